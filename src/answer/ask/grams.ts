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

const caches = { 3: new WeakMap<View, ReadonlySet<string>>(), 4: new WeakMap(), 5: new WeakMap() };

function gramsOf(view: View, size: Size): ReadonlySet<string> {
  const cache: WeakMap<View, ReadonlySet<string>> = caches[size];
  const known = cache.get(view);
  if (known) return known;
  const made = gramsIn(view.words, size);
  cache.set(view, made);
  return made;
}

/**
 * How much of a question's runs of letters each sentence has, rare ones counting more: forgives slips and finds
 * related forms that no stemmer joins (character n-grams, McNamee and Mayfield 2004).
 * @returns from 0 to 1, one for each sentence
 */
export function rareGrams(question: readonly Word[], views: readonly View[], size: Size): number[] {
  const wanted = [...gramsIn(question, size)];
  const have = views.map((view) => gramsOf(view, size));
  const weights = wanted.map((gram) =>
    Math.log(1 + views.length / (0.5 + have.filter((grams) => grams.has(gram)).length)),
  );
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  return have.map(
    (grams) => wanted.reduce((sum, gram, i) => sum + (grams.has(gram) ? (weights[i] ?? 0) : 0), 0) / total,
  );
}
