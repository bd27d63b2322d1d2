import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/article/spans.js';
import { type Window, windowsCovering, windowsOf } from '../../src/reader/windows.js';

/** Sentences of these lengths, one space apart. */
function sentencesOf(lengths: readonly number[]): Span[] {
  let at = 0;
  return lengths.map((length) => {
    const start = at;
    at += length + 1;
    return { start, end: start + length };
  });
}

/** First and last sentence of each window. */
function cut(lengths: readonly number[], size: number): number[][] {
  return windowsOf(sentencesOf(lengths), size).map(({ first, last }) => [first, last]);
}

const anyLengths = fc.array(fc.integer({ min: 1, max: 1_200 }), { maxLength: 60 });

describe('windows', () => {
  it.each([
    ['no sentence', [], []],
    ['all in one', [200, 200, 200], [[0, 2]]],
    [
      'neighbours share a sentence',
      [300, 300, 300, 300],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'not where no other fits beside it',
      [100, 600, 700],
      [
        [0, 1],
        [2, 2],
      ],
    ],
    [
      'a long sentence alone',
      [900, 100, 1_000, 100],
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    ['up to the last character', [399, 400], [[0, 1]]],
    [
      'and not one more',
      [400, 400],
      [
        [0, 0],
        [1, 1],
      ],
    ],
  ])('%s', (_, lengths, windows) => {
    expect(cut(lengths, 800)).toEqual(windows);
  });

  it('hold every sentence, in order, and are no longer than they may be', () => {
    fc.assert(
      fc.property(anyLengths, (lengths) => {
        const sentences = sentencesOf(lengths);
        const windows = windowsOf(sentences, 800);
        const held = new Set(
          windows.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, at) => first + at),
          ),
        );
        expect([...held].sort((a, b) => a - b)).toEqual([...lengths.keys()]);
        for (const [at, { first, last }] of windows.entries()) {
          const length = (sentences[last]?.end ?? 0) - (sentences[first]?.start ?? 0);
          expect(last === first || length <= 800).toBe(true);
          const before = windows[at - 1];
          if (before) expect([before.last, before.last + 1]).toContain(first);
          if (before) expect(last).toBeGreaterThan(before.last);
        }
      }),
    );
  });

  it('with the sentences asked for: each of them, none too many', () => {
    const holds = (window: Window | undefined, row: number): boolean =>
      window !== undefined && window.first <= row && row <= window.last;
    fc.assert(
      fc.property(anyLengths, fc.array(fc.nat(70), { maxLength: 12 }), (lengths, rows) => {
        const windows = windowsOf(sentencesOf(lengths), 800);
        const chosen = windowsCovering(windows, rows);
        const there = rows.filter((row) => row < lengths.length);
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        for (const row of there) expect(chosen.some((at) => holds(windows[at], row))).toBe(true);
        for (const at of chosen) expect(there.some((row) => holds(windows[at], row))).toBe(true);
      }),
    );
  });
});
