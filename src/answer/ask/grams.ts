import { keep } from '../../search/remember.js';
import { isFunctionWord, type Word } from '../../search/words.js';
import { append, type View } from './views.js';

/** Lengths of the runs of letters that are compared. */
export type Size = 3 | 4 | 5;

/** The runs of letters of a word by their length; a space marks its beginning and, but for runs of four, its end. */
const read: Readonly<Record<Size, (norm: string) => readonly string[]>> = {
  3: keep(2_000, (norm) => runsOf(` ${norm} `, 3)),
  // Runs of four stop at the stem's letters, so that inflected forms differ little.
  4: keep(2_000, (norm) => (norm.length < 3 ? [] : runsOf(` ${norm}`, 4))),
  5: keep(2_000, (norm) => runsOf(` ${norm} `, 5)),
};

function runsOf(text: string, size: Size): string[] {
  const runs: string[] = [];
  for (let at = 0; at + size <= text.length; at++) runs.push(text.slice(at, at + size));
  return runs;
}

/** The runs of letters in a text's content words, each once. */
function gramsIn(words: readonly Word[], size: Size): Set<string> {
  const grams = new Set<string>();
  for (const { norm } of words) if (!isFunctionWord(norm)) for (const run of read[size](norm)) grams.add(run);
  return grams;
}

/** A run of letters in an article: the rows of sentences that have it, and how much it tells, being as rare as that. */
interface Gram {
  readonly rows: number[];
  readonly weight: number;
}

const weightOf = (rows: number, having: number): number => Math.log(1 + rows / (0.5 + having));

const caches = new WeakMap<readonly View[], Map<Size, ReadonlyMap<string, Gram>>>();

/** The runs of letters of an article's sentences; made once. */
function gramsOf(views: readonly View[], size: Size): ReadonlyMap<string, Gram> {
  const sizes = caches.get(views) ?? new Map<Size, ReadonlyMap<string, Gram>>();
  caches.set(views, sizes);
  const known = sizes.get(size);
  if (known) return known;
  const rows = new Map<string, number[]>();
  for (const { row, words } of views) for (const gram of gramsIn(words, size)) append(rows, gram, row);
  const made = new Map(
    [...rows].map(([gram, list]) => [gram, { rows: list, weight: weightOf(views.length, list.length) }]),
  );
  sizes.set(size, made);
  return made;
}

/**
 * How much of a question's runs of letters each sentence has, rare ones counting more: forgives slips and finds
 * related forms that no stemmer joins (character n-grams, McNamee and Mayfield 2004).
 * @returns from 0 to 1, one for each sentence
 */
export function rareGrams(question: readonly Word[], views: readonly View[], size: Size): number[] {
  const known = gramsOf(views, size);
  const unknown = weightOf(views.length, 0);
  const sums = views.map(() => 0);
  let total = 0;
  for (const text of gramsIn(question, size)) {
    const gram = known.get(text);
    total += gram?.weight ?? unknown;
    if (gram) for (const row of gram.rows) sums[row] = (sums[row] ?? 0) + gram.weight;
  }
  return sums.map((sum) => sum / (total || 1));
}
