import { namesRow, titleRow } from './digest.js';
import type { List } from './postings.js';

/** BM25's saturation (k1) and length normalisation (b): of an article as a whole, and of one of its rows. */
const article = { k1: 1.2, b: 0.4 } as const;
const row = { k1: 0.6, b: 0.5 } as const;
/** A word of the title counts as so many of the text. */
const titleBoost = 3;

/** One stem of a query. */
export interface Term {
  readonly lists: readonly List[];
  /** What a match is worth: how rare the stem is, and how sure it is that it is meant. */
  readonly weight: number;
}

/** The rows of all articles, those of one article side by side, and the lengths that BM25 needs. */
export interface Rows {
  /** The article of each row. */
  readonly articles: Uint32Array;
  /** Content words of each row. */
  readonly lengths: Uint8Array;
  /** The first row of each article, and one more entry for the end. */
  readonly first: Uint32Array;
  /** Content words of each article; 0 for one that is no more. */
  readonly words: Uint32Array;
  readonly meanLength: number;
  readonly meanWords: number;
}

/** An article that was found, by its number. */
export interface Hit {
  readonly article: number;
  readonly score: number;
}

/** Finds the articles that match a query best. It keeps its arrays from one query to the next. */
export class BestArticles {
  #whole = new Float64Array(0);
  #best = new Float64Array(0);
  #rowScores = new Float64Array(0);
  #touched: number[] = [];
  #touchedRows: number[] = [];

  /**
   * The `most` best articles, best first, by the sum of two BM25 scores (Robertson and Zaragoza 2009): the article's as a
   * whole, and its best row's. Exact, with early termination (MaxScore, Turtle and Flood 1995): stems are taken by what
   * they can add, and once the rest together cannot lift an article from nothing among the best, they are only looked up
   * in articles that can still get there.
   * @param share those that score less than this share of the best one's score are left out
   */
  find(terms: readonly Term[], rows: Rows, most: number, share: number): Hit[] {
    if (this.#whole.length < rows.words.length) {
      this.#whole = new Float64Array(rows.words.length * 2);
      this.#best = new Float64Array(rows.words.length * 2);
    }
    if (this.#rowScores.length < rows.articles.length)
      this.#rowScores = new Float64Array(rows.articles.length * 2);
    const sorted = [...terms].sort((a, b) => b.weight - a.weight);
    // Each of the two scores grows by less than the weight.
    let rest = sorted.reduce((sum, { weight }) => sum + 2 * weight, 0);
    let taken = 0;
    let candidates: readonly number[] | null = null;
    for (const term of sorted) {
      // While less was taken than is left, the rest can lift whatever comes to the top.
      if (candidates !== null || rest < taken) {
        const all: readonly number[] = candidates ?? this.#touched;
        const least = this.#leastOf(all, most, share);
        if (candidates !== null || rest < least)
          candidates = all.filter((one) => this.#scoreOf(one) + rest >= least);
      }
      if (candidates === null) {
        for (const list of term.lists) this.#scan(list, list.from, list.to, term.weight, rows);
      } else for (const one of candidates) this.#scanOne(term, one, rows);
      rest -= 2 * term.weight;
      taken += 2 * term.weight;
    }
    const hits = this.#top(candidates ?? this.#touched, most);
    this.#reset();
    const least = share * (hits[0]?.score ?? 0);
    return hits.filter(({ score }) => score >= least);
  }

  /** The best of some articles, best first, the lower number first among equals. */
  #top(all: readonly number[], most: number): Hit[] {
    const top: Hit[] = [];
    for (const article of all) {
      const score = this.#scoreOf(article);
      const last = top[most - 1];
      if (last && (score < last.score || (score === last.score && article > last.article))) continue;
      let at = Math.min(top.length, most - 1);
      for (; at > 0; at--) {
        const before = top[at - 1];
        if (!before || before.score > score || (before.score === score && before.article < article)) break;
        top[at] = before;
      }
      top[at] = { article, score };
    }
    return top;
  }

  #scoreOf(one: number): number {
    return (this.#whole[one] ?? 0) + (this.#best[one] ?? 0);
  }

  /** What an article must come to at least: the score that the last of the `most` best has so far, and the share of the best. */
  #leastOf(all: readonly number[], most: number, share: number): number {
    const top = new Float64Array(most);
    for (const one of all) {
      const score = this.#scoreOf(one);
      if (score <= (top[most - 1] ?? 0)) continue;
      let at = most - 1;
      for (; at > 0 && (top[at - 1] ?? 0) < score; at--) top[at] = top[at - 1] ?? 0;
      top[at] = score;
    }
    return Math.max(top[most - 1] ?? 0, share * (top[0] ?? 0));
  }

  /** Adds a stem's matches between two places of its list. */
  #scan({ counts, rows: at }: List, from: number, to: number, weight: number, rows: Rows): void {
    for (let next = from; next < to; ) {
      const one = rows.articles[at[next] ?? 0] ?? 0;
      const start = rows.first[one] ?? 0;
      const end = rows.first[one + 1] ?? 0;
      let often = 0;
      let best = this.#best[one] ?? 0;
      const isLive = (rows.words[one] ?? 0) > 0;
      for (; next < to && (at[next] ?? 0) < end; next++) {
        const place = at[next] ?? 0;
        const count = counts[next] ?? 0;
        often += place === start + titleRow ? titleBoost * count : count;
        // Names are no sentence: they stand together for being in one article only.
        if (!isLive || place === start + namesRow) continue;
        const long = 1 - row.b + row.b * ((rows.lengths[place] ?? 0) / rows.meanLength);
        const before = this.#rowScores[place] ?? 0;
        if (before === 0) this.#touchedRows.push(place);
        const score = before + (weight * count) / (count + row.k1 * long);
        this.#rowScores[place] = score;
        if (score > best) best = score;
      }
      if (!isLive) continue;
      const long = 1 - article.b + article.b * ((rows.words[one] ?? 0) / rows.meanWords);
      if (this.#whole[one] === 0) this.#touched.push(one);
      this.#whole[one] = (this.#whole[one] ?? 0) + (weight * often) / (often + article.k1 * long);
      this.#best[one] = best;
    }
  }

  /** The same in one article only. */
  #scanOne({ lists, weight }: Term, one: number, rows: Rows): void {
    for (const list of lists) {
      const from = lowerBound(list, rows.first[one] ?? 0, list.from);
      const to = lowerBound(list, rows.first[one + 1] ?? 0, from);
      this.#scan(list, from, to, weight, rows);
    }
  }

  #reset(): void {
    for (const one of this.#touched) {
      this.#whole[one] = 0;
      this.#best[one] = 0;
    }
    for (const place of this.#touchedRows) this.#rowScores[place] = 0;
    this.#touched = [];
    this.#touchedRows = [];
  }
}

/** The first place of a list, from one on, whose row is `wanted` or higher. */
function lowerBound({ rows, to }: List, wanted: number, from: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
