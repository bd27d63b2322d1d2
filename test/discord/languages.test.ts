import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { languageOf, locales } from '../../src/answer/locales/index.js';
import { plainText } from '../../src/answer/present.js';
import { respond } from '../../src/answer/respond.js';
import { isPhraseKey, phrase, phraseKeys, slotsOf, wordsOfPhrase } from '../../src/answer/wording.js';
import { definitions } from '../../src/discord/definitions.js';
import { buttonsOf, readableTextOf } from './double/message.js';
import { commandBody, registrationFaults } from './double/registration.js';
import { bareWords, shippedDesk, shown, withBot } from './support.js';

const languages = Object.entries(locales);

describe.each(languages)('%s', (language, { phrases, commands: texts }) => {
  it('has every sentence, with what is filled in', () => {
    expect(phraseKeys().filter((key) => phrases[key] === undefined)).toEqual([]);
    for (const [key, text] of Object.entries(phrases)) {
      if (!isPhraseKey(key)) throw new Error(`"${key}" is no sentence`);
      const slots = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect([key, slots.sort()]).toEqual([key, slotsOf(key).sort()]);
    }
  });

  it('has buttons that fit', () => {
    const labels = phraseKeys().filter((key) => key.startsWith('button'));
    expect(labels.length).toBeGreaterThan(4);
    for (const key of labels) expect(wordsOfPhrase(phrase(key), language).length).toBeLessThanOrEqual(20);
  });

  it('has every command and option, under names that are not each other’s', () => {
    const all = commands.flatMap((command) => [command, ...(command.subcommands ?? [])]);
    expect(Object.keys(texts).sort()).toEqual(all.map(({ data }) => data.name).sort());
    for (const { data } of all)
      expect(Object.keys(texts[data.name]?.options ?? {}).sort()).toEqual(Object.keys(data.options).sort());
  });
});

describe('names of commands', () => {
  it('mean one command in all languages', () => {
    const meant = new Map<string, string>();
    for (const [, { commands: texts }] of languages) {
      for (const [name, { name: local }] of Object.entries(texts)) {
        expect([local, meant.get(local) ?? name]).toEqual([local, name]);
        meant.set(local, name);
      }
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
  it('are filled with values as they are', () => {
    const name = '{id} $t(failed) $& <b>{name}';
    expect(wordsOfPhrase(phrase('saidBy', { name }), 'de')).toBe(`${name} im Artikel:`);
  });

  it('are English where there is no such language', () => {
    expect(wordsOfPhrase(phrase('buttonMore'), 'xx')).toBe('More');
    expect(languageOf('es-419')).toBe('es');
  });
});

describe('on Discord', () => {
  it.each(['de', 'uk', 'ru', 'fr', 'pl', 'it', 'es-ES', 'es-419'])(
    'the bot speaks %s and quotes as published',
    async (locale) => {
      await withBot(async ({ double, desk }) => {
        const { message } = await double.interact.command('quote', { speaker: 'rubio' }, { locale });
        if (!message) throw new Error('no message');
        const expected = plainText(await respond(desk, '/quote rubio'), locale);
        expect(bareWords(readableTextOf(message))).toEqual(bareWords(expected));
        expect(expected).not.toContain('in the article');
        expect(readableTextOf(message)).toContain('“willing to engage seriously”');
        const labels = buttonsOf(message).flatMap(({ label }) => label ?? []);
        for (const key of ['buttonContext', 'buttonRemove', 'buttonHelpful'] as const)
          expect(labels).toContain(wordsOfPhrase(phrase(key), locale));
        const question = 'what is the capital of France?';
        const hidden = await double.interact.command('ask', { question }, { locale });
        const offered = buttonsOf(shown(hidden)).flatMap(({ label }) => label ?? []);
        expect(offered).toContain(wordsOfPhrase(phrase('buttonShare'), locale));
        expect(readableTextOf(shown(hidden))).toContain(wordsOfPhrase(phrase('notSaid'), locale));
        const help = await double.interact.command('help', {}, { locale });
        const summary = double.commands()[0]?.name_localizations?.[locale];
        expect(help.message && readableTextOf(help.message)).toContain(`\`/${summary}\`\n`);
      });
    },
  );
});
