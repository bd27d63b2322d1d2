import { type Dictionary, grown } from '../articles/dictionary.js';
import { bitsIn, skeletonOf } from './edits.js';

const encoder = new TextEncoder();
/** Letters of a word that are looked at: a slip after them leaves them as they are. */
const prefix = 7;
/** Words of fewer letters are never taken for a slip. */
const shortest = 4;
/**
 * What a typed word stands for: a whole word, of which one slip is looked for, two from eight letters on, and any that
 * leave its sound, as `tokenLikeness` forgives them; or a word's beginning, of which two are, one of the shortest.
 */
export type Standing = 'whole' | 'beginning';
const twoSlipsFrom: Readonly<Record<Standing, number>> = { whole: 8, beginning: 5 };
/** In words of fewer letters a second slip is forgiven only where both sound alike. */
const secondSlipFrom = 8;
/** New words wait, and are looked through one by one, until they are so many, and an eighth of all. */
const waiting = 1_024;
/** Words that are indexed at once: they take some 10 ms, and nothing waits longer. */
const step = 4_096;

/**
 * Hashes (FNV-1a) of what is left of a word's beginning when up to one or two of its letters are taken out, the same
 * hash more than once where letters repeat.
 */
function deletions(word: Uint8Array, two: boolean, take: (hash: number) => void): void {
  const length = Math.min(word.length, prefix);
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

/** How many hashes {@link deletions} gives. */
function deletionsOf(length: number, two: boolean): number {
  const letters = Math.min(length, prefix);
  return 1 + letters + (two ? (letters * (letters - 1)) / 2 : 0);
}

/** The hash of a word's sound. */
function soundOf(text: string): number {
  const sound = skeletonOf(text);
  let hash = 0x9dc5811c;
  for (let at = 0; at < sound.length; at++) hash = Math.imul(hash ^ sound.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * A word's length (31 at most) in the five highest bits, and below them which letters it has, each bit standing for all
 * codes that share its last five: an edit takes away one letter at most.
 */
function shapeOf(word: Uint8Array): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const low = (word[at] ?? 0) & 31;
    letters |= 1 << (low < lengthBit ? low : 0);
  }
  return (letters | (Math.min(word.length, 31) << lengthBit)) >>> 0;
}

/** The lowest bit of the length in a shape, and the bits of the letters. */
const lengthBit = 27;
const letterBits = 2 ** lengthBit - 1;

/** The words by their hashes: where the numbers of those that fall in each slot of the hash table end, and the numbers. */
interface Table {
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

/**
 * Finds the words of a dictionary that a typed word may be a slip for, by symmetric deletion (SymSpell, Garbe 2012): two
 * words within two edits share what is left when two letters are taken out of each; and by sound. A look-up costs by the typed word's
 * length, not by how many words there are. What it finds are candidates: their distance is for the caller to count.
 */
export class Speller {
  #table: Table = { ends: new Uint32Array(2), numbers: new Uint32Array(0) };
  #indexed = 0;
  /** The making of a larger table, step by step; null where none is under way. */
  #work: Generator<void, void> | null = null;
  /** As {@link shapeOf}, of as many words as were read. */
  #shapes = new Uint32Array(0);
  #read = 0;
  /** The last look-up that met each word, by its number. */
  #seen = new Uint32Array(0);
  #turn = 0;

  constructor(
    private readonly words: Dictionary,
    private readonly of: Standing,
  ) {}

  /** Indexes some of the words that wait, if they are enough. @returns whether more are left to do */
  advance(): boolean {
    const left = this.words.size - this.#indexed;
    if (left >= waiting && left * 8 >= this.words.size) this.#work ??= this.#index(this.words.size);
    if (this.#work?.next().done) this.#work = null;
    return this.#work !== null;
  }

  /** Indexes the words up to a number: in one table, since a look-up costs by how many there are. */
  *#index(to: number): Generator<void, void> {
    const counts = new Uint8Array(to);
    let all = 0;
    for (let number = 0; number < to; number++) {
      const length = this.words.lengthOf(number);
      if (length < shortest) continue;
      const count = deletionsOf(length, this.#isLong(length)) + (this.of === 'whole' ? 1 : 0);
      counts[number] = count;
      all += count;
    }
    const slots = 2 ** Math.floor(Math.log2(all + 2));
    // A counting sort: first how many fall in each slot, then where each slot begins, which moves on as it is filled.
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
      if (word.length >= shortest) {
        deletions(word, this.#isLong(word.length), take);
        if (this.of === 'whole') take(soundOf(this.words.word(number)));
      }
      if (number % step === step - 1) yield;
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
      if (number % (4 * step) === 4 * step - 1) yield;
    }
    this.#table = { ends, numbers };
    this.#indexed = to;
  }

  #isLong(length: number): boolean {
    return length >= twoSlipsFrom[this.of];
  }

  /**
   * Numbers of the words that may be meant, the nearest and others among them, each once.
   * @param most slips that are forgiven: words whose lengths or letters tell of more are left out
   */
  candidates(typed: string, most: number): number[] {
    const found: number[] = [];
    const word = encoder.encode(typed);
    if (word.length < shortest) return found;
    this.advance();
    this.#readShapes();
    const shape = shapeOf(word);
    const length = shape >>> lengthBit;
    const isWhole = this.of === 'whole';
    const take = (number: number, slips: number): void => {
      const its = this.#shapes[number] ?? 0;
      const longer = (its >>> lengthBit) - length;
      if (-longer > slips || bitsIn(shape & ~its & letterBits) > slips) return;
      if (isWhole && (longer > slips || bitsIn(its & ~shape & letterBits) > slips)) return;
      if (this.#seen[number] === this.#turn) return;
      this.#seen[number] = this.#turn;
      found.push(number);
    };
    const meet = (hash: number, slips: number): void => {
      const { ends, numbers } = this.#table;
      const slot = hash & (ends.length - 2);
      const end = ends[slot] ?? 0;
      for (let at = slot === 0 ? 0 : (ends[slot - 1] ?? 0); at < end; at++) take(numbers[at] ?? 0, slips);
    };
    // Words with more slips than these are meant only where they sound alike, and are met by their sound.
    const fewer = isWhole ? Math.min(most, word.length < secondSlipFrom ? 1 : 2) : most;
    deletions(word, this.#isLong(word.length), (hash) => meet(hash, fewer));
    if (isWhole) meet(soundOf(typed), most);
    for (let number = this.#indexed; number < this.words.size; number++) take(number, most);
    return found;
  }

  /** Notes the shapes of words that have come since, and begins another turn. */
  #readShapes(): void {
    const { size } = this.words;
    if (size > this.#shapes.length) {
      this.#shapes = grown(this.#shapes, size);
      this.#seen = grown(this.#seen, size);
    }
    for (; this.#read < size; this.#read++)
      this.#shapes[this.#read] = shapeOf(this.words.bytesOf(this.#read));
    this.#turn = (this.#turn + 1) >>> 0;
  }
}
