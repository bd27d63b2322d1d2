import { type Dictionary, grown } from './dictionary.js';
import { bitsIn, skeleton } from './edits.js';

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
/** New words wait, and are looked through one by one, until they are worth an index of their own. */
const waiting = 1_024;
/** Words in one index at most: making one takes some 15 ms, and nothing waits longer. */
const most = 8_192;

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

/** All hashes by which two words that may stand for one another meet. */
function keys(word: Uint8Array, text: string, of: Standing, take: (hash: number) => void): void {
  deletions(word, word.length >= twoSlipsFrom[of], take);
  if (of === 'beginning') return;
  const sound = skeleton(text);
  let hash = 0x9dc5811c;
  for (let at = 0; at < sound.length; at++) hash = Math.imul(hash ^ sound.charCodeAt(at), 0x01000193);
  take(hash >>> 0);
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

/** The words of a range of numbers by their hashes: for each slot of the hash table the numbers of those that fall there. */
interface Segment {
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

/** How many hashes a word has at most: no deletion, one of each letter, two of each pair, and its sound. */
const mostKeys = 2 + prefix + (prefix * (prefix - 1)) / 2;

function segmentOf(words: Dictionary, from: number, to: number, of: Standing): Segment {
  const hashes = new Uint32Array((to - from) * mostKeys);
  const owners = new Uint32Array(hashes.length);
  let count = 0;
  for (let number = from; number < to; number++) {
    const word = words.bytesOf(number);
    if (word.length < shortest) continue;
    keys(word, words.word(number), of, (hash) => {
      hashes[count] = hash;
      owners[count++] = number;
    });
  }
  const slots = 2 ** Math.ceil(Math.log2(count + 2));
  // A counting sort: first how many fall in each slot, then where each slot begins, which moves on as it is filled.
  const ends = new Uint32Array(slots + 1);
  for (let at = 0; at < count; at++) {
    const slot = ((hashes[at] ?? 0) & (slots - 1)) + 1;
    ends[slot] = (ends[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot <= slots; slot++) ends[slot] = (ends[slot] ?? 0) + (ends[slot - 1] ?? 0);
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const slot = (hashes[at] ?? 0) & (slots - 1);
    const place = ends[slot] ?? 0;
    numbers[place] = owners[at] ?? 0;
    ends[slot] = place + 1;
  }
  return { ends, numbers };
}

/**
 * Finds the words of a dictionary that a typed word may be a slip for, by symmetric deletion (SymSpell, Garbe 2012): two
 * words within two edits share what is left when two letters are taken out of each; and by sound. A look-up costs by the typed word's
 * length, not by how many words there are. What it finds are candidates: their distance is for the caller to count.
 */
export class Speller {
  readonly #segments: Segment[] = [];
  #indexed = 0;
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
    if (left < waiting) return false;
    const to = this.#indexed + Math.min(left, most);
    this.#segments.push(segmentOf(this.words, this.#indexed, to, this.of));
    this.#indexed = to;
    return this.words.size - to >= waiting;
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
    const take = (number: number): void => {
      const its = this.#shapes[number] ?? 0;
      const longer = (its >>> lengthBit) - length;
      if (-longer > most || bitsIn(shape & ~its & letterBits) > most) return;
      if (this.of === 'whole' && (longer > most || bitsIn(its & ~shape & letterBits) > most)) return;
      if (this.#seen[number] === this.#turn) return;
      this.#seen[number] = this.#turn;
      found.push(number);
    };
    keys(word, typed, this.of, (hash) => {
      for (const { ends, numbers } of this.#segments) {
        const slot = hash & (ends.length - 2);
        const end = ends[slot] ?? 0;
        for (let at = slot === 0 ? 0 : (ends[slot - 1] ?? 0); at < end; at++) take(numbers[at] ?? 0);
      }
    });
    for (let number = this.#indexed; number < this.words.size; number++) take(number);
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
