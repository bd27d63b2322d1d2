import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointed } from '../../src/annotator/pointing.js';

/** Logits whose shares are these; what is left goes to token 0. */
function logits(length: number, shares: Readonly<Record<number, number>>): Float32Array {
  const all = new Array<number>(length).fill(1e-9);
  for (const [token, share] of Object.entries(shares)) all[Number(token)] = share;
  all[0] = 1 - Object.values(shares).reduce((sum, share) => sum + share, 0);
  return Float32Array.from(all, (share) => Math.log(Math.max(share, 1e-9)));
}

const anywhere = () => true;

describe('where a window points', () => {
  it('has the likeliest first, each with its end and its share of all', () => {
    const start = logits(12, { 2: 0.3, 7: 0.6 });
    const end = logits(12, { 3: 0.3, 9: 0.6 });
    const { found, nothing } = pointed(start, end, 4, anywhere);
    expect(found).toEqual([
      { first: 7, last: 9, probability: expect.closeTo(0.6) },
      { first: 2, last: 3, probability: expect.closeTo(0.3) },
    ]);
    expect(nothing).toBeCloseTo(0.1);
  });

  it('is nothing where the first token has all: half of what its start says, half of what its end says', () => {
    expect(pointed(logits(5, {}), logits(5, {}), 4, anywhere)).toEqual({
      found: [],
      nothing: expect.closeTo(1),
    });
    expect(pointed(logits(5, { 2: 0.8 }), logits(5, { 2: 0.4 }), 4, anywhere).nothing).toBeCloseTo(0.4);
  });

  it('is not worth a hundredth of all', () => {
    const { found } = pointed(logits(9, { 2: 0.009, 4: 0.011 }), logits(9, { 4: 0.5 }), 4, anywhere);
    expect(found.map(({ first }) => first)).toEqual([4]);
  });

  it('does not begin or end at a token that is closed, whatever share that has', () => {
    const closed = new Set([4, 5]);
    const { found } = pointed(
      logits(9, { 2: 0.2, 4: 0.7 }),
      logits(9, { 3: 0.1, 5: 0.5, 6: 0.4 }),
      6,
      (token) => !closed.has(token),
    );
    // What is closed has no share: the others have all of it.
    expect(found).toEqual([{ first: 2, last: 3, probability: expect.closeTo(2 / 3) }]);
  });

  it('ends no earlier than it begins, and no further than it may', () => {
    const end = logits(20, { 3: 0.5, 8: 0.1, 12: 0.4 });
    const lastOf = (longest: number) =>
      pointed(logits(20, { 6: 0.9 }), end, longest, anywhere).found[0]?.last;
    expect([lastOf(0), lastOf(2), lastOf(5), lastOf(6)]).toEqual([6, 8, 8, 12]);
  });

  it('holds whatever the logits are', () => {
    const logit = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(logit, logit, fc.boolean()), { minLength: 1, maxLength: 30 }),
        fc.nat(8),
        (tokens, longest) => {
          const isOpen = (token: number) => tokens[token]?.[2] ?? false;
          const { found, nothing } = pointed(
            Float32Array.from(tokens, ([start]) => start),
            Float32Array.from(tokens, ([, end]) => end),
            longest,
            isOpen,
          );
          const shares = found.map(({ probability }) => probability);
          expect(shares).toEqual([...shares].sort((a, b) => b - a));
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1 + 1e-6);
          expect(nothing).toBeGreaterThanOrEqual(0);
          expect(nothing).toBeLessThan(1 + 1e-6);
          for (const { first, last } of found) {
            expect(first).toBeGreaterThan(0);
            expect(last - first).toBeGreaterThanOrEqual(0);
            expect(last - first).toBeLessThanOrEqual(longest);
            for (let token = first; token <= last; token++) expect(isOpen(token)).toBe(true);
          }
        },
      ),
    );
  });
});
