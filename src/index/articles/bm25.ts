import { namesRow, titleRow } from './digest.js';
import type { List } from './postings.js';

/** BM25's saturation (k1) and length normalisation (b): of an article as a whole, and of one of its rows. */
const article = { k1: 1.2, b: 0.4 } as const;
const row = { k1: 0.6, b: 0.5 } as const;
/** A word of the title counts as so many of the text. */
export const titleBoost = 3;

/** The rows of all articles, those of one article side by side. */
export interface Rows {
  /** The article of each row. */
  readonly articles: Uint32Array;
  /** Content words of each row. */
  readonly lengths: Uint8Array;
  /** The first row of each article, and one more entry for the end. */
  readonly first: Uint32Array;
  /** What BM25 adds to how often a stem stands, in a row by its length and in each article; 0 for one that is no more. */
  readonly normOfLength: Float64Array;
  readonly norms: Float64Array;
}

/**
 * The normalisation of BM25 for rows of any length.
 * @param mean content words of a row
 */
export function rowNorms(mean: number): Float64Array {
  return Float64Array.from({ length: 256 }, (_, words) => row.k1 * (1 - row.b + row.b * (words / mean)));
}

/**
 * The same for articles.
 * @param words content words of each; 0 for one that is no more
 * @param mean content words of an article
 */
export function articleNorms(words: Uint32Array, mean: number): Float64Array {
  const norms = new Float64Array(words.length);
  for (let one = 0; one < words.length; one++) {
    const count = words[one] ?? 0;
    if (count > 0) norms[one] = article.k1 * (1 - article.b + article.b * (count / mean));
  }
  return norms;
}

/** What a stem of weight 1 adds to the score of one article at most. It costs by how often the stem occurs. */
export function mostOf(lists: readonly List[], rows: Rows): number {
  let most = 0;
  for (const { counts, from, rows: at, to } of lists) {
    for (let next = from; next < to; ) {
      const one = rows.articles[at[next] ?? 0] ?? 0;
      const start = rows.first[one] ?? 0;
      const end = rows.first[one + 1] ?? 0;
      let often = 0;
      let best = 0;
      for (; next < to && (at[next] ?? 0) < end; next++) {
        const place = at[next] ?? 0;
        const count = counts[next] ?? 0;
        often += place === start + titleRow ? titleBoost * count : count;
        if (place === start + namesRow) continue;
        const share = count / (count + (rows.normOfLength[rows.lengths[place] ?? 0] ?? 0));
        if (share > best) best = share;
      }
      most = Math.max(most, best + often / (often + (rows.norms[one] ?? 0)));
    }
  }
  return most;
}
