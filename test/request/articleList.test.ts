import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/console/documents.js';
import { toOutput } from '../../src/console/output.js';
import { Library, type ListedArticle } from '../../src/knowledge/library.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { plainText } from '../../src/present/present.js';
import { type Desk, respond } from '../../src/request/respond.js';
import { deskWith } from '../desk.js';

let first: Knowledge;
let reads = 0;
let desk: Desk;

/** An article that is in no memory, as those of a large library: reading it is counted. */
function stored(at: number): ListedArticle {
  const article = { slug: `a-${at}`, title: { text: `Harbour ${at} Opens` }, date: null };
  const read = (): Knowledge => {
    reads++;
    return first;
  };
  // What the list needs of an article that is not in memory.
  return { article, read } as ListedArticle;
}

beforeAll(async () => {
  first = await readDocument('a-1', 'Harbour 1 Opens\n\nMay 1st, 2030\n\nThe harbour opened on Monday.');
  desk = deskWith(new Library([first, ...Array.from({ length: 4999 }, (_, at) => stored(at + 2))]));
});

const slugsIn = (text: string): string[] =>
  [...text.matchAll(/^ {2}article:(\S+)$/gm)].map(([, slug = '']) => slug);

describe('/article list', () => {
  it('has a page of thousands, and the line for the next', async () => {
    const answer = await respond(desk, '/article list');
    const text = plainText(answer);
    expect(slugsIn(text)).toEqual(Array.from({ length: 7 }, (_, at) => `a-${at + 1}`));
    expect(text).toMatch(/\nPage 1 of 715\n {2}\/article list page:2$/);
    expect(answer.suggestions).toEqual(['/article list page:2']);
    expect(text.split('\n').length).toBeLessThan(25);
  });

  it.each(['/article list page:715', '/article list 715', '/artikel liste seite:715', '/article list 9999'])(
    'ends with the last page: %s',
    async (line) => {
      const answer = await respond(desk, line);
      expect(slugsIn(plainText(answer)).at(-1)).toBe('a-5000');
      expect(answer.suggestions).toEqual([]);
    },
  );

  it('reads no more articles than the newest few, whatever the page', async () => {
    await respond(desk, '/article list');
    reads = 0;
    await respond(desk, '/article list 250');
    expect(reads).toBeLessThanOrEqual(3);
  });

  it('has each article on one page alone', async () => {
    const all: string[] = [];
    for (let page = 1; page <= 715; page++) {
      const answer = await respond(desk, `/article list ${page}`);
      if ('listed' in answer) all.push(...(answer.listed?.entries ?? []).map(({ article }) => article.slug));
    }
    expect([all.length, new Set(all).size]).toEqual([5000, 5000]);
  });

  it('is one entry, with what is known of it, where there is one article', async () => {
    const text = plainText(await respond(deskWith(new Library([first])), '/article list'));
    expect(text).toBe('Harbour 1 Opens\nMay 1st, 2030\nI do not know where this was published.');
  });

  it('names the first as the one that answers where one is set', async () => {
    const other = await readDocument('bridge', 'Bridge Opens\n\nThe bridge opened on Monday.');
    const two = deskWith(new Library([first, other]));
    const text = plainText(await respond(two, '/article list', { article: 'bridge' }));
    expect(text).toMatch(
      /^I look in this article first here:\n• Bridge Opens\n {2}article:bridge\nThe others:\n• Harbour 1/,
    );
    expect(text).not.toContain('Page');
  });

  it('gives scripts three lines of evidence at most, and the next line to type', async () => {
    const output = toOutput(await respond(desk, '/article list'), '/article list', true);
    expect(output.evidence.map(({ text }) => text)).toContain('Harbour 1 Opens');
    expect(output.suggestions).toEqual(['/article list page:2']);
  });
});
