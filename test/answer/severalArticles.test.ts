import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { isAnswering } from '../../src/answer/answer.js';
import { Session } from '../../src/console/session.js';
import { Library } from '../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../src/knowledge/load.js';
import type { ContentsFile } from '../../src/knowledge/schema.js';
import { plainText } from '../../src/present/present.js';
import type { Conversation } from '../../src/question/conversation.js';
import { completeArticles, findArticle } from '../../src/request/chooseArticle.js';
import { remember } from '../../src/request/conversation.js';
import { choicesFor, respond } from '../../src/request/respond.js';
import { readingDesk } from '../desk.js';
import { bridge, ferry, fileOf, type Story, textOf } from '../knowledge/folders.js';
import { passagesOf } from './support.js';

function read(slug: string, story: Story, changes: Partial<ContentsFile> = {}): Knowledge {
  const { knowledge, faults } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story, changes)));
  if (!knowledge) throw new Error(faults.map(({ message }) => message).join('\n'));
  return knowledge;
}

const school: Story = {
  title: 'School In Oslo Wins Chess Prize',
  event: 'A school in Oslo won the chess prize in its first year.',
  speaker: 'Kim Berg',
  words: 'Our children play every evening after dinner.',
};
const library = new Library([read('ferry', ferry), read('bridge', bridge), read('school', school)]);
const desk = readingDesk(library);
const one = readingDesk(new Library([read('bridge', bridge)]));
const slugOf = async (line: string, article?: string): Promise<string | undefined> =>
  (await respond(desk, line, { article })).knowledge?.article.slug;

describe('which article is asked', () => {
  it.each([
    ['/summary', undefined, 'ferry'],
    ['/summary', 'bridge', 'bridge'],
    ['/summary article:school', 'bridge', 'school'],
    ['/summary article:"chess prize"', undefined, 'school'],
    ['/quote article:bridge holm nine years', undefined, 'bridge'],
    ['/quote holm article:bridge', undefined, 'bridge'],
    ['/who article:brigde holm', undefined, 'bridge'],
    ['/check "It took us nine years" article:bridge', undefined, 'bridge'],
    ['/ask article:school who won?', undefined, 'school'],
  ])('%s, set: %s', async (line, set, slug) => {
    expect(await slugOf(line, set)).toBe(slug);
    expect(isAnswering((await respond(desk, line, { article: set })).status)).toBe(true);
  });

  it('is none where there is none of that name', async () => {
    for (const answer of [
      await respond(desk, '/summary article:zeppelin'),
      await respond(desk, '/summary', { article: 'zeppelin' }),
    ]) {
      expect(answer).toMatchObject({ status: 'invalid', knowledge: null });
      expect(answer.suggestions).toEqual(['ferry', 'bridge', 'school']);
    }
  });

  it('is none where it is withdrawn, which is said', async () => {
    const without = readingDesk(new Library([read('ferry', ferry)], [], ['bridge']));
    for (const answer of [
      await respond(without, '/summary article:bridge'),
      await respond(without, 'who opened it?', { article: 'bridge' }),
    ]) {
      expect(answer.status).toBe('invalid');
      expect(plainText(answer)).toContain('withdrawn');
    }
    expect((await respond(readingDesk(new Library([])), '/summary')).status).toBe('invalid');
  });

  it('is not named by a word of a sentence', async () => {
    const answer = await respond(
      desk,
      '/check “In the article: it took us nine years and a great deal of patience.”',
    );
    expect(answer.kind).toBe('check');
    expect((await respond(one, '/summary please, all of it')).status).toBe('answered');
  });
});

describe('a free question', () => {
  it.each([
    ['when did the bridge open?', 'bridge'],
    ['why did the ferry stop sailing?', 'ferry'],
    ['what did Ada Holm say?', 'bridge'],
    ['who is Kim Berg?', 'school'],
    ['who won the chess prize?', 'school'],
  ])('is answered by the article that knows: %s', async (line, slug) => {
    const answer = await respond(desk, line);
    expect([isAnswering(answer.status), answer.knowledge?.article.slug]).toEqual([true, slug]);
    for (const passage of passagesOf(answer)) expect(passage.article).toBe(answer.knowledge?.article);
  });

  it('is asked of one article alone where the request names it', async () => {
    expect(await respond(desk, 'who won the chess prize?', { only: 'ferry' })).toMatchObject({
      status: 'not-in-article',
      knowledge: library.get('ferry'),
    });
  });

  it('is refused where no article knows', async () => {
    expect((await respond(desk, 'who invented the telephone?')).status).toBe('not-in-article');
  });

  it('that leans on another is asked of the article that answered that', async () => {
    let conversation: Conversation | undefined;
    const ask = async (line: string): Promise<string | undefined> => {
      const answer = await respond(desk, line, { conversation });
      conversation = remember(conversation, line, answer);
      return answer.knowledge?.article.slug;
    };
    expect(await ask('who is Ada Holm?')).toBe('bridge');
    expect(await ask('what did she say?')).toBe('bridge');
    expect(await ask('who is Ben Okoro?')).toBe('ferry');
    expect(await ask('what did he say?')).toBe('ferry');
  });
});

describe('every answer', () => {
  const lines = [
    '/quote okoro',
    '/who okoro',
    'why did the ferry stop?',
    '/check "engine"',
    '/who nobody article:ferry',
    '/help',
  ];
  it.each(lines)('names its article where there are several: %s', async (line) => {
    const title = library.usual?.article.title?.text ?? '';
    expect(plainText(await respond(desk, line)).split('\n')[0]).toBe(title);
    expect(
      plainText(await respond({ ...desk, library: new Library([read('ferry', ferry)]) }, line)),
    ).not.toContain(title);
  });

  it('names it once where it begins with the headline anyway', async () => {
    expect(plainText(await respond(desk, '/summary')).split(ferry.title)).toHaveLength(2);
  });

  it('says that its article was corrected', async () => {
    const corrected = readingDesk(new Library([read('ferry', ferry, { corrected: 'Dec 4th, 2025' })]));
    for (const line of ['/summary', '/quote okoro', 'why did the ferry stop?', '/who nobody', '/article'])
      expect(plainText(await respond(corrected, line))).toContain('Dec 4th, 2025');
    expect(plainText(await respond(corrected, '/help'))).not.toContain('Dec 4th, 2025');
  });

  it('is of the article that knows where the newest does not', async () => {
    const answer = await respond(desk, '/quote speaker:holm about:years');
    expect(answer).toMatchObject({ status: 'answered', knowledge: library.get('bridge') });
  });
});

describe('choices of articles', () => {
  it('are offered by title, the newest first', () => {
    expect(completeArticles(library, ' ').map(({ value }) => value)).toEqual(['ferry', 'bridge', 'school']);
    expect(completeArticles(library, 'chss').map(({ value }) => value)).toEqual(['school']);
    expect(completeArticles(library, 'zeppelin')).toEqual([]);
  });

  it('keep to Discord’s limits', () => {
    const long = Array.from({ length: 40 }, (_, at) =>
      read(`story-${at}`, { ...bridge, title: `Bridge ${at} ${'Opens '.repeat(30)}At Varn` }),
    );
    const choices = completeArticles(new Library(long), 'bridge');
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(findArticle(new Library(long), value)?.article.slug).toBe(value);
    }
  });

  it('are offered by every command that asks an article', () => {
    const takers = commands.filter(({ data }) => 'article' in data.options);
    expect(takers.map(({ data }) => data.name)).toEqual([
      'summary',
      'quote',
      'who',
      'ask',
      'check',
      'quiz',
      'article',
      'settings',
    ]);
    for (const command of takers)
      expect(choicesFor(desk, command, 'article', 'varn')[0]?.value).toBe('bridge');
  });

  it('of names are those of the article that is filled in', () => {
    const quote = commands.find(({ data }) => data.name === 'quote');
    if (!quote) throw new Error('there is no /quote');
    const names = (options: Record<string, string>, article?: string): string[] =>
      choicesFor(desk, quote, 'speaker', '', options, { article }).map(({ value }) => value);
    expect(names({})).toEqual(['Ben Okoro']);
    expect(names({}, 'school')).toEqual(['Kim Berg']);
    expect(names({ article: 'bridge' }, 'school')).toEqual(['Ada Holm']);
    expect(names({ article: 'zeppelin' })).toEqual([]);
  });
});

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
