import { isFunctionWord, type Word, wordsOf } from '../../search/words.js';
import type { View } from './views.js';

/** Runs of letters in a text's content words; a space marks the beginning of a word. */
const size = 4;

function gramsIn(words: readonly Word[]): Set<string> {
  const grams = new Set<string>();
  for (const { norm } of words) {
    if (isFunctionWord(norm) || norm.length < size - 1) continue;
    const word = ` ${norm}`;
    for (let at = 0; at + size <= word.length; at++) grams.add(word.slice(at, at + size));
  }
  return grams;
}

const cache = new WeakMap<View, ReadonlySet<string>>();

function gramsOf(view: View): ReadonlySet<string> {
  const known = cache.get(view);
  if (known) return known;
  const made = gramsIn(view.words);
  cache.set(view, made);
  return made;
}

/**
 * How much of a question's runs of letters each sentence has, rare ones counting more: forgives slips and finds
 * related forms that no stemmer joins (character n-grams, McNamee and Mayfield 2004).
 * @returns from 0 to 1, one for each sentence
 */
export function rareGrams(question: string, views: readonly View[]): number[] {
  const wanted = [...gramsIn(wordsOf(question))];
  const weights = wanted.map((gram) =>
    Math.log(1 + views.length / (0.5 + views.filter((view) => gramsOf(view).has(gram)).length)),
  );
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  return views.map((view) => {
    const have = gramsOf(view);
    return wanted.reduce((sum, gram, i) => sum + (have.has(gram) ? (weights[i] ?? 0) : 0), 0) / total;
  });
}
