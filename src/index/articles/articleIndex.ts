import { contentWords } from '../../nlp/words.js';
import { ByteReader } from '../../support/bytes.js';
import { memoise } from '../../support/memoise.js';
import { idf } from '../idf.js';
import { type ArticleMatch, ArticleRanker, type Term } from './articleRanker.js';
import { articleNorms, maxScoreOf, type RowStatistics, rowNorms } from './bm25.js';
import { enlarged } from './dictionary.js';
import type { DocumentFrequencies } from './documentFrequencies.js';
import { Postings } from './postings.js';
import { Vocabulary } from './vocabulary.js';

/** Words of a query that are used: the first ones of a longer text. */
export const maxQueryWords = 24;
/** Stems of a query that are looked up: the highest-scoring of its words and of what these may stand for. */
const maxQueryTerms = 64;
/** Words whose terms are memoised. */
const maxMemoised = 2_000;

/**
 * An index over the articles of a library: it finds those that match a question best. It is built from the
 * articles’ digests (`digestOf`), one by one. A query costs by its words and by how often the rarer
 * ones occur, not by the size of the library.
 */
export class ArticleIndex<Key> implements DocumentFrequencies {
  readonly #vocabulary = new Vocabulary();
  readonly #postings = new Postings();
  readonly #best = new ArticleRanker();
  /** For each stem, the number of articles that contain it. */
  #frequency = new Uint32Array(1 << 8);
  #articles = new Uint32Array(1 << 10);
  #lengths = new Uint8Array(1 << 10);
  #first = new Uint32Array(1 << 6);
  #words = new Uint32Array(1 << 6);
  #keys: (Key | undefined)[] = [];
  /** The stems of each article, needed to delete it. */
  #stemsOf: Uint32Array[] = [];
  readonly #numbers = new Map<Key, number>();
  #rows = 0;
  #allWords = 0;
  #deadRows = 0;
  #termsFor = this.#memoisedTerms();
  #statistics: RowStatistics | null = null;
  /** Changes when an article is added or deleted. */
  revision = 0;
  /** The revision of the other articles for which terms are memoised. */
  #otherRevision = 0;
  /** {@link maxScoreOf} each stem; 0 where it is not computed yet. */
  #maxScores: Float64Array | null = null;

  /**
   * @param others frequencies in further articles that are searched together with these. How rare a word is
   *   then counts over all, so that scores are comparable
   */
  constructor(private readonly others: () => DocumentFrequencies | null = () => null) {}

  /** Number of articles. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The articles, in the order of addition. */
  keys(): IterableIterator<Key> {
    return this.#numbers.keys();
  }

  has(key: Key): boolean {
    return this.#numbers.has(key);
  }

  /**
   * Adds an article.
   * @param digest as `digestOf` makes it
   * @throws RangeError if it is malformed, or the key is already present
   */
  add(key: Key, digest: Uint8Array): void {
    if (this.#numbers.has(key)) throw new RangeError('the article is in the index already');
    this.#invalidate();
    const reader = new ByteReader(digest);
    const number = this.#keys.length;
    const first = this.#rows;
    this.#addRows(reader, number);
    const stems = new Uint32Array(reader.number());
    for (let index = 0; index < stems.length; index++) {
      const stem = this.#vocabulary.read(reader);
      if (stem >= this.#frequency.length) this.#frequency = enlarged(this.#frequency, stem + 1);
      stems[index] = stem;
      this.#frequency[stem] = (this.#frequency[stem] ?? 0) + 1;
      let row = first;
      for (let left = reader.number(); left > 0; left--) {
        row += reader.number();
        this.#postings.add(stem, row, reader.number());
      }
    }
    this.#keys.push(key);
    this.#stemsOf.push(stems);
    this.#numbers.set(key, number);
  }

  #addRows(reader: ByteReader, number: number): void {
    const count = reader.number();
    if (this.#rows + count > this.#articles.length) {
      this.#articles = enlarged(this.#articles, this.#rows + count);
      this.#lengths = enlarged(this.#lengths, this.#rows + count);
    }
    if (number + 2 > this.#first.length) {
      this.#first = enlarged(this.#first, number + 2);
      this.#words = enlarged(this.#words, number + 2);
    }
    let words = 0;
    for (let row = 0; row < count; row++) {
      const length = reader.number();
      words += length;
      this.#articles[this.#rows] = number;
      this.#lengths[this.#rows++] = Math.min(length, 255);
    }
    this.#first[number + 1] = this.#rows;
    // An article without words is never found, but must not look deleted.
    this.#words[number] = Math.max(1, words);
    this.#allWords += Math.max(1, words);
  }

  /** Deletes an article. @returns whether it was present */
  delete(key: Key): boolean {
    const number = this.#numbers.get(key);
    if (number === undefined) return false;
    this.#numbers.delete(key);
    this.#keys[number] = undefined;
    this.#allWords -= this.#words[number] ?? 0;
    this.#words[number] = 0;
    for (const stem of this.#stemsOf[number] ?? []) this.#frequency[stem] = (this.#frequency[stem] ?? 1) - 1;
    this.#stemsOf[number] = new Uint32Array(0);
    this.#deadRows += (this.#first[number + 1] ?? 0) - (this.#first[number] ?? 0);
    if (this.#deadRows * 2 > this.#rows) this.#compact();
    this.#invalidate();
    return true;
  }

  /** Drops everything computed for the previous set of articles. */
  #invalidate(): void {
    this.#termsFor = this.#memoisedTerms();
    this.#statistics = null;
    this.#maxScores = null;
    this.revision++;
  }

  /** Renumbers the remaining articles from 0, and drops the rows of the others. */
  #compact(): void {
    const moved = new Int32Array(this.#rows).fill(-1);
    let rows = 0;
    let kept = 0;
    for (let number = 0; number < this.#keys.length; number++) {
      const key = this.#keys[number];
      if (key === undefined) continue;
      const to = this.#first[number + 1] ?? 0;
      for (let row = this.#first[number] ?? 0; row < to; row++) {
        moved[row] = rows;
        this.#articles[rows] = kept;
        this.#lengths[rows++] = this.#lengths[row] ?? 0;
      }
      this.#words[kept] = this.#words[number] ?? 0;
      this.#stemsOf[kept] = this.#stemsOf[number] ?? new Uint32Array(0);
      this.#keys[kept] = key;
      this.#numbers.set(key, kept);
      this.#first[++kept] = rows;
    }
    this.#postings.rebuild((row) => moved[row] ?? -1);
    this.#keys.length = kept;
    this.#stemsOf.length = kept;
    this.#rows = rows;
    this.#deadRows = 0;
  }

  /** Does one short step of building the index. @returns whether more is left to do */
  advance(): boolean {
    if (!this.#postings.mergeIfDue()) return this.#vocabulary.advance();
    // Memoised terms refer to the old lists.
    this.#invalidate();
    return true;
  }

  /**
   * Finds the articles that match a text best.
   * @param text a question, or any text
   * @param limit most articles to return
   * @param share leaves out articles that score less than this share of the best score
   * @returns best first; articles without a common word are left out
   */
  find(text: string, limit: number, share = 0): ArticleMatch<Key>[] {
    const hits = this.#best.find(this.#termsIn(text), this.#rowStatistics(), limit, share);
    return hits.flatMap(({ article, score }) => {
      const key = this.#keys[article];
      return key === undefined ? [] : [{ key, score }];
    });
  }

  /** Scores one article for a text as {@link find} does; 0 if there is no such article. */
  scoreIn(key: Key, text: string): number {
    const number = this.#numbers.get(key);
    return number === undefined ? 0 : this.#best.scoreIn(number, this.#termsIn(text), this.#rowStatistics());
  }

  #termsIn(text: string): Term[] {
    const others = this.others();
    if (others && others.revision !== this.#otherRevision) {
      this.#invalidate();
      this.#otherRevision = others.revision;
    }
    const words = [...new Set(contentWords(text).map(({ norm }) => norm))];
    const terms = words.slice(0, maxQueryWords).flatMap((norm) => this.#termsFor(norm));
    return terms.sort((a, b) => b.maxScore - a.maxScore).slice(0, maxQueryTerms);
  }

  /** Terms by word, memoised until an article is added or deleted. */
  #memoisedTerms(): (norm: string) => readonly Term[] {
    const often = (stem: number): number => this.#frequency[stem] ?? 0;
    return memoise(maxMemoised, (norm) =>
      this.#vocabulary.meanings(norm, often).map(({ stem, score }) => this.#term(stem, score)),
    );
  }

  /** Number of articles that contain a stem. */
  frequencyOf(stem: string): number {
    return this.#frequency[this.#vocabulary.numberOf(stem)] ?? 0;
  }

  /** Makes a term of a stem, weighted by how few articles contain it. */
  #term(stem: number, score: number): Term {
    const others = this.others();
    const often = (this.#frequency[stem] ?? 0) + (others?.frequencyOf(this.#vocabulary.stem(stem)) ?? 0);
    const weight = score * idf(this.size + (others?.size ?? 0), often);
    const lists = this.#postings.lists(stem);
    this.#maxScores ??= new Float64Array(this.#frequency.length);
    const max = this.#maxScores[stem] || maxScoreOf(lists, this.#rowStatistics());
    this.#maxScores[stem] = max;
    return { weight, lists, maxScore: weight * max };
  }

  /** The statistics that {@link ArticleRanker} needs; recomputed after a change. */
  #rowStatistics(): RowStatistics {
    this.#statistics ??= {
      articles: this.#articles,
      lengths: this.#lengths,
      first: this.#first,
      normOfLength: rowNorms(Math.max(1, this.#allWords / Math.max(1, this.#rows - this.#deadRows))),
      norms: articleNorms(this.#words, this.#allWords / Math.max(1, this.size)),
    };
    return this.#statistics;
  }
}
