import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/console/documents.js';
import { outputSchema, toOutput } from '../../src/console/output.js';
import { Library } from '../../src/knowledge/library.js';
import { otherLanguages } from '../../src/lexicon/languages.js';
import { locales } from '../../src/phrases/locales/index.js';
import { plainText } from '../../src/present/present.js';
import { remember } from '../../src/request/conversation.js';
import { respond } from '../../src/request/respond.js';
import { openRealDesk } from '../answer/support.js';
import { deskWith } from '../desk.js';

const desk = await openRealDesk();

describe('small talk', () => {
  it.each([
    'hi',
    'Thanks!',
    'bye',
    'are you a bot?',
    'how are you',
    'lol',
    '/ask hello',
    'help',
    '/ask help',
    'what can you do?',
    'hlep',
  ])('%s gets a kind line and three examples at most, in every language', async (line) => {
    const answer = await respond(desk, line);
    const output = outputSchema.parse(toOutput(answer, line, false));
    expect(output).toMatchObject({ status: 'answered', kind: 'help', score: 1, evidence: [], people: [] });
    const key = 'lead' in answer ? (answer.lead?.key ?? '') : '';
    const translated = otherLanguages.filter((language) => Object.hasOwn(locales[language].phrases, key));
    const texts = ['en', ...translated].map((locale) => plainText(answer, locale));
    expect(new Set(texts.map((text) => text.split('\n')[0])).size).toBe(texts.length);
    for (const text of texts) expect(text.split('\n').length).toBeLessThanOrEqual(5);
  });

  it.each(['list articles', 'articles?', 'what articles do you have', '/ask list articles', 'lsit artciles'])(
    '%s gets the list of articles',
    async (line) => {
      expect(plainText(await respond(desk, line))).toBe(plainText(await respond(desk, '/article list')));
    },
  );

  it('has no slips of words that the article has', async () => {
    const text = 'Merck To Close A Plant\n\nMerck will close its plant in Hallow, Ann Lee said.\n';
    const own = deskWith(new Library([await readDocument('merck', text)]));
    for (const line of ['Merck', 'Hallow?'])
      expect([line, (await respond(own, line)).kind]).not.toEqual([line, 'help']);
    expect(await respond(own, 'thnks')).toMatchObject({ kind: 'help' });
  });

  it('offers examples that are answered', async () => {
    const answer = await respond(desk, 'hello');
    const examples = 'examples' in answer ? answer.examples : [];
    expect(examples).toHaveLength(3);
    for (const line of examples)
      expect([line, (await respond(desk, line)).status]).toEqual([line, 'answered']);
  });

  it('is no part of the conversation', async () => {
    const line = 'what did Rubio say?';
    const before = remember(undefined, line, await respond(desk, line));
    for (const talk of ['thanks', 'list articles'])
      expect(remember(before, talk, await respond(desk, talk, { conversation: before }))).toBe(before);
  });
});
