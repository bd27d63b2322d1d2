import { describe, expect, it } from 'vitest';
import { Session } from '../../src/console/session.js';
import { Library } from '../../src/knowledge/library.js';
import { plainText } from '../../src/present/present.js';
import { respond } from '../../src/request/respond.js';
import { readingDesk } from '../desk.js';
import type { Story } from '../knowledge/folders.js';

import { bridge, ferry, read } from './stories.js';

const school: Story = {
  title: 'School In Oslo Wins Chess Prize',
  event: 'A school in Oslo won the chess prize in its first year.',
  speaker: 'Kim Berg',
  words: 'Our children play every evening after dinner.',
};
const library = new Library([read('ferry', ferry), read('bridge', bridge), read('school', school)]);
const desk = readingDesk(library);
const slugOf = async (line: string, article?: string): Promise<string | undefined> =>
  (await respond(desk, line, { article })).knowledge?.article.slug;

describe('/article', () => {
  const faults = [
    { severity: 'error', file: 'broken/article.json', path: 'title', message: 'is not in the text' },
    { severity: 'warning', file: 'ferry/article.json', path: 'statements', message: 'a quotation is open' },
  ] as const;
  const kept = readingDesk(new Library(library.articles, faults, ['old-story']));

  it.each(['/article', '/article list', '/article LIST', '/artikel liste'])(
    'lists all, how each is named, and which answers: %s',
    async (line) => {
      const answer = await respond(desk, line, { article: 'bridge' });
      expect(answer.kind).toBe('article');
      const text = plainText(answer);
      expect([...text.matchAll(/article:(\S+)/gu)].map((match) => match[1])).toEqual([
        'bridge',
        'ferry',
        'school',
      ]);
      for (const { article } of library.articles) expect(text).toContain(article.title?.text);
    },
  );

  it('tells moderators alone what is wrong', async () => {
    const told = async (isModerator: boolean): Promise<string> =>
      plainText(await respond(kept, '/article', { isModerator }));
    const [reader, moderator] = [await told(false), await told(true)];
    expect(moderator).toContain('broken/article.json: title: is not in the text');
    expect(moderator).toContain('old-story');
    expect(moderator).not.toContain('a quotation is open');
    expect(reader).not.toMatch(/broken|old-story/u);
  });

  it('gives the address, or says that there is none', async () => {
    const url = 'https://example.org/ferry';
    const sourced = readingDesk(new Library([read('ferry', ferry, { source: { url } })]));
    expect(plainText(await respond(sourced, '/article source'))).toContain(url);
    expect(plainText(await respond(desk, '/article source'))).toContain('I do not know where');
  });

  it('tells about the article at hand, or one that is named', async () => {
    expect(plainText(await respond(desk, '/article about'))).toContain('1 statement');
    expect(await slugOf('/article about article:bridge')).toBe('bridge');
    expect(await slugOf('/article chess prize')).toBe('school');
    expect((await respond(desk, '/article zeppelin')).status).toBe('invalid');
  });
});

describe('/article use', () => {
  const use = (line: string, maySet = true) => respond(desk, line, { maySet });

  it.each([
    ['/article use bridge', 'channel', 'bridge'],
    ['/article use chess prize', 'channel', 'school'],
    ['/article use article:"chess prize" where:server', 'server', 'school'],
    ['/artikel wählen chess prize', 'channel', 'school'],
    ['/article use newest', 'channel', null],
    ['/article use any where:server', 'server', undefined],
  ] as const)('%s', async (line, scope, article) => {
    const answer = await use(line);
    const change = { does: 'set', scope, settings: { article } };
    expect(answer).toMatchObject({ status: 'answered', kind: 'article', change });
    const title = answer.knowledge?.article.title?.text;
    expect(title && plainText(answer)).toContain(title);
  });

  it('is refused to those who may not, and where no article is named', async () => {
    for (const answer of [
      await use('/article use bridge', false),
      await use('/article use'),
      await use('/article use zeppelin'),
    ]) {
      expect(answer.status).toBe('invalid');
      expect(answer).not.toHaveProperty('change');
    }
    const { suggestions } = await use('/article use');
    expect(suggestions).toContain('/article use Bridge Opens At Varn');
    for (const line of suggestions) expect([line, (await use(line)).status]).toEqual([line, 'answered']);
    expect((await use('/article use bridge', false)).suggestions).toEqual([]);
  });

  it('works where the article that was set is withdrawn', async () => {
    const withdrawn = readingDesk(new Library([read('ferry', ferry)], [], ['bridge']));
    const there = { article: 'bridge', maySet: true };
    expect((await respond(withdrawn, '/summary', there)).status).toBe('invalid');
    for (const talk of ['hi', 'list articles'])
      expect((await respond(withdrawn, talk, there)).status).toBe('answered');
    expect((await respond(withdrawn, '/article use ferry', there)).status).toBe('answered');
    expect((await respond(withdrawn, '/summary article:ferry', there)).status).toBe('answered');
  });

  it('holds for a session at the console', async () => {
    const session = new Session(desk, undefined);
    const slug = async (line: string): Promise<string | undefined> =>
      (await session.answer(line)).knowledge?.article.slug;
    expect(await slug('/summary')).toBe('ferry');
    await session.answer('/article use bridge');
    expect(await slug('/summary')).toBe('bridge');
    await session.answer('/article use newest');
    expect(await slug('/summary')).toBe('ferry');
  });
});
