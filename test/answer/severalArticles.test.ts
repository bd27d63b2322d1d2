import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Conversation, remember } from '../../src/answer/ask/conversation.js';
import { completeArticles, findArticle } from '../../src/answer/chooseArticle.js';
import { plainText } from '../../src/answer/present.js';
import { choicesFor, respond } from '../../src/answer/respond.js';
import { Session } from '../../src/console/session.js';
import { Library } from '../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../src/knowledge/load.js';
import type { ContentsFile } from '../../src/knowledge/schema.js';
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
const desk = { library, commands };
const one = { library: new Library([read('bridge', bridge)]), commands };
const slugOf = (line: string, article?: string): string | undefined =>
  respond(desk, line, { article }).knowledge?.article.slug;

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
  ])('%s, set: %s', (line, set, slug) => {
    expect(slugOf(line, set)).toBe(slug);
    expect(respond(desk, line, { article: set }).status).toBe('answered');
  });

  it('is none where there is none of that name', () => {
    for (const answer of [
      respond(desk, '/summary article:zeppelin'),
      respond(desk, '/summary', { article: 'zeppelin' }),
    ]) {
      expect(answer).toMatchObject({ status: 'invalid', knowledge: null });
      expect(answer.suggestions).toEqual(['ferry', 'bridge', 'school']);
    }
  });

  it('is none where it is withdrawn, which is said', () => {
    const without = { library: new Library([read('ferry', ferry)], [], ['bridge']), commands };
    for (const answer of [
      respond(without, '/summary article:bridge'),
      respond(without, 'who opened it?', { article: 'bridge' }),
    ]) {
      expect(answer.status).toBe('invalid');
      expect(plainText(answer)).toContain('withdrawn');
    }
    expect(respond({ library: new Library([]), commands }, '/summary').status).toBe('invalid');
  });

  it('is not named by a word of a sentence', () => {
    const answer = respond(
      desk,
      '/check “In the article: it took us nine years and a great deal of patience.”',
    );
    expect(answer.kind).toBe('check');
    expect(respond(one, '/summary please, all of it').status).toBe('answered');
  });
});

describe('a free question', () => {
  it.each([
    ['when did the bridge open?', 'bridge'],
    ['why did the ferry stop sailing?', 'ferry'],
    ['what did Ada Holm say?', 'bridge'],
    ['who is Kim Berg?', 'school'],
    ['who won the chess prize?', 'school'],
  ])('is answered by the article that knows: %s', (line, slug) => {
    const answer = respond(desk, line);
    expect([answer.status, answer.knowledge?.article.slug]).toEqual(['answered', slug]);
    for (const passage of passagesOf(answer)) expect(passage.article).toBe(answer.knowledge?.article);
  });

  it('is asked of one article alone where it is set', () => {
    expect(respond(desk, 'who won the chess prize?', { article: 'ferry' })).toMatchObject({
      status: 'not-in-article',
      knowledge: library.get('ferry'),
    });
  });

  it('is refused where no article knows', () => {
    expect(respond(desk, 'who invented the telephone?').status).toBe('not-in-article');
  });

  it('that leans on another is asked of the article that answered that', () => {
    let conversation: Conversation | undefined;
    const ask = (line: string): string | undefined => {
      const answer = respond(desk, line, { conversation });
      conversation = remember(conversation, line, answer);
      return answer.knowledge?.article.slug;
    };
    expect(ask('who is Ada Holm?')).toBe('bridge');
    expect(ask('what did she say?')).toBe('bridge');
    expect(ask('who is Ben Okoro?')).toBe('ferry');
    expect(ask('what did he say?')).toBe('ferry');
  });
});

describe('every answer', () => {
  const lines = [
    '/quote okoro',
    '/who okoro',
    'why did the ferry stop?',
    '/check "engine"',
    '/who nobody',
    '/help',
  ];
  it.each(lines)('names its article where there are several: %s', (line) => {
    const title = library.usual?.article.title?.text ?? '';
    expect(plainText(respond(desk, line)).split('\n')[0]).toBe(title);
    expect(plainText(respond({ ...desk, library: new Library([read('ferry', ferry)]) }, line))).not.toContain(
      title,
    );
  });

  it('names it once where it begins with the headline anyway', () => {
    expect(plainText(respond(desk, '/summary')).split(ferry.title)).toHaveLength(2);
  });

  it('says that its article was corrected', () => {
    const corrected = {
      library: new Library([read('ferry', ferry, { corrected: 'Dec 4th, 2025' })]),
      commands,
    };
    for (const line of ['/summary', '/quote okoro', 'why did the ferry stop?', '/who nobody', '/article'])
      expect(plainText(respond(corrected, line))).toContain('Dec 4th, 2025');
    expect(plainText(respond(corrected, '/help'))).not.toContain('Dec 4th, 2025');
  });

  it('points to the articles that know where the newest does not', () => {
    const answer = respond(desk, '/quote speaker:holm about:years');
    expect(answer).toMatchObject({ status: 'not-in-article', knowledge: library.usual });
    const [line = ''] = answer.suggestions;
    expect(respond(desk, line)).toMatchObject({ status: 'answered', knowledge: library.get('bridge') });
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
  const kept = { library: new Library(library.articles, faults, ['old-story']), commands };

  it.each(['/article', '/article list', '/article LIST', '/artikel liste'])(
    'lists all, how each is named, and which answers: %s',
    (line) => {
      const answer = respond(desk, line, { article: 'bridge' });
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

  it('tells moderators alone what is wrong', () => {
    const [reader, moderator] = [false, true].map((isModerator) =>
      plainText(respond(kept, '/article', { isModerator })),
    );
    expect(moderator).toContain('broken/article.json: title: is not in the text');
    expect(moderator).toContain('old-story');
    expect(moderator).not.toContain('a quotation is open');
    expect(reader).not.toMatch(/broken|old-story/u);
  });

  it('gives the address, or says that there is none', () => {
    const url = 'https://example.org/ferry';
    const sourced = { library: new Library([read('ferry', ferry, { source: { url } })]), commands };
    expect(plainText(respond(sourced, '/article source'))).toContain(url);
    expect(plainText(respond(desk, '/article source'))).toContain('names no source');
  });

  it('tells about the article at hand, or one that is named', () => {
    expect(plainText(respond(desk, '/article about'))).toContain('Statements: 1');
    expect(slugOf('/article about article:bridge')).toBe('bridge');
    expect(slugOf('/article chess prize')).toBe('school');
    expect(respond(desk, '/article zeppelin').status).toBe('invalid');
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
  ] as const)('%s', (line, scope, article) => {
    const answer = use(line);
    const change = { does: 'set', scope, settings: { article } };
    expect(answer).toMatchObject({ status: 'answered', kind: 'article', change });
    const title = answer.knowledge?.article.title?.text;
    expect(title && plainText(answer)).toContain(title);
  });

  it('is refused to those who may not, and where no article is named', () => {
    for (const answer of [
      use('/article use bridge', false),
      use('/article use'),
      use('/article use zeppelin'),
    ]) {
      expect(answer.status).toBe('invalid');
      expect(answer).not.toHaveProperty('change');
    }
    const { suggestions } = use('/article use');
    expect(suggestions).toContain('/article use Bridge Opens At Varn');
    for (const line of suggestions) expect([line, use(line).status]).toEqual([line, 'answered']);
    expect(use('/article use bridge', false).suggestions).toEqual([]);
  });

  it('works where the article that was set is withdrawn', () => {
    const withdrawn = { library: new Library([read('ferry', ferry)], [], ['bridge']), commands };
    const there = { article: 'bridge', maySet: true };
    expect(respond(withdrawn, '/summary', there).status).toBe('invalid');
    expect(respond(withdrawn, '/article use ferry', there).status).toBe('answered');
    expect(respond(withdrawn, '/summary article:ferry', there).status).toBe('answered');
  });

  it('holds for a session at the console', () => {
    const session = new Session(desk, undefined);
    const slug = (line: string): string | undefined => session.answer(line).knowledge?.article.slug;
    expect(slug('/summary')).toBe('ferry');
    session.answer('/article use bridge');
    expect(slug('/summary')).toBe('bridge');
    session.answer('/article use newest');
    expect(slug('/summary')).toBe('ferry');
  });
});
