import { isFunctionWord, type Word } from '../../search/words.js';
import type { View } from './views.js';

/** Lengths of the runs of letters that are compared. */
export type Size = 3 | 4 | 5;

/** The runs of letters in a text's content words; a space marks the beginning of a word, and its end where `ends`. */
function gramsIn(words: readonly Word[], size: Size): Set<string> {
  const grams = new Set<string>();
  // Runs of four stop at the stem's letters, so that inflected forms differ little.
  const end = size === 4 ? '' : ' ';
  for (const { norm } of words) {
    if (isFunctionWord(norm) || norm.length < (size === 4 ? 3 : 1)) continue;
    const word = ` ${norm}${end}`;
    for (let at = 0; at + size <= word.length; at++) grams.add(word.slice(at, at + size));
  }
  return grams;
}

/** The rows of sentences that have a run of letters. */
type Rows = ReadonlyMap<string, readonly number[]>;

const caches = new WeakMap<readonly View[], Map<Size, Rows>>();

function rowsOf(views: readonly View[], size: Size): Rows {
  const sizes = caches.get(views) ?? new Map<Size, Rows>();
  caches.set(views, sizes);
  const known = sizes.get(size);
  if (known) return known;
  const rows = new Map<string, number[]>();
  for (const { row, words } of views)
    for (const gram of gramsIn(words, size)) {
      const list = rows.get(gram);
      if (list) list.push(row);
      else rows.set(gram, [row]);
    }
  sizes.set(size, rows);
  return rows;
}

/**
 * How much of a question's runs of letters each sentence has, rare ones counting more: forgives slips and finds
 * related forms that no stemmer joins (character n-grams, McNamee and Mayfield 2004).
 * @returns from 0 to 1, one for each sentence
 */
export function rareGrams(question: readonly Word[], views: readonly View[], size: Size): number[] {
  const rows = rowsOf(views, size);
  const sums = views.map(() => 0);
  let total = 0;
  for (const gram of gramsIn(question, size)) {
    const having = rows.get(gram) ?? [];
    const weight = Math.log(1 + views.length / (0.5 + having.length));
    total += weight;
    for (const row of having) sums[row] = (sums[row] ?? 0) + weight;
  }
  return sums.map((sum) => sum / (total || 1));
}
