import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { definitions, privateOption } from '../../../src/discord/client/definitions.js';
import { type Language, languageOf, languages, otherLanguages } from '../../../src/lexicon/languages.js';
import { lineIn } from '../../../src/phrases/commandNames.js';
import { commandTexts } from '../../../src/phrases/commandTexts.js';
import type { PhraseKey } from '../../../src/phrases/keys.js';
import { locales } from '../../../src/phrases/locales/index.js';
import { phrase, wordsOfPhrase } from '../../../src/phrases/phrases.js';
import { plainText } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import { buttonsOf, readableTextOf, selectsOf, textOf } from '../double/message.js';
import { commandBody, registrationFaults } from '../double/registration.js';
import { answerTextOf, bareWords, buttonOf, shippedDesk, shown, withBot } from '../support.js';

const translations = otherLanguages.map((language) => [languages[language].name, language] as const);
/** Whether a language has a sentence of its own: English stands for those that are still missing. */
const isTranslated = (key: PhraseKey, language: Language): boolean =>
  language !== 'en' && Object.hasOwn(locales[language].phrases, key);
const all = commands.flatMap((command) => [command, ...(command.subcommands ?? [])]);

describe('names of commands', () => {
  it('keep to Discord’s limits, and so do descriptions', () => {
    for (const inOneGuild of [true, false]) {
      const bodies = definitions(commands, inOneGuild).map((one) => commandBody.parse(one));
      expect(registrationFaults(bodies)).toEqual([]);
    }
  });

  it('name the option that this face adds as its sentences do', () => {
    expect(wordsOfPhrase(phrase('optionPrivateName'))).toBe(privateOption);
  });

  it('are understood where they are typed', async () => {
    const desk = await shippedDesk();
    const people = async (line: string): Promise<string> => plainText(await respond(desk, line));
    for (const line of ['/wer riyadh', '/qui riyadh', '/хто riyadh', '/КТО riyadh'])
      expect(await people(line)).toBe(await people('/who riyadh'));
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
    const own = all.map(({ data: { name } }) => commandTexts(name, locale)?.name ?? name);
    const typed = texts.flatMap((text) =>
      [...text.matchAll(/(?<=^|\s)\/([\p{L}-]+)/gmu)].map(([, name]) => name),
    );
    expect(typed.length).toBeGreaterThan(15);
    expect(typed.filter((name) => !own.includes(name ?? ''))).toEqual([]);
    if (isTranslated('exampleQuestion', locale)) expect(texts.join('\n')).not.toContain('who is');
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
        if (isTranslated('saidBy', languageOf(locale))) expect(expected).not.toContain('in the article');
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
        const about = commandTexts('quote', locale)?.options.about?.[0] ?? 'about';
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
