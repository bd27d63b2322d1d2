import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { answerOf, codeOf } from '../../../src/discord/screen/customIds/answerCode.js';
import { Library } from '../../../src/knowledge/library.js';
import { plainText } from '../../../src/present/present.js';
import { type Desk, respond } from '../../../src/request/respond.js';
import { deskWith } from '../../desk.js';
import { bridge, ferry } from '../../knowledge/folders.js';
import { readableTextOf } from '../double/message.js';
import { person } from '../double/world.js';
import { articlesOf } from '../stories.js';
import { shown, withBot } from '../support.js';

const fault = {
  severity: 'error',
  file: 'broken/article.json',
  path: '',
  message: 'the file is missing',
} as const;
const desk: Desk = deskWith(new Library(articlesOf({ ferry, bridge }), [fault]));

describe('several articles on Discord', () => {
  it('are named by every answer, and asked by the option', () =>
    withBot(
      async ({ double }) => {
        const own = shown(await double.interact.command('quote', { speaker: 'okoro' }));
        expect(readableTextOf(own)).toContain(ferry.title);
        const other = shown(await double.interact.command('quote', { speaker: 'holm', article: 'bridge' }));
        expect(readableTextOf(other)).toContain(bridge.title);
        expect(readableTextOf(other)).toContain(bridge.words);
      },
      { desk },
    ));

  it('answer where the newest does not, unless it is asked alone', () =>
    withBot(
      async ({ double }) => {
        const found = shown(await double.interact.command('quote', { speaker: 'holm' }));
        expect(readableTextOf(found)).toContain(bridge.words);
        expect(readableTextOf(found)).toContain(bridge.title);
        const alone = shown(await double.interact.command('quote', { speaker: 'holm', article: 'ferry' }));
        expect(readableTextOf(alone)).not.toContain(bridge.words);
      },
      { desk },
    ));

  it('have one refusal, whose passages name their own articles', () =>
    withBot(
      async ({ double }) => {
        const refusal = shown(await double.interact.command('who', { query: 'a zeppelin on Monday' }));
        const text = readableTextOf(refusal);
        expect(text).toContain('I found nobody in the articles who matches that');
        expect(text).toContain(`${bridge.title}, ¶1`);
        expect(text).not.toMatch(/^#+ (?:Bridge|Ferry)/mu);
        expect(text).toContain(bridge.event);
      },
      { desk },
    ));

  it('are told to be faulty to moderators alone, in private', () =>
    withBot(
      async ({ double }) => {
        const reader = shown(await double.interact.command('article list'));
        expect(readableTextOf(reader)).not.toContain('broken');
        const user = person('Moderator', { permissions: String(PermissionFlagsBits.ManageMessages) });
        const moderator = shown(await double.interact.command('article list', {}, { user }));
        expect(readableTextOf(moderator)).toContain('broken/article.json');
        expect([reader, moderator].map(({ ephemeral }) => ephemeral)).toEqual([false, true]);
      },
      { desk },
    ));

  it('come back from codes with the article named', async () => {
    for (const line of [
      '/article',
      '/article source',
      '/article bridge',
      '/quote okoro',
      'who is Ada Holm?',
      '/summary article:bridge',
    ]) {
      const answer = await respond(desk, line);
      const code = codeOf(answer);
      const again = answer.knowledge && code !== null ? await answerOf(desk, answer.knowledge, code) : null;
      expect(again && plainText(again)).toBe(plainText(answer));
    }
    expect(codeOf(await respond(desk, '/article', { isModerator: true }))).toBeNull();
  });

  it('come back from codes as of another article than the one that is set', async () => {
    for (const line of ['/quote holm', '/who holm']) {
      const answer = await respond(desk, line, { article: 'ferry' });
      expect(plainText(answer).split('\n').slice(0, 2)).toEqual(['From another article:', bridge.title]);
      const code = codeOf(answer);
      const again = answer.knowledge && code !== null ? await answerOf(desk, answer.knowledge, code) : null;
      expect(again && plainText(again)).toBe(plainText(answer));
    }
  });
});
