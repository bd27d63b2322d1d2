import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { isAnswering } from '../../src/answer/answer.js';
import { Library } from '../../src/knowledge/library.js';
import { plainText } from '../../src/present/present.js';
import type { Conversation } from '../../src/question/conversation.js';
import { completeArticles, findArticle } from '../../src/request/chooseArticle.js';
import { remember } from '../../src/request/conversation.js';
import { choicesFor, respond } from '../../src/request/respond.js';
import { passagesOf } from '../answer/support.js';
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
    const title = library.defaultArticle?.article.title?.text ?? '';
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
