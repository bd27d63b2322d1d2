import { describe, expect, it } from 'vitest';
import { remember } from '../../src/answer/conversation.js';
import { locales } from '../../src/answer/locales/index.js';
import { plainText } from '../../src/answer/present.js';
import { respond } from '../../src/answer/respond.js';
import { outputSchema, toOutput } from '../../src/console/output.js';
import { openRealDesk } from './support.js';

const desk = await openRealDesk();

describe('small talk', () => {
  it.each(['hi', 'Thanks!', 'bye', 'are you a bot?', 'how are you', 'lol', '/ask hello'])(
    '%s gets a kind line and three examples at most, in every language',
    async (line) => {
      const answer = await respond(desk, line);
      const output = outputSchema.parse(toOutput(answer, line, false));
      expect(output).toMatchObject({ status: 'answered', kind: 'help', score: 1, evidence: [], people: [] });
      const texts = ['en', ...Object.keys(locales)].map((locale) => plainText(answer, locale));
      expect(new Set(texts.map((text) => text.split('\n')[0])).size).toBe(texts.length);
      for (const text of texts) expect(text.split('\n').length).toBeLessThanOrEqual(5);
    },
  );

  it.each(['help', 'what can you do?'])('%s gets what /help gets', async (line) => {
    expect(plainText(await respond(desk, line))).toBe(plainText(await respond(desk, '/help')));
  });

  it('offers examples that are answered', async () => {
    const answer = await respond(desk, 'hello');
    const examples = answer.kind === 'help' ? answer.examples : [];
    expect(examples).toHaveLength(3);
    for (const line of examples)
      expect([line, (await respond(desk, line)).status]).toEqual([line, 'answered']);
  });

  it('is no part of the conversation', async () => {
    const line = 'what did Rubio say?';
    const before = remember(undefined, line, await respond(desk, line));
    expect(remember(before, 'thanks', await respond(desk, 'thanks', { conversation: before }))).toBe(before);
  });
});
