import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import type { Span } from '../../src/article/spans.js';
import { writtenSchema } from '../../src/review/api.js';
import { pinsOf } from '../../src/review/pins.js';
import { Refusal } from '../../src/review/refusal.js';
import { writeWords } from '../../src/review/writeWords.js';
import { refusalOf, slug, withReview } from './support.js';

const text = `Bridge At Varn Opens

2 May 2026

The bridge at Varn opened on Monday, said Ada Holm. The mayor of Varn, Ada Holm, called it “a long wait” (nine years). She didn’t come late.

“We waited, and waited,” said Ben Okoro of Holm Steel Inc. in the U.S. He added: ‘Nobody told us “why” it took so long.’ The workers’ rights were kept — said Tusk.

A naïve 𝒜da came; we waited, and waited. Then “We waited, and waited,” she said.`;
const article = new Article('varn', text, { title: { start: 0, end: 20 }, date: { start: 22, end: 32 } });

/** A stretch of the text, given by words in it with marks for where a selection begins and ends. */
function selected(marked: string): Span {
  const [before = '', inside = '', after = ''] = marked.split('|');
  const at = text.indexOf(before + inside + after);
  if (at === -1) throw new Error(`not in the text: ${marked}`);
  return { start: at + before.length, end: at + before.length + inside.length };
}

type How = 'unique' | 'first' | 'quoted';

const written = (marked: string, how: How): unknown =>
  writeWords(article, { ...selected(marked), how }).written;

/** A file that has what was written, in a field for it. */
function fieldOf(value: unknown, how: How): object {
  if (how === 'unique') return { summary: [value] };
  return how === 'first' ? { people: [{ name: value }] } : { statements: [{ direct: true, words: value }] };
}

/** Where the loader pins what was written. */
function pinned(value: unknown, how: How): string[] {
  return pinsOf(article, fieldOf(value, how)).map(({ end, start }) => `${start} ${text.slice(start, end)}`);
}

describe('words that are selected', () => {
  it.each<[marked: string, how: How, meant: string]>([
    // As they are.
    ['said |Ada Holm|. The', 'first', 'Ada Holm'],
    ['|The bridge at Varn opened on Monday|,', 'unique', 'The bridge at Varn opened on Monday'],
    ['|He added|:', 'unique', 'He added'],
    // White space and lines at the ends.
    ['said| Ada Holm|. The', 'first', 'Ada Holm'],
    ['2026|\n\nThe bridge at Varn |opened', 'unique', 'The bridge at Varn'],
    // Parts of words: the nearest end of the word counts, and what is selected alone is meant.
    ['said A|da Hol|m. The', 'first', 'Ada Holm'],
    ['sai|d Ada Holm|. The', 'first', 'Ada Holm'],
    ['s|aid Ada Holm|. The', 'first', 'said Ada Holm'],
    ['opened| on Monday, s|aid', 'unique', 'on Monday'],
    ['on M|o|nday', 'unique', 'Monday'],
    ['na|ïv|e', 'unique', 'naïve'],
    ['on Mond|ay, |said', 'unique', 'Monday'],
    // Characters of two units.
    [`naïve |${'𝒜'.charAt(0)}|${'𝒜'.charAt(1)}da`, 'unique', '𝒜da'],
    [`naïve ${'𝒜'.charAt(0)}|${'𝒜'.charAt(1)}d|a`, 'unique', '𝒜da'],
    // Marks that belong to what is around the words.
    ['The |mayor of Varn,| Ada', 'unique', 'mayor of Varn'],
    ['Varn|, Ada Holm, |called', 'first', 'Ada Holm'],
    ['called it |“a long wait|”', 'unique', 'a long wait'],
    ['called it “|a long wait”|', 'unique', 'a long wait'],
    ['called it |“a long wait”|', 'unique', 'a long wait'],
    ['|(nine years)|.', 'unique', 'nine years'],
    ['“a long wait” |(nine years|)', 'unique', 'nine years'],
    ['kept |— said Tusk|.', 'unique', 'said Tusk'],
    ['it |took so long.’| The', 'unique', 'took so long.'],
    // Marks that do belong to them.
    ['|called it “a long wait”| (nine', 'unique', 'called it “a long wait”'],
    ['|called it “a long wait” (nine years).|', 'unique', 'called it “a long wait” (nine years).'],
    ['She |didn’t| come', 'unique', 'didn’t'],
    // The full stop of a sentence is part of it, but of no name.
    ['|She didn’t come late.|', 'unique', 'She didn’t come late.'],
    ['said |Tusk.|', 'first', 'Tusk'],
    ['of |Holm Steel Inc.| in', 'first', 'Holm Steel Inc.'],
    ['the |U.S.| He', 'first', 'U.S.'],
    // Words inside of marks: what is selected outside of them is not meant.
    ['called it “|a long wait|”', 'quoted', 'a long wait'],
    ['called it |“a long wait”| (nine', 'quoted', 'a long wait'],
    ['called |it “a long wait” (ni|ne', 'quoted', 'a long wait'],
    ['called it “a| long wa|it”', 'quoted', 'long wait'],
    ['called it “a| long w|ait”', 'quoted', 'long'],
    ['called it “|a long wai|t”', 'quoted', 'a long wait'],
    [
      'added: |‘Nobody told us “why” it took so long.’| The',
      'quoted',
      'Nobody told us “why” it took so long.',
    ],
    ['us “|why|” it', 'quoted', 'why'],
  ])('%j as %s are %j', (marked, how, meant) => {
    const value = written(marked, how);
    const words = typeof value === 'object' && value !== null && 'text' in value ? value.text : value;
    expect(words).toBe(meant);
    const at = how === 'first' ? text.indexOf(meant) : text.indexOf(meant, selected(marked).start - 8);
    expect(pinned(value, how)).toEqual([`${at} ${meant}`]);
  });

  it.each<[marked: string, how: How]>([
    ['at |Varn| opened', 'unique'],
    ['of |Varn|, Ada', 'unique'],
    ['said |Ada Holm|. The', 'unique'],
    ['“|We waited, and waited,|” said Ben', 'quoted'],
    ['“|We waited, and waited,|” she', 'quoted'],
    ['“|We| waited, and waited,” she', 'quoted'],
  ])('%j as %s are told apart from the same words elsewhere', (marked, how) => {
    const value = written(marked, how);
    expect(value).toBeTypeOf('object');
    const { end, start } = selected(marked);
    expect(pinned(value, how)).toEqual([`${start} ${text.slice(start, end)}`]);
  });

  it('are a name wherever they are selected, which is pinned to where it stands first', () => {
    expect(written('Varn, |Ada Holm|, called', 'first')).toBe('Ada Holm');
    expect(pinned('Ada Holm', 'first')).toEqual([`${text.indexOf('Ada Holm')} Ada Holm`]);
  });

  it('are in one pair of marks: the one of which more is selected', () => {
    expect(written('it |“a long wait” (nine years). She didn’t come late.\n\n“We| waited', 'quoted')).toBe(
      'a long wait',
    );
  });

  it.each<[marked: string, how: How, why: string]>([
    ['Varn| |opened', 'unique', 'select some words in the text'],
    ['Monday|, |said', 'unique', 'select some words in the text'],
    ['kept |— |said', 'first', 'select some words in the text'],
    ['|The bridge at Varn|', 'quoted', 'not inside quotation marks'],
    ['The |workers’ rights| were', 'quoted', 'not inside quotation marks'],
    ['it |“|a long', 'quoted', 'not inside quotation marks'],
  ])('%j as %s are none: %s', (marked, how, why) => {
    expect(() => written(marked, how)).toThrow(Refusal);
    expect(() => written(marked, how)).toThrow(why);
  });

  it.each([
    [0, 0],
    [5, 2],
    [-3, 2],
    [0, 1e6],
    [0.5, 4],
    [1e9, 2e9],
  ])('do not lie from %d to %d', (start, end) => {
    expect(() => writeWords(article, { start, end, how: 'unique' })).toThrow('select some words in the text');
  });
});

describe('any selection', () => {
  it.each(['unique', 'quoted', 'first'] as const)(
    'as %s is refused, or pinned to words that it touches',
    (how) => {
      const offset = fc.nat(text.length);
      fc.assert(
        fc.property(offset, offset, (one, other) => {
          const [start, end] = [Math.min(one, other), Math.max(one, other)];
          let value: unknown;
          try {
            value = writeWords(article, { start, end, how }).written;
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            return;
          }
          const [pin] = pinsOf(article, fieldOf(value, how));
          // A name is pinned to where it stands first.
          const isTouched = how === 'first' || (pin !== undefined && pin.start < end && pin.end > start);
          expect([start, end, pin, isTouched]).toEqual([start, end, expect.anything(), true]);
        }),
        { numRuns: 500 },
      );
    },
  );

  it('of whole words can be written', () => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ index, word }));
    for (const { index, word } of words)
      expect(writeWords(article, { start: index, end: index + word.length, how: 'unique' })).toBeDefined();
  });
});

describe('the address for words', () => {
  const path = `/api/articles/${slug}/words`;

  it('gives them as they are written', () =>
    withReview(async ({ file, send }) => {
      const start = (await file('article.txt')).indexOf('“willing to engage');
      const body = { start, end: start + 28, how: 'quoted' };
      const response = await send(path, { body });
      expect(writtenSchema.parse(await response.json())).toEqual({ written: 'willing to engage seriously' });
    }));

  it('refuses what are no words', () =>
    withReview(async ({ send }) => {
      const { faults, status } = await refusalOf(
        await send(path, { body: { start: 0, end: 0, how: 'first' } }),
      );
      expect([status, faults]).toEqual([422, []]);
    }));
});
