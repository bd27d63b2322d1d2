/**
 * Chooses the thresholds of /check on the labelled table: each in turn, the others kept, takes the middle of the
 * widest range in which as many rows are right as anywhere, or nearly so: the best value itself may owe to one row. Run by `npx tsx test/answer/check/choose.ts`; what it prints goes into
 * src/answer/check/judge.ts.
 */
import { find } from '../../../src/answer/check/check.js';
import { type Thresholds, thresholds } from '../../../src/answer/check/judge.js';
import { loadArticles, rows } from './table.js';

const articles = await loadArticles();
const grid = Array.from({ length: 33 }, (_, step) => 0.3 + step * 0.02);

function right(limits: Thresholds): number {
  return rows.filter(({ article, quote, speaker, verdict }) => {
    const knowledge = articles.get(article);
    return knowledge && find(knowledge, quote, speaker ?? '', limits)?.verdict === verdict;
  }).length;
}

/** Counts this near to the best, as a share of all rows, are as good. */
const nearly = 0.01;

/** The middle of the widest range of neighbouring values that reach the best count, or nearly. */
function middleOfBest(counts: readonly number[]): number {
  const enough = Math.max(...counts) - nearly * rows.length;
  let widest: readonly number[] = [];
  let range: number[] = [];
  for (const [at, count] of counts.entries()) {
    range = count >= enough ? [...range, grid[at] ?? 0] : [];
    if (range.length > widest.length) widest = range;
  }
  return ((widest[0] ?? 0) + (widest.at(-1) ?? 0)) / 2;
}

let chosen = thresholds;
for (const name of ['quotation', 'report'] as const) {
  const counts = grid.map((value) => right({ ...chosen, [name]: value }));
  chosen = { ...chosen, [name]: Math.round(100 * middleOfBest(counts)) / 100 };
  console.log(name, grid.map((value, at) => `${value.toFixed(2)}:${counts[at]}`).join(' '));
}
console.log(chosen, `${right(chosen)} of ${rows.length} rows right`);
