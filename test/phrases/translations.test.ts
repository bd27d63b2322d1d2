import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { languageOf, languages, otherLanguages } from '../../src/lexicon/languages.js';
import { optionsByName } from '../../src/phrases/commandTexts.js';
import { englishOf, phraseKeys } from '../../src/phrases/keys.js';
import { english } from '../../src/phrases/locales/en.js';
import { locales } from '../../src/phrases/locales/index.js';
import { phrase, wordsOfPhrase } from '../../src/phrases/phrases.js';
import { formsOf } from './forms.js';
import { knownGaps } from './knownGaps.js';

const all = commands.flatMap((command) => [command, ...(command.subcommands ?? [])]);

/** What is filled into a sentence as it is written: values (`name`) and names (`command:article use`). */
const slotsIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name).sort();

/** Each missing translation as a line: what a translator has to add, and where. */
function missing(): string[] {
  return otherLanguages.flatMap((language) => {
    const { commands: texts, phrases } = locales[language];
    const sentences = phraseKeys
      .flatMap((key) => formsOf(key, language))
      .filter((form) => phrases[form] === undefined)
      .map((form) => `sentence ${form}`);
    const names = all.flatMap(({ data: { name, options } }) =>
      texts[name] === undefined
        ? [`command ${name}`]
        : Object.keys(options)
            .filter((option) => texts[name]?.options[option] === undefined)
            .map((option) => `option ${name}.${option}`),
    );
    return [...sentences, ...names].map((gap) => `${language}: ${gap}`);
  });
}

it('translations are complete, but for the known gaps', () => {
  expect(
    missing(),
    'translate these in src/phrases/locales, or list them in test/phrases/knownGaps.ts',
  ).toEqual(knownGaps);
});

/** The sentences of all languages, English first. */
const sentences = ['en' as const, ...otherLanguages].flatMap((language) => {
  const written: Readonly<Partial<Record<string, string>>> =
    language === 'en' ? english : locales[language].phrases;
  return phraseKeys.flatMap((key) =>
    formsOf(key, language).flatMap((form) => {
      const text = written[form];
      return text === undefined ? [] : [{ language, key, form, text }];
    }),
  );
});

describe('sentences', () => {
  it('have the plural forms of their language, and no others', () => {
    const known = new Set(sentences.map(({ form, language }) => `${language} ${form}`));
    const written = ['en' as const, ...otherLanguages].flatMap((language) =>
      Object.keys(language === 'en' ? english : locales[language].phrases).map(
        (form) => `${language} ${form}`,
      ),
    );
    expect(written.filter((one) => !known.has(one))).toEqual([]);
  });

  it('have the values of the English ones', () => {
    for (const { form, key, language, text } of sentences)
      expect([language, form, slotsIn(text)]).toEqual([language, form, slotsIn(englishOf(key))]);
  });

  it.each([
    ['en', 1, '1 quote'],
    ['en', 0, '0 quotes'],
    ['en', 12_345, '12,345 quotes'],
    ['de', 12_345, '12.345 Zitate'],
    ['es', 1_000_000, '1.000.000 de citas'],
    ['fr', 0, '0 citation'],
    ['pl', 3, '3 cytaty'],
    ['pl', 5, '5 cytatów'],
    ['pl', 22, '22 cytaty'],
    ['ru', 21, '21 цитата'],
    ['uk', 11, '11 цитат'],
  ])('count as %s does: %d', (language, count, words) => {
    expect(wordsOfPhrase(phrase('countQuotes', { count }), language)).toBe(words);
  });

  it('are made of others where several things are counted', () => {
    const values = {
      people: phrase('countPeople', { count: 1 }),
      statements: phrase('countStatements', { count: 2 }),
      events: phrase('countEvents', { count: 0 }),
    };
    expect(wordsOfPhrase(phrase('articleHolds', values))).toBe(
      'It contains: 1 person · 2 statements · 0 events',
    );
  });

  it('fit on a button', () => {
    const labels = phraseKeys.filter((key) => key.startsWith('button'));
    expect(labels.length).toBeGreaterThan(4);
    for (const language of otherLanguages)
      for (const key of labels)
        expect([language, key, wordsOfPhrase(phrase(key), language).length <= 20]).toEqual([
          language,
          key,
          true,
        ]);
  });

  it('name commands as the reader sees them', () => {
    expect(sentences.filter(({ text }) => /(?<![\p{L}\p{N}.])\/\p{L}/u.test(text))).toEqual([]);
  });

  it('name options as the reader sees them', () => {
    // `{command:…}` and `{option:…}` stand for what readers see; a name that is written out is the same for all of them.
    const optionNames = new Set(all.flatMap(({ data }) => [...optionsByName(data).keys()]));
    const raw = sentences.filter(({ text }) =>
      [...text.matchAll(/([\p{L}-]+):[^\s{]|[“„«] ?([\p{L}-]+) ?[”“»]/gu)].some(([, typed, quoted]) =>
        optionNames.has(typed ?? quoted ?? ''),
      ),
    );
    expect(raw).toEqual([]);
  });

  it('name only commands, options and sentences that there are', () => {
    const known = new Set<string>([
      ...all.map(({ data }) => `command:${data.name}`),
      ...all.flatMap(({ data }) =>
        Object.keys(data.options).map((option) => `option:${data.name}.${option}`),
      ),
      ...phraseKeys.map((key) => `phrase:${key}`),
    ]);
    const named = sentences.flatMap(({ text }) => slotsIn(text).filter((slot) => slot.includes(':')));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((slot) => !known.has(slot))).toEqual([]);
  });

  it('hold the names of the reader’s language', () => {
    expect(wordsOfPhrase(phrase('questionsOff'))).toContain('/settings unanswered:on');
    expect(wordsOfPhrase(phrase('questionsOff'), 'de')).toContain('/einstellungen unbeantwortet:an');
    expect(wordsOfPhrase(phrase('articlePublished', { slug: 'tram' }), 'pt-BR')).toContain(
      '/artigo usar artigo:tram',
    );
    const option = phrase('missingOption', {}, { option: { command: 'quote', option: 'speaker' } });
    expect(wordsOfPhrase(option, 'fr')).toContain('qui');
    expect(wordsOfPhrase(option)).toContain('speaker');
  });

  it('are filled with values as they are', () => {
    const name = '{id} $t(failed) $& <b>{name} {command:help}';
    expect(wordsOfPhrase(phrase('saidBy', { name }), 'de')).toBe(`${name} im Artikel:`);
  });

  it('are English where there is no such language', () => {
    expect(wordsOfPhrase(phrase('buttonMore'), 'xx')).toBe('More');
    expect(languageOf('es-419')).toBe('es');
    expect(languageOf('constructor')).toBe('en');
  });
});

describe('names of commands', () => {
  it.each(otherLanguages.map((language) => [languages[language].name, language] as const))(
    'are of commands and options that there are: %s',
    (_, language) => {
      const known = new Map(all.map(({ data }) => [data.name, Object.keys(data.options)]));
      for (const [name, { options }] of Object.entries(locales[language].commands)) {
        expect([...known.keys()]).toContain(name);
        expect(known.get(name)).toEqual(expect.arrayContaining(Object.keys(options)));
      }
    },
  );

  it('mean one command in all languages', () => {
    const meant = new Map<string, string>();
    for (const { commands: texts } of Object.values(locales)) {
      for (const [name, { name: local }] of Object.entries(texts)) {
        expect([local, meant.get(local) ?? name]).toEqual([local, name]);
        meant.set(local, name);
      }
    }
  });

  it('and those of their options mean one option in all languages', () => {
    for (const { data } of all) {
      const read = optionsByName(data);
      for (const language of otherLanguages)
        for (const [option, [local]] of Object.entries(locales[language].commands[data.name]?.options ?? {}))
          expect([data.name, local, read.get(local)]).toEqual([data.name, local, option]);
    }
  });
});
