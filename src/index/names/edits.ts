import { keep } from '../../support/remember.js';

/** What {@link editDistance} counts in; each cell is written before it is read. */
const rows: readonly [number[], number[], number[]] = [[], [], []];

/**
 * Edits (insertions, deletions, substitutions and transpositions of neighbours) that turn `a` into `b`:
 * optimal string alignment distance, restricted Damerau–Levenshtein (Damerau 1964).
 * @param most give up above this; the result is then `most + 1`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (a === b) return 0;
  // Only cells within `most` of the diagonal can hold `most` or less; three rows are in use at a time.
  let [before, previous, row] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1] ?? i;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (j < i + most ? (previous[j] ?? 0) : most) + 1,
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
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1);
}

/**
 * What is left of a name when spellings of one sound are made one and vowels dropped ("Schultz", "Scholz" →
 * "slz"): a coarse phonetic key in the manner of Soundex, for romanised names of several languages.
 */
export function skeletonOf(norm: string): string {
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

/** The same, kept for words that are compared again and again. */
export const skeleton = keep(20_000, skeletonOf);

/** The letters of a word as bits, each standing for all that share its code's last five bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** How many bits of a number of 32 are set. */
export function bitsIn(number: number): number {
  let count = 0;
  for (let bits = number; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/**
 * How many letters only one of two words has, at least: an edit changes that by two at most, so that it rules out
 * words at little cost before their distance is counted.
 */
export function lettersApart(a: string, b: string): number {
  return bitsIn(lettersOf(a) ^ lettersOf(b));
}
