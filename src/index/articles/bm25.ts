import { namesRow, titleRow } from './digest.js';
import type { PostingList } from './postings.js';

/** BM25’s saturation (k1) and length normalisation (b), for an article as a whole and for one of its rows. */
const articleParameters = { k1: 1.2, b: 0.4 } as const;
const rowParameters = { k1: 0.6, b: 0.5 } as const;
/** A word of the title counts as often as this many in the text. */
export const titleBoost = 3;

/** The rows of all articles, grouped by article. A row is the title, the list of names, or a sentence. */
export interface RowStatistics {
  /** The article of each row. */
  readonly articles: Uint32Array;
  /** Content words of each row. */
  readonly lengths: Uint8Array;
  /** The first row of each article, and one more entry for the end. */
  readonly first: Uint32Array;
  /** BM25’s length term: for a row by its length, and for each article; 0 for a deleted article. */
  readonly normOfLength: Float64Array;
  readonly norms: Float64Array;
}

/**
 * Computes BM25’s length term for rows of each length.
 * @param mean mean number of content words in a row
 */
export function rowNorms(mean: number): Float64Array {
  return Float64Array.from(
    { length: 256 },
    (_, words) => rowParameters.k1 * (1 - rowParameters.b + rowParameters.b * (words / mean)),
  );
}

/**
 * The same for articles.
 * @param words content words of each; 0 for a deleted article
 * @param mean mean number of content words in an article
 */
export function articleNorms(words: Uint32Array, mean: number): Float64Array {
  const norms = new Float64Array(words.length);
  for (let one = 0; one < words.length; one++) {
    const count = words[one] ?? 0;
    if (count > 0)
      norms[one] = articleParameters.k1 * (1 - articleParameters.b + articleParameters.b * (count / mean));
  }
  return norms;
}

/** The most that a stem of weight 1 adds to the score of any article. The cost is linear in its postings. */
export function maxScoreOf(lists: readonly PostingList[], rows: RowStatistics): number {
  let max = 0;
  for (const { counts, from, rows: at, to } of lists) {
    for (let next = from; next < to; ) {
      const one = rows.articles[at[next] ?? 0] ?? 0;
      const start = rows.first[one] ?? 0;
      const end = rows.first[one + 1] ?? 0;
      let frequency = 0;
      let best = 0;
      for (; next < to && (at[next] ?? 0) < end; next++) {
        const place = at[next] ?? 0;
        const count = counts[next] ?? 0;
        frequency += place === start + titleRow ? titleBoost * count : count;
        if (place === start + namesRow) continue;
        const share = count / (count + (rows.normOfLength[rows.lengths[place] ?? 0] ?? 0));
        if (share > best) best = share;
      }
      max = Math.max(max, best + frequency / (frequency + (rows.norms[one] ?? 0)));
    }
  }
  return max;
}
