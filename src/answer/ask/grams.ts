import { keep } from '../../search/remember.js';
import { isFunctionWord, type Word } from '../../search/words.js';
import type { View } from './views.js';

/** Lengths of the runs of letters that are compared. */
type Size = 3 | 4;

/** How many letters are told apart: a space, Latin letters, digits, and one for all else. */
const letters = 38;
const other = letters - 1;

function letterOf(code: number): number {
  if (code === 32) return 0;
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : other;
}

/** The runs of a text's letters, each as one number. */
function runsOf(text: string, size: Size): number[] {
  const runs: number[] = [];
  for (let at = 0; at + size <= text.length; at++) {
    let run = 0;
    for (let next = at; next < at + size; next++) run = run * letters + letterOf(text.charCodeAt(next));
    runs.push(run);
  }
  return runs;
}

/** The runs of letters of a word by their length; a space marks its beginning and, but for runs of four, its end. */
const read: Readonly<Record<Size, (norm: string) => readonly number[]>> = {
  3: keep(2_000, (norm) => runsOf(` ${norm} `, 3)),
  // Runs of four stop at the stem's letters, so that inflected forms differ little.
  4: keep(2_000, (norm) => (norm.length < 3 ? [] : runsOf(` ${norm}`, 4))),
};

/** The runs of letters in a text's content words, each once. */
function gramsIn(words: readonly Word[], size: Size): Set<number> {
  const grams = new Set<number>();
  for (const { norm } of words) if (!isFunctionWord(norm)) for (const run of read[size](norm)) grams.add(run);
  return grams;
}

/** The runs of letters of an article in ascending order, and for each the rows of sentences that have it, up to its end. */
interface Grams {
  readonly runs: Uint32Array;
  readonly ends: Uint32Array;
  readonly rows: Uint32Array;
}

const caches = new WeakMap<readonly View[], Map<Size, Grams>>();

/** The runs of letters of an article's sentences; made once. */
function gramsOf(views: readonly View[], size: Size): Grams {
  const sizes = caches.get(views) ?? new Map<Size, Grams>();
  caches.set(views, sizes);
  const made = sizes.get(size) ?? indexed(views, size);
  sizes.set(size, made);
  return made;
}

/** Packed, since an article that is kept read has some thousand runs, and a library keeps many read. */
function indexed(views: readonly View[], size: Size): Grams {
  const places = views.flatMap(({ row, words }) =>
    [...gramsIn(words, size)].map((run) => run * views.length + row),
  );
  const sorted = Float64Array.from(places).sort();
  const runs: number[] = [];
  const ends: number[] = [];
  const rows = new Uint32Array(sorted.length);
  for (const [at, place] of sorted.entries()) {
    const run = Math.floor(place / views.length);
    rows[at] = place % views.length;
    if (runs.at(-1) !== run) runs.push(run);
    ends[runs.length - 1] = at + 1;
  }
  return { runs: Uint32Array.from(runs), ends: Uint32Array.from(ends), rows };
}

/** The place of a number among ascending ones; -1 where it is not among them. */
function placeOf(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/**
 * How much of a question's runs of letters each sentence has, rare ones counting more: forgives slips and finds
 * related forms that no stemmer joins (character n-grams, McNamee and Mayfield 2004).
 * @returns from 0 to 1, one for each sentence
 */
export function rareGrams(question: readonly Word[], views: readonly View[], size: Size): number[] {
  const { ends, rows, runs } = gramsOf(views, size);
  const sums = views.map(() => 0);
  let total = 0;
  for (const run of gramsIn(question, size)) {
    const place = placeOf(runs, run);
    const from = place < 1 ? 0 : (ends[place - 1] ?? 0);
    const to = place < 0 ? 0 : (ends[place] ?? 0);
    const weight = Math.log(1 + views.length / (0.5 + to - from));
    total += weight;
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0;
      sums[row] = (sums[row] ?? 0) + weight;
    }
  }
  return sums.map((sum) => sum / (total || 1));
}
