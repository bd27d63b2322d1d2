import { describe, expect, it } from 'vitest';
import { readTokens } from '../../src/reader/spans.js';

/** Logits of tokens; the first stands for "not here". */
function logits(start: readonly number[], end: readonly number[]) {
  return { start: Float32Array.from(start), end: Float32Array.from(end) };
}

describe('what the network says of a sentence', () => {
  it('is its best span, relative to "not here"', () => {
    const read = readTokens(logits([1, 9, 0, 4, 0], [2, 9, 0, 0, 5]), 2, 5);
    expect(read).toMatchObject({ score: 4 - 1 + (5 - 2), first: 3, last: 4 });
    expect(read?.mass).toBeCloseTo(
      (Math.log(Math.exp(-1) + Math.exp(3) + Math.exp(-1)) + Math.log(Math.exp(-2) * 2 + Math.exp(3))) / 2,
      5,
    );
  });

  it('never ends before it starts', () => {
    expect(readTokens(logits([0, 0, 9], [0, 9, 0]), 1, 3)).toMatchObject({ score: 9, first: 1, last: 1 });
  });

  it.each([
    [30, 18],
    [31, 9],
  ])('is not longer than it may be: %i tokens from the first to the last', (distance, score) => {
    const start = Array.from({ length: 60 }, (_, at) => (at === 5 ? 9 : 0));
    const end = Array.from({ length: 60 }, (_, at) => (at === 5 + distance ? 9 : 0));
    expect(readTokens(logits(start, end), 1, 60)?.score).toBe(score);
  });

  it('does not overflow, and is nothing where there is no token', () => {
    expect(readTokens(logits([0, 1_000], [0, 1_000]), 1, 2)).toEqual({
      score: 2_000,
      mass: 1_000,
      first: 1,
      last: 1,
    });
    expect(readTokens(logits([0, 1], [0, 1]), 2, 2)).toBeNull();
  });
});
