import { contentWords } from '../../nlp/words.js';
import { ByteReader } from '../../support/bytes.js';
import { keep } from '../../support/remember.js';
import { idf } from '../idf.js';
import { BestArticles, type Found, type Term } from './bestArticles.js';
import { articleNorms, mostOf, type Rows, rowNorms } from './bm25.js';
import { grown } from './dictionary.js';
import type { Frequencies } from './frequencies.js';
import { Postings } from './postings.js';
import { Vocabulary } from './vocabulary.js';

/** Words of a query that are looked at: the first of a longer text. */
export const mostWords = 24;
/** Stems of a query that are looked up: the weightiest of its words and of what they may stand for. */
const mostTerms = 64;
/** Words whose terms are kept. */
const mostKept = 2_000;

/**
 * An index over the articles of a library: which of them match a question best. It is made of the articles' digests
 * ({@link digestOf}); adding or taking out one costs by that one. A question costs by its words and by how often the
 * rarer ones occur, not by how much there is to read.
 */
export class Corpus<Key> implements Frequencies {
  readonly #vocabulary = new Vocabulary();
  readonly #postings = new Postings();
  readonly #best = new BestArticles();
  /** In how many articles each stem stands. */
  #frequency = new Uint32Array(1 << 8);
  #articles = new Uint32Array(1 << 10);
  #lengths = new Uint8Array(1 << 10);
  #first = new Uint32Array(1 << 6);
  #words = new Uint32Array(1 << 6);
  #keys: (Key | undefined)[] = [];
  /** The stems of each article, to take them out again. */
  #stemsOf: Uint32Array[] = [];
  readonly #numbers = new Map<Key, number>();
  #rows = 0;
  #allWords = 0;
  #deadRows = 0;
  #termsOf = this.#keptTerms();
  #scored: Rows | null = null;
  /** Changes when an article comes or goes. */
  state = 0;
  /** The state of those beside of which the kept terms are. */
  #stateBeside = 0;
  /** What {@link mostOf} tells of each stem; 0 where nobody has asked. */
  #mosts: Float64Array | null = null;

  /**
   * @param beside other articles, in which the same questions look: how rare a word is is then counted over all, so that
   *   what is found here and there can be compared
   */
  constructor(private readonly beside: () => Frequencies | null = () => null) {}

  /** How many articles there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The articles, in the order in which they came. */
  keys(): IterableIterator<Key> {
    return this.#numbers.keys();
  }

  has(key: Key): boolean {
    return this.#numbers.has(key);
  }

  /**
   * Adds an article.
   * @param digest as `digestOf` makes it
   * @throws RangeError where it is none, or the key is there already
   */
  add(key: Key, digest: Uint8Array): void {
    if (this.#numbers.has(key)) throw new RangeError('the article is in the index already');
    this.#forget();
    const reader = new ByteReader(digest);
    const number = this.#keys.length;
    const first = this.#rows;
    this.#addRows(reader, number);
    const stems = new Uint32Array(reader.number());
    for (let index = 0; index < stems.length; index++) {
      const stem = this.#vocabulary.read(reader);
      if (stem >= this.#frequency.length) this.#frequency = grown(this.#frequency, stem + 1);
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
      this.#articles = grown(this.#articles, this.#rows + count);
      this.#lengths = grown(this.#lengths, this.#rows + count);
    }
    if (number + 2 > this.#first.length) {
      this.#first = grown(this.#first, number + 2);
      this.#words = grown(this.#words, number + 2);
    }
    let words = 0;
    for (let row = 0; row < count; row++) {
      const length = reader.number();
      words += length;
      this.#articles[this.#rows] = number;
      this.#lengths[this.#rows++] = Math.min(length, 255);
    }
    this.#first[number + 1] = this.#rows;
    // An article without a word is found by none, but it is not taken for one that is no more.
    this.#words[number] = Math.max(1, words);
    this.#allWords += Math.max(1, words);
  }

  /** Takes an article out. @returns whether it was there */
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
    this.#forget();
    return true;
  }

  /** Forgets what was worked out for the articles as they were. */
  #forget(): void {
    this.#termsOf = this.#keptTerms();
    this.#scored = null;
    this.#mosts = null;
    this.state++;
  }

  /** Gives the articles that are left the numbers from 0 on, and forgets the rows of the others. */
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

  /** Makes a part of the index ready. @returns whether there is more to do: nothing waits for long meanwhile */
  advance(): boolean {
    if (!this.#postings.sort()) return this.#vocabulary.advance();
    // What is kept has the lists as they were.
    this.#forget();
    return true;
  }

  /**
   * The articles that match a text best.
   * @param text a question, or any text
   * @param most how many at most
   * @param share those that match worse than this share of the best one are left out
   * @returns best first; those that share no word with it are left out
   */
  find(text: string, most: number, share = 0): Found<Key>[] {
    const hits = this.#best.find(this.#termsIn(text), this.#rowsNow(), most, share);
    return hits.flatMap(({ article, score }) => {
      const key = this.#keys[article];
      return key === undefined ? [] : [{ key, score }];
    });
  }

  /** The score of one article for a text, as {@link find} gives it; 0 where there is no such article. */
  scoreIn(key: Key, text: string): number {
    const number = this.#numbers.get(key);
    return number === undefined ? 0 : this.#best.scoreIn(number, this.#termsIn(text), this.#rowsNow());
  }

  #termsIn(text: string): Term[] {
    const beside = this.beside();
    if (beside && beside.state !== this.#stateBeside) {
      this.#forget();
      this.#stateBeside = beside.state;
    }
    const words = [...new Set(contentWords(text).map(({ norm }) => norm))];
    const terms = words.slice(0, mostWords).flatMap((norm) => this.#termsOf(norm));
    return terms.sort((a, b) => b.most - a.most).slice(0, mostTerms);
  }

  /** What the words asked about last stand for, until an article comes or goes. */
  #keptTerms(): (norm: string) => readonly Term[] {
    const often = (stem: number): number => this.#frequency[stem] ?? 0;
    return keep(mostKept, (norm) =>
      this.#vocabulary.meanings(norm, often).map(({ stem, worth }) => this.#term(stem, worth)),
    );
  }

  /** In how many articles a stem stands. */
  frequencyOf(stem: string): number {
    return this.#frequency[this.#vocabulary.number(stem)] ?? 0;
  }

  /** A stem with its rarity, by how many articles have it. */
  #term(stem: number, worth: number): Term {
    const beside = this.beside();
    const often = (this.#frequency[stem] ?? 0) + (beside?.frequencyOf(this.#vocabulary.stem(stem)) ?? 0);
    const weight = worth * idf(this.size + (beside?.size ?? 0), often);
    const lists = this.#postings.lists(stem);
    this.#mosts ??= new Float64Array(this.#frequency.length);
    const most = this.#mosts[stem] || mostOf(lists, this.#rowsNow());
    this.#mosts[stem] = most;
    return { weight, lists, most: weight * most };
  }

  /** The rows as {@link BestArticles} takes them, made again when an article has come or gone. */
  #rowsNow(): Rows {
    this.#scored ??= {
      articles: this.#articles,
      lengths: this.#lengths,
      first: this.#first,
      normOfLength: rowNorms(Math.max(1, this.#allWords / Math.max(1, this.#rows - this.#deadRows))),
      norms: articleNorms(this.#words, this.#allWords / Math.max(1, this.size)),
    };
    return this.#scored;
  }
}
