import { memoise } from '../../support/memoise.js';

/** Buffers of {@link editDistance}. Each cell is written before it is read. */
const rows: readonly [number[], number[], number[]] = [[], [], []];

/**
 * Counts the edits (insertions, deletions, substitutions, transpositions of neighbours) that turn `a` into
 * `b`: optimal string alignment distance, a restricted Damerau–Levenshtein distance (Damerau 1964).
 * @param limit gives up above this and returns `limit + 1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a === b) return 0;
  // Only cells within `limit` of the diagonal can hold `limit` or less. Three rows are in use at a time.
  let [before, previous, row] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : limit + 1;
    let lowest = row[from - 1] ?? i;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (j < i + limit ? (previous[j] ?? 0) : limit) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < lowest) lowest = cost;
    }
    if (lowest > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

/**
 * A coarse phonetic key in the manner of Soundex, for romanised names of several languages: spellings of one
 * sound become the same, and vowels are dropped (“Schultz”, “Scholz” → “slz”).
 */
export function soundKey(norm: string): string {
  return norm
    .replace(/sch|sh|sz|ch|cz|cs/g, 's')
    .replace(/tz|ts/g, 'z')
    .replace(/ph|ff/g, 'f')
    .replace(/ck|kh|qu|q|c(?![eiy])/g, 'k')
    .replace(/c/g, 's')
    .replace(/w/g, 'v')
    .replace(/dzh|dj|dsch/g, 'j')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/(?<=.)[aeiouyjh]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** The same, memoised for words that are compared repeatedly. */
export const memoisedSoundKey = memoise(20_000, soundKey);

/** A bit set of the letters of a word; letters with the same last five bits of their code share a bit. */
function letterBitsOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** Counts the set bits of a 32-bit number. */
export function bitCount(number: number): number {
  let count = 0;
  for (let bits = number; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/**
 * A lower bound on the letters that only one of two words has. An edit changes it by two at most, so it rules
 * out most words before their distance is computed.
 */
export function letterDifference(a: string, b: string): number {
  return bitCount(letterBitsOf(a) ^ letterBitsOf(b));
}
