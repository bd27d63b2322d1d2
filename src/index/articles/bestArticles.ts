import { type Rows, titleBoost } from './bm25.js';
import { namesRow, titleRow } from './digest.js';
import type { List } from './postings.js';

/** More than sums of the same scores in another order differ by. */
const rounding = 1e-9;

/** One stem of a query. */
export interface Term {
  readonly lists: readonly List[];
  /** What a match is worth: how rare the stem is, and how sure it is that it is meant. */
  readonly weight: number;
  /** What it adds to the score of an article at most, as {@link mostOf} tells. */
  readonly most: number;
}

/** An article that was found, by its number. */
export interface Hit {
  readonly article: number;
  readonly score: number;
}

/** The same by what the article is known by. */
export interface Found<Key> {
  readonly key: Key;
  /** Comparable within one query only. */
  readonly score: number;
}

/** Finds the articles that match a query best. It keeps its arrays from one query to the next. */
export class BestArticles {
  /** Of each article its score as a whole and its best row's, side by side. */
  #scores = new Float64Array(0);
  #rowScores = new Float64Array(0);
  /** The articles and rows that have a score so far. */
  #touched = new Uint32Array(0);
  #touchedRows = new Uint32Array(0);
  #count = 0;
  #rowCount = 0;
  /** The articles that can still get among the best. */
  #left = new Uint32Array(0);
  /** The best score so far. */
  #highest = 0;

  /**
   * The `most` best articles, best first, by the sum of two BM25 scores (Robertson and Zaragoza 2009): the article's as a
   * whole, and its best row's. Exact, with early termination (MaxScore, Turtle and Flood 1995): stems are taken by what
   * they can add, and once the rest together cannot lift an article from nothing among the best, they are only looked up
   * in articles that can still get there.
   * @param terms those that add most first
   * @param share those that score less than this share of the best one's score are left out
   */
  find(terms: readonly Term[], rows: Rows, most: number, share: number): Hit[] {
    this.#makeRoom(rows);
    let rest = terms.reduce((sum, term) => sum + term.most, rounding);
    let candidates: Uint32Array | null = null;
    for (const term of terms) {
      // While the rest can lift an article from nothing above all, it can lift it among the best.
      if (candidates !== null || rest < this.#highest) {
        const all: Uint32Array = candidates ?? this.#touched.subarray(0, this.#count);
        const least = this.#leastOf(all, most, share);
        if (candidates !== null) candidates = this.#within(all, least - rest, candidates);
        else if (rest < least) candidates = this.#within(all, least - rest, this.#left);
      }
      for (const list of term.lists) {
        if (candidates === null) this.#scan(list, term.weight, rows);
        else this.#scanIn(candidates, list, term.weight, rows);
      }
      rest -= term.most;
    }
    const hits = this.#top(candidates ?? this.#touched.subarray(0, this.#count), most);
    this.#reset();
    const least = share * (hits[0]?.score ?? 0);
    return hits.filter(({ score }) => score >= least);
  }

  /** The score that an article has, be it among the best or not; 0 where it has none of the stems. */
  scoreIn(article: number, terms: readonly Term[], rows: Rows): number {
    this.#makeRoom(rows);
    const only = Uint32Array.of(article);
    for (const { lists, weight } of terms) for (const list of lists) this.#scanIn(only, list, weight, rows);
    const score = this.#scoreOf(article);
    this.#reset();
    return score;
  }

  #makeRoom(rows: Rows): void {
    if (this.#touched.length < rows.first.length) {
      this.#scores = new Float64Array(2 * rows.first.length);
      this.#touched = new Uint32Array(rows.first.length);
      this.#left = new Uint32Array(rows.first.length);
    }
    if (this.#rowScores.length < rows.articles.length) {
      this.#rowScores = new Float64Array(rows.articles.length);
      this.#touchedRows = new Uint32Array(rows.articles.length);
    }
  }

  /** The best of some articles, best first, the lower number first among equals. */
  #top(all: Uint32Array, most: number): Hit[] {
    const top: Hit[] = [];
    for (let next = 0; next < all.length; next++) {
      const article = all[next] ?? 0;
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
    return (this.#scores[2 * one] ?? 0) + (this.#scores[2 * one + 1] ?? 0);
  }

  /** What an article must come to at least: the score that the last of the `most` best has so far, and the share of the best. */
  #leastOf(all: Uint32Array, most: number, share: number): number {
    const top = new Float64Array(most);
    for (let next = 0; next < all.length; next++) {
      const score = this.#scoreOf(all[next] ?? 0);
      if (score <= (top[most - 1] ?? 0)) continue;
      let at = most - 1;
      for (; at > 0 && (top[at - 1] ?? 0) < score; at--) top[at] = top[at - 1] ?? 0;
      top[at] = score;
    }
    return Math.max(top[most - 1] ?? 0, share * (top[0] ?? 0));
  }

  /** Those of some articles that have a score at least, put into an array from its beginning on. */
  #within(all: Uint32Array, least: number, left: Uint32Array): Uint32Array {
    let count = 0;
    for (let next = 0; next < all.length; next++) {
      const one = all[next] ?? 0;
      if (this.#scoreOf(one) >= least) left[count++] = one;
    }
    return left.subarray(0, count);
  }

  /** Adds all matches of a list. */
  #scan(list: List, weight: number, rows: Rows): void {
    for (let at = list.from; at < list.to; ) at = this.#add(list, at, weight, rows);
  }

  /** Adds the matches of a list in some articles, which come in a few runs in order, each out of another list. */
  #scanIn(articles: Uint32Array, list: List, weight: number, rows: Rows): void {
    let at = list.from;
    let before = 0;
    for (let next = 0; next < articles.length; next++) {
      const one = articles[next] ?? 0;
      if (one < before) at = list.from;
      before = one;
      at = placeOf(list, rows.first[one] ?? 0, at);
      if (at < list.to && (list.rows[at] ?? 0) < (rows.first[one + 1] ?? 0))
        at = this.#add(list, at, weight, rows);
    }
  }

  /** Adds the matches in the article that has a place of a list. @returns the place where the next article begins */
  #add({ counts, rows: at, to }: List, from: number, weight: number, rows: Rows): number {
    const one = rows.articles[at[from] ?? 0] ?? 0;
    const start = rows.first[one] ?? 0;
    const end = rows.first[one + 1] ?? 0;
    const norm = rows.norms[one] ?? 0;
    let often = 0;
    let best = this.#scores[2 * one + 1] ?? 0;
    let next = from;
    for (; next < to; next++) {
      const place = at[next] ?? 0;
      if (place >= end) break;
      const count = counts[next] ?? 0;
      often += place === start + titleRow ? titleBoost * count : count;
      // Names are no sentence: they stand together for being in one article only.
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
    const now = whole + (weight * often) / (often + norm);
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

/** The first place of a list, from one on, whose row is `wanted` or higher: a step twice as long each time, then by halving. */
function placeOf({ rows, to }: List, wanted: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step <= to && (rows[low + step - 1] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
