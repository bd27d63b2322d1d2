import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { definitions, privateOption } from '../../../src/discord/client/definitions.js';
import { languageOf, languages, otherLanguages } from '../../../src/lexicon/languages.js';
import { lineIn } from '../../../src/phrases/commandNames.js';
import { commandTexts, optionsByName } from '../../../src/phrases/commandTexts.js';
import { englishOf, isPhraseKey, phraseKeys } from '../../../src/phrases/english/index.js';
import { locales } from '../../../src/phrases/locales/index.js';
import { phrase, wordsOfPhrase } from '../../../src/phrases/phrases.js';
import { plainText } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import { buttonsOf, readableTextOf, selectsOf, textOf } from '../double/message.js';
import { commandBody, registrationFaults } from '../double/registration.js';
import { answerTextOf, bareWords, buttonOf, shippedDesk, shown, withBot } from '../support.js';

const translations = otherLanguages.map((language) => [languages[language].name, language] as const);
const all = commands.flatMap((command) => [command, ...(command.subcommands ?? [])]);

/** What is filled into a sentence as it is written: values (`name`) and names (`command:article use`). */
const slotsIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name).sort();

describe.each(translations)('%s', (_, language) => {
  const { phrases, commands: texts } = locales[language];

  it('has every sentence, with what is filled in', () => {
    expect(phraseKeys().filter((key) => phrases[key] === undefined)).toEqual([]);
    for (const [key, text] of Object.entries(phrases)) {
      if (!isPhraseKey(key)) throw new Error(`"${key}" is no sentence`);
      expect([key, slotsIn(text)]).toEqual([key, slotsIn(englishOf(key))]);
    }
  });

  it('has buttons that fit', () => {
    const labels = phraseKeys().filter((key) => key.startsWith('button'));
    expect(labels.length).toBeGreaterThan(4);
    for (const key of labels) expect(wordsOfPhrase(phrase(key), language).length).toBeLessThanOrEqual(20);
  });

  it('has every command and option, under names that are not each other’s', () => {
    expect(Object.keys(texts).sort()).toEqual(all.map(({ data }) => data.name).sort());
    for (const { data } of all)
      expect(Object.keys(texts[data.name]?.options ?? {}).sort()).toEqual(Object.keys(data.options).sort());
  });
});

describe('names of commands', () => {
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

  it('and all else keep to Discord’s limits', () => {
    for (const inOneGuild of [true, false]) {
      const bodies = definitions(commands, inOneGuild).map((one) => commandBody.parse(one));
      expect(registrationFaults(bodies)).toEqual([]);
    }
  });

  it('are understood where they are typed', async () => {
    const desk = await shippedDesk();
    const people = async (line: string): Promise<string> => plainText(await respond(desk, line));
    for (const line of ['/wer riyadh', '/qui riyadh', '/хто riyadh', '/КТО riyadh'])
      expect(await people(line)).toBe(await people('/who riyadh'));
  });
});

describe('sentences', () => {
  const sentences = phraseKeys().flatMap((key) => [
    ['en', key, englishOf(key)] as const,
    ...otherLanguages.flatMap((language) => {
      const text = locales[language].phrases[key];
      return text === undefined ? [] : [[language, key, text] as const];
    }),
  ]);
  // `{command:…}` and `{option:…}` stand for what readers see: whatever else names one is the same to all of them.
  const optionNames = new Set(all.flatMap(({ data }) => [...optionsByName(data).keys()]));

  it('name commands as the reader sees them', () => {
    const raw = sentences.filter(([, , text]) => /(?<![\p{L}\p{N}.])\/\p{L}/u.test(text));
    expect(raw).toEqual([]);
  });

  it('name options as the reader sees them', () => {
    const raw = sentences.filter(([, , text]) =>
      [...text.matchAll(/([\p{L}-]+):[^\s{]|[“„«] ?([\p{L}-]+) ?[”“»]/gu)].some(([, typed, quoted]) =>
        optionNames.has(typed ?? quoted ?? ''),
      ),
    );
    expect(raw).toEqual([]);
  });

  it('name commands, options and sentences that there are', () => {
    const known = new Set<string>([
      ...all.map(({ data }) => `command:${data.name}`),
      ...all.flatMap(({ data }) =>
        Object.keys(data.options).map((option) => `option:${data.name}.${option}`),
      ),
      ...phraseKeys().map((key) => `phrase:${key}`),
    ]);
    const named = sentences.flatMap(([, , text]) => slotsIn(text).filter((slot) => slot.includes(':')));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((slot) => !known.has(slot))).toEqual([]);
    expect(wordsOfPhrase(phrase('optionPrivateName'))).toBe(privateOption);
  });

  it('hold the names of the reader’s language', () => {
    expect(wordsOfPhrase(phrase('questionsOff'))).toContain('/settings unanswered:on');
    expect(wordsOfPhrase(phrase('questionsOff'), 'de')).toContain('/einstellungen unbeantwortet:an');
    expect(wordsOfPhrase(phrase('articlePublished', { slug: 'tram' }), 'pt-BR')).toContain(
      '/artigo usar artigo:tram',
    );
    const missing = phrase('missingOption', {}, { option: { command: 'quote', option: 'speaker' } });
    expect(wordsOfPhrase(missing, 'fr')).toContain('qui');
    expect(wordsOfPhrase(missing)).toContain('speaker');
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

describe('lines to type', () => {
  it.each([
    ['/quote Rubio about:Gaza', 'de', '/zitat Rubio worüber:Gaza'],
    [
      '/check quote:"he spoke about: peace" speaker:Rubio',
      'es',
      '/comprobar cita:"he spoke about: peace" quién:Rubio',
    ],
    ['/article use bridge', 'pt-BR', '/artigo usar bridge'],
    ['/article bridge', 'fr', '/article bridge'],
    ['/settings', 'uk', '/налаштування'],
    ['/who constructor', 'it', '/chi constructor'],
    ['/quote Rubio about:Gaza', 'en-GB', '/quote Rubio about:Gaza'],
    ['bridge', 'de', 'bridge'],
  ])('%s in %s is %s', (line, locale, local) => expect(lineIn(line, locale)).toBe(local));

  it('are understood in every language', async () => {
    const desk = await shippedDesk();
    const line = '/quote rubio about:"the war"';
    const expected = plainText(await respond(desk, line));
    expect(expected).toContain('Rubio');
    for (const language of otherLanguages)
      expect([language, plainText(await respond(desk, lineIn(line, language)))]).toEqual([
        language,
        expected,
      ]);
  });

  it.each(translations)('are %s where it is asked in it', async (_, locale) => {
    const desk = await shippedDesk();
    const texts = await Promise.all(
      ['/help', 'hello', '/quote', '/ask', '/nonsense', '/quote rubbio'].map(async (line) =>
        plainText(await respond(desk, line, { locale }), locale),
      ),
    );
    const own = Object.values(locales[locale].commands).map(({ name }) => name);
    const typed = texts.flatMap((text) =>
      [...text.matchAll(/(?<=^|\s)\/([\p{L}-]+)/gmu)].map(([, name]) => name),
    );
    expect(typed.length).toBeGreaterThan(15);
    expect(typed.filter((name) => !own.includes(name ?? ''))).toEqual([]);
    expect(texts.join('\n')).not.toContain('who is');
  });
});

describe('on Discord', () => {
  it.each(otherLanguages.flatMap((language) => languages[language].clients))(
    'the bot speaks %s and quotes as published',
    async (locale) => {
      await withBot(async ({ double, desk }) => {
        const { message } = await double.interact.command('quote', { speaker: 'rubio' }, { locale });
        if (!message) throw new Error('no message');
        const expected = plainText(await respond(desk, '/quote rubio'), locale);
        expect(bareWords(answerTextOf(message))).toEqual(bareWords(expected));
        expect(expected).not.toContain('in the article');
        expect(readableTextOf(message)).toContain('“willing to engage seriously”');
        const labels = buttonsOf(message).flatMap(({ label }) => label ?? []);
        for (const key of ['buttonCard', 'buttonRemove', 'buttonHelpful'] as const)
          expect(labels).toContain(wordsOfPhrase(phrase(key), locale));
        const paragraphs = shown(await double.interact.command('quote', { speaker: 'lavrov' }, { locale }));
        const [menu] = selectsOf(paragraphs);
        expect(menu?.placeholder).toBe(wordsOfPhrase(phrase('buttonContext'), locale));
        const question = 'what is the capital of France?';
        const hidden = await double.interact.command('ask', { question }, { locale });
        const offered = buttonsOf(shown(hidden)).flatMap(({ label }) => label ?? []);
        expect(offered).toContain(wordsOfPhrase(phrase('buttonShare'), locale));
        expect(readableTextOf(shown(hidden))).toContain(wordsOfPhrase(phrase('notSaid'), locale));
        const help = await double.interact.command('help', {}, { locale });
        const { id, name_localizations: names } = double.commands()[0] ?? {};
        // Clients show it in their own language: what is typed stands beside it in the reader's.
        expect(help.message && textOf(help.message)).toContain(`</summary:${id}>\n`);
        expect(names?.[locale]).toBe(commandTexts('summary', locale)?.name);
        const about = commandTexts('quote', locale)?.options.about?.[0];
        expect(help.message && textOf(help.message)).toContain(` [${about}]\`\n`);
      });
    },
  );

  it('a suggestion is a button in the reader’s language, which answers', async () => {
    await withBot(async ({ double }) => {
      const use = { locale: 'pt-BR' };
      const message = shown(await double.interact.command('who', { query: 'donald' }, use));
      const offered = buttonsOf(message).flatMap(({ label }) => label ?? []);
      expect(offered.filter((label) => label.startsWith('/who'))).toEqual([]);
      await double.interact.component(message, buttonOf(message, '/quem Donald Tusk'), use);
      expect(textOf(message)).toContain('**Donald Tusk**');
    });
  });
});
