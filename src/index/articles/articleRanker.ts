import { type RowStatistics, titleBoost } from './bm25.js';
import { namesRow, titleRow } from './digest.js';
import type { PostingList } from './postings.js';

/** Covers rounding: sums of the same scores differ by less than this in another order. */
const rounding = 1e-9;

/** A stem of a query. */
export interface Term {
  readonly lists: readonly PostingList[];
  /** Inverse document frequency, times the certainty that the stem is meant. */
  readonly weight: number;
  /** An upper bound of what it adds to the score of an article (`maxScoreOf`). */
  readonly maxScore: number;
}

/** A ranked article, by number. */
export interface RankedArticle {
  readonly article: number;
  readonly score: number;
}

/** A ranked article, by key. */
export interface ArticleMatch<Key> {
  readonly key: Key;
  /** Comparable within one query only. */
  readonly score: number;
}

/** Finds the articles that match a query best. It reuses its arrays from query to query. */
export class ArticleRanker {
  /** For each article, its score as a whole and the score of its best row, interleaved. */
  #scores = new Float64Array(0);
  #rowScores = new Float64Array(0);
  /** The articles and rows scored so far. */
  #touched = new Uint32Array(0);
  #touchedRows = new Uint32Array(0);
  #count = 0;
  #rowCount = 0;
  /** The articles that can still reach the top. */
  #candidates = new Uint32Array(0);
  /** The best score so far. */
  #highest = 0;

  /**
   * Finds the `limit` best articles, best first, by the sum of two BM25 scores (Robertson and Zaragoza 2009):
   * that of the article as a whole, and that of its best row. The result is exact. It terminates early
   * (MaxScore, Turtle and Flood 1995): terms with the highest bounds come first, and once the rest together
   * cannot lift a new article into the top, they are looked up only in articles that can still reach it.
   * @param terms highest bound first
   * @param share leaves out articles that score less than this share of the best score
   */
  find(terms: readonly Term[], rows: RowStatistics, limit: number, share: number): RankedArticle[] {
    this.#makeRoom(rows);
    let rest = terms.reduce((sum, term) => sum + term.maxScore, rounding);
    let candidates: Uint32Array | null = null;
    for (const term of terms) {
      // While the rest could lift a new article above all, it could lift it into the top.
      if (candidates !== null || rest < this.#highest) {
        const all: Uint32Array = candidates ?? this.#touched.subarray(0, this.#count);
        const minimum = this.#threshold(all, limit, share);
        if (candidates !== null) candidates = this.#scoringAtLeast(all, minimum - rest, candidates);
        else if (rest < minimum) candidates = this.#scoringAtLeast(all, minimum - rest, this.#candidates);
      }
      for (const list of term.lists) {
        if (candidates === null) this.#scan(list, term.weight, rows);
        else this.#scanIn(candidates, list, term.weight, rows);
      }
      rest -= term.maxScore;
    }
    const hits = this.#top(candidates ?? this.#touched.subarray(0, this.#count), limit);
    this.#reset();
    const minimum = share * (hits[0]?.score ?? 0);
    return hits.filter(({ score }) => score >= minimum);
  }

  /** Scores one article, whether or not it is among the best; 0 if it has none of the terms. */
  scoreIn(article: number, terms: readonly Term[], rows: RowStatistics): number {
    this.#makeRoom(rows);
    const only = Uint32Array.of(article);
    for (const { lists, weight } of terms) for (const list of lists) this.#scanIn(only, list, weight, rows);
    const score = this.#scoreOf(article);
    this.#reset();
    return score;
  }

  #makeRoom(rows: RowStatistics): void {
    if (this.#touched.length < rows.first.length) {
      this.#scores = new Float64Array(2 * rows.first.length);
      this.#touched = new Uint32Array(rows.first.length);
      this.#candidates = new Uint32Array(rows.first.length);
    }
    if (this.#rowScores.length < rows.articles.length) {
      this.#rowScores = new Float64Array(rows.articles.length);
      this.#touchedRows = new Uint32Array(rows.articles.length);
    }
  }

  /** Selects the best of some articles, best first; among equals, the lower number first. */
  #top(all: Uint32Array, limit: number): RankedArticle[] {
    const top: RankedArticle[] = [];
    for (let next = 0; next < all.length; next++) {
      const article = all[next] ?? 0;
      const score = this.#scoreOf(article);
      const last = top[limit - 1];
      if (last && (score < last.score || (score === last.score && article > last.article))) continue;
      let at = Math.min(top.length, limit - 1);
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
    return (this.#scores[2 * one] ?? 0) + (this.#scores[2 * one + 1] ?? 0);
  }

  /**
   * The score that an article has to reach: that of the last of the top so far, and the share of the best.
   */
  #threshold(all: Uint32Array, limit: number, share: number): number {
    const top = new Float64Array(limit);
    for (let next = 0; next < all.length; next++) {
      const score = this.#scoreOf(all[next] ?? 0);
      if (score <= (top[limit - 1] ?? 0)) continue;
      let at = limit - 1;
      for (; at > 0 && (top[at - 1] ?? 0) < score; at--) top[at] = top[at - 1] ?? 0;
      top[at] = score;
    }
    return Math.max(top[limit - 1] ?? 0, share * (top[0] ?? 0));
  }

  /**
   * Keeps the articles that reach a score.
   * @param target array that receives them from its start
   */
  #scoringAtLeast(all: Uint32Array, minimum: number, target: Uint32Array): Uint32Array {
    let count = 0;
    for (let next = 0; next < all.length; next++) {
      const one = all[next] ?? 0;
      if (this.#scoreOf(one) >= minimum) target[count++] = one;
    }
    return target.subarray(0, count);
  }

  /** Adds all postings of a list. */
  #scan(list: PostingList, weight: number, rows: RowStatistics): void {
    for (let at = list.from; at < list.to; ) at = this.#add(list, at, weight, rows);
  }

  /** Adds the postings of a list for some articles. These come in a few ascending runs. */
  #scanIn(articles: Uint32Array, list: PostingList, weight: number, rows: RowStatistics): void {
    let at = list.from;
    let before = 0;
    for (let next = 0; next < articles.length; next++) {
      const one = articles[next] ?? 0;
      if (one < before) at = list.from;
      before = one;
      at = seek(list, rows.first[one] ?? 0, at);
      if (at < list.to && (list.rows[at] ?? 0) < (rows.first[one + 1] ?? 0))
        at = this.#add(list, at, weight, rows);
    }
  }

  /**
   * Adds the postings of the article at a position of a list.
   * @returns the position where the next article begins
   */
  #add({ counts, rows: at, to }: PostingList, from: number, weight: number, rows: RowStatistics): number {
    const one = rows.articles[at[from] ?? 0] ?? 0;
    const start = rows.first[one] ?? 0;
    const end = rows.first[one + 1] ?? 0;
    const norm = rows.norms[one] ?? 0;
    let frequency = 0;
    let best = this.#scores[2 * one + 1] ?? 0;
    let next = from;
    for (; next < to; next++) {
      const place = at[next] ?? 0;
      if (place >= end) break;
      const count = counts[next] ?? 0;
      frequency += place === start + titleRow ? titleBoost * count : count;
      // Names are not a sentence: they stand together only because one article contains them.
      if (norm === 0 || place === start + namesRow) continue;
      const before = this.#rowScores[place] ?? 0;
      if (before === 0) this.#touchedRows[this.#rowCount++] = place;
      const score = before + (weight * count) / (count + (rows.normOfLength[rows.lengths[place] ?? 0] ?? 0));
      this.#rowScores[place] = score;
      if (score > best) best = score;
    }
    if (norm === 0) return next;
    const whole = this.#scores[2 * one] ?? 0;
    if (whole === 0) this.#touched[this.#count++] = one;
    const now = whole + (weight * frequency) / (frequency + norm);
    this.#scores[2 * one] = now;
    this.#scores[2 * one + 1] = best;
    if (now + best > this.#highest) this.#highest = now + best;
    return next;
  }

  #reset(): void {
    for (let next = 0; next < this.#count; next++) {
      const one = this.#touched[next] ?? 0;
      this.#scores[2 * one] = 0;
      this.#scores[2 * one + 1] = 0;
    }
    for (let next = 0; next < this.#rowCount; next++) this.#rowScores[this.#touchedRows[next] ?? 0] = 0;
    this.#count = 0;
    this.#rowCount = 0;
    this.#highest = 0;
  }
}

/**
 * Finds the first position of a list whose row is at least `row`, by galloping search: the step doubles each
 * time, then binary search.
 */
function seek({ rows, to }: PostingList, row: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step <= to && (rows[low + step - 1] ?? 0) < row) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
