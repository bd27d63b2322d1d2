import { type Dictionary, enlarged } from '../articles/dictionary.js';
import { bitCount, soundKey } from './editDistance.js';

const encoder = new TextEncoder();
/** Letters of a word that are indexed. A typo further on does not change them. */
const prefixLength = 7;
/** Shorter words are not corrected. */
const minLength = 4;
/**
 * How a typed word is matched. `whole`: against whole words, with one typo, two from eight letters on, and
 * any that keep the sound. `prefix`: against prefixes, with two typos, one in the shortest.
 */
export type MatchMode = 'whole' | 'prefix';
const minLengthForTwoTypos: Readonly<Record<MatchMode, number>> = { whole: 8, prefix: 5 };
/** In shorter words, a second typo is forgiven only if both sound alike. */
const minLengthForSecondTypo = 8;
/**
 * New words are scanned one by one until there are this many, and an eighth of all; then they are indexed.
 */
const minPending = 1_024;
/** Words indexed in one step. A step takes about 10 ms. */
const wordsPerStep = 4_096;

/**
 * Hashes (FNV-1a) the prefix of a word with up to one or two letters deleted. A hash may come twice if
 * letters repeat.
 */
function deletions(word: Uint8Array, two: boolean, take: (hash: number) => void): void {
  const length = Math.min(word.length, prefixLength);
  const without = (first: number, second: number): void => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < length; at++) {
      if (at !== first && at !== second) hash = Math.imul(hash ^ (word[at] ?? 0), 0x01000193);
    }
    take(hash >>> 0);
  };
  without(-1, -1);
  for (let first = 0; first < length; first++) {
    without(first, -1);
    if (!two) continue;
    for (let second = first + 1; second < length; second++) without(first, second);
  }
}

/** Number of hashes that {@link deletions} produces. */
function deletionCount(length: number, two: boolean): number {
  const letters = Math.min(length, prefixLength);
  return 1 + letters + (two ? (letters * (letters - 1)) / 2 : 0);
}

/** Hashes the phonetic key of a word. */
function soundOf(text: string): number {
  const sound = soundKey(text);
  let hash = 0x9dc5811c;
  for (let at = 0; at < sound.length; at++) hash = Math.imul(hash ^ sound.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Packs a word into 32 bits: its length (31 at most) in the five highest bits, and below them the letters it
 * contains. Codes with the same last five bits share a bit. An edit changes one letter at most.
 */
function shapeOf(word: Uint8Array): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const low = (word[at] ?? 0) & 31;
    letters |= 1 << (low < lengthBit ? low : 0);
  }
  return (letters | (Math.min(word.length, 31) << lengthBit)) >>> 0;
}

/** Position of the length in a shape, and mask of the letters. */
const lengthBit = 27;
const letterBits = 2 ** lengthBit - 1;

/** Word numbers by hash: the end offset of each slot, and the numbers. */
interface Table {
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

/**
 * Finds the words of a dictionary that a typed word may be a typo of, by symmetric deletion (SymSpell, Garbe
 * 2012) and by sound. Two words within two edits share what is left when two letters are deleted from each. A
 * look-up costs by the length of the typed word, not by the size of the dictionary. Results are candidates:
 * the caller computes their distance.
 */
export class Speller {
  #table: Table = { ends: new Uint32Array(2), numbers: new Uint32Array(0) };
  #indexed = 0;
  /** Builds a larger table step by step; null if none is being built. */
  #work: Generator<void, void> | null = null;
  /** The shapes ({@link shapeOf}) of the words read so far. */
  #shapes = new Uint32Array(0);
  #shapesRead = 0;
  /** For each word, the number of the last look-up that returned it. */
  #seen = new Uint32Array(0);
  #lookUp = 0;

  constructor(
    private readonly words: Dictionary,
    private readonly mode: MatchMode,
  ) {}

  /**
   * Indexes some of the pending words, if there are enough.
   * @returns whether more are left
   */
  advance(): boolean {
    const left = this.words.size - this.#indexed;
    if (left >= minPending && left * 8 >= this.words.size) this.#work ??= this.#index(this.words.size);
    if (this.#work?.next().done) this.#work = null;
    return this.#work !== null;
  }

  /** Indexes the words up to a number, in one table: each further table would slow down every look-up. */
  *#index(to: number): Generator<void, void> {
    const counts = new Uint8Array(to);
    let all = 0;
    for (let number = 0; number < to; number++) {
      const length = this.words.lengthOf(number);
      if (length < minLength) continue;
      const count = deletionCount(length, this.#isLong(length)) + (this.mode === 'whole' ? 1 : 0);
      counts[number] = count;
      all += count;
    }
    const slots = 2 ** Math.floor(Math.log2(all + 2));
    // Counting sort: count the entries of each slot, then compute its start, which advances as the slot is
    // filled.
    const ends = new Uint32Array(slots + 1);
    const places = new Uint32Array(all);
    let at = 0;
    const take = (hash: number): void => {
      const slot = hash & (slots - 1);
      places[at++] = slot;
      ends[slot + 1] = (ends[slot + 1] ?? 0) + 1;
    };
    for (let number = 0; number < to; number++) {
      const word = this.words.bytesOf(number);
      if (word.length >= minLength) {
        deletions(word, this.#isLong(word.length), take);
        if (this.mode === 'whole') take(soundOf(this.words.word(number)));
      }
      if (number % wordsPerStep === wordsPerStep - 1) yield;
    }
    for (let slot = 1; slot <= slots; slot++) ends[slot] = (ends[slot] ?? 0) + (ends[slot - 1] ?? 0);
    const numbers = new Uint32Array(all);
    at = 0;
    for (let number = 0; number < to; number++) {
      for (let left = counts[number] ?? 0; left > 0; left--) {
        const slot = places[at++] ?? 0;
        const place = ends[slot] ?? 0;
        numbers[place] = number;
        ends[slot] = place + 1;
      }
      if (number % (4 * wordsPerStep) === 4 * wordsPerStep - 1) yield;
    }
    this.#table = { ends, numbers };
    this.#indexed = to;
  }

  #isLong(length: number): boolean {
    return length >= minLengthForTwoTypos[this.mode];
  }

  /**
   * Returns the numbers of the words that may be meant, without duplicates, false positives included.
   * @param limit typos that are forgiven: words whose lengths or letters imply more are left out
   */
  candidates(typed: string, limit: number): number[] {
    const found: number[] = [];
    const word = encoder.encode(typed);
    if (word.length < minLength) return found;
    this.advance();
    this.#readShapes();
    const shape = shapeOf(word);
    const length = shape >>> lengthBit;
    const isWhole = this.mode === 'whole';
    const take = (number: number, typos: number): void => {
      const otherShape = this.#shapes[number] ?? 0;
      const longer = (otherShape >>> lengthBit) - length;
      if (-longer > typos || bitCount(shape & ~otherShape & letterBits) > typos) return;
      if (isWhole && (longer > typos || bitCount(otherShape & ~shape & letterBits) > typos)) return;
      if (this.#seen[number] === this.#lookUp) return;
      this.#seen[number] = this.#lookUp;
      found.push(number);
    };
    const scanSlot = (hash: number, typos: number): void => {
      const { ends, numbers } = this.#table;
      const slot = hash & (ends.length - 2);
      const end = ends[slot] ?? 0;
      for (let at = slot === 0 ? 0 : (ends[slot - 1] ?? 0); at < end; at++) take(numbers[at] ?? 0, typos);
    };
    // Words with more typos count only if they sound alike; they are found by sound.
    const spellingLimit = isWhole ? Math.min(limit, word.length < minLengthForSecondTypo ? 1 : 2) : limit;
    deletions(word, this.#isLong(word.length), (hash) => scanSlot(hash, spellingLimit));
    if (isWhole) scanSlot(soundOf(typed), limit);
    for (let number = this.#indexed; number < this.words.size; number++) take(number, limit);
    return found;
  }

  /** Computes the shapes of new words, and starts a new look-up. */
  #readShapes(): void {
    const { size } = this.words;
    if (size > this.#shapes.length) {
      this.#shapes = enlarged(this.#shapes, size);
      this.#seen = enlarged(this.#seen, size);
    }
    for (; this.#shapesRead < size; this.#shapesRead++)
      this.#shapes[this.#shapesRead] = shapeOf(this.words.bytesOf(this.#shapesRead));
    this.#lookUp = (this.#lookUp + 1) >>> 0;
  }
}
