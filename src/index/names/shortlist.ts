import { Dictionary } from '../articles/dictionary.js';
import { editDistance } from './editDistance.js';
import { Speller } from './typoCandidates.js';

const encoder = new TextEncoder();
/** A list up to this length is matched as a whole. No more names are returned. */
const maxMatches = 300;

/**
 * Narrows a long list of names for a matcher that is too slow for all of them. Each typed word must be a
 * prefix of a word of the name, or within a typo or two of one. The cost depends on the words typed.
 */
export class Shortlist {
  readonly #words = new Dictionary();
  readonly #speller = new Speller(this.#words, 'prefix');
  /** The words in alphabetical order, with their numbers. */
  readonly #sorted: readonly { readonly word: string; readonly number: number }[];
  /** For each word number, the indexes of the names that contain it. */
  readonly #namesByWord: number[][] = [];
  /** For each name, how many of the typed words it matches so far. */
  readonly #matchedWords: Uint8Array;

  /** @param names normalised, words separated by spaces; several names of one item in one string */
  constructor(names: readonly string[]) {
    this.#matchedWords = new Uint8Array(names.length);
    for (const [at, name] of this.isNeeded ? names.entries() : []) {
      for (const word of new Set(name.split(' '))) {
        const bytes = encoder.encode(word);
        const number = this.#words.intern(bytes, 0, bytes.length);
        const names = this.#namesByWord[number];
        if (names) names.push(at);
        else this.#namesByWord[number] = [at];
      }
    }
    this.#sorted = Array.from(this.#namesByWord, (_, number) => ({
      number,
      word: this.#words.word(number),
    })).sort((a, b) => (a.word < b.word ? -1 : 1));
    while (this.#speller.advance());
  }

  /** Whether the list is long enough for narrowing to pay off. */
  get isNeeded(): boolean {
    return this.#matchedWords.length > maxMatches;
  }

  /**
   * Returns the indexes of the names that may be meant, in ascending order.
   * @param typed normalised text
   * @returns some hundred at most
   */
  narrow(typed: string): number[] {
    this.#matchedWords.fill(0);
    const words = [...new Set(typed.split(' '))].filter((word) => word !== '').slice(0, 100);
    for (const [step, word] of words.entries()) {
      for (const number of this.#completions(word)) {
        for (const at of this.#namesByWord[number] ?? [])
          if (this.#matchedWords[at] === step) this.#matchedWords[at] = step + 1;
      }
    }
    const matches: number[] = [];
    for (let at = 0; at < this.#matchedWords.length && matches.length < maxMatches; at++)
      if (this.#matchedWords[at] === words.length) matches.push(at);
    return matches;
  }

  /**
   * Returns the numbers of the words that start with the typed one or, if there are none, nearly start with
   * it.
   */
  #completions(typed: string): number[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.word ?? '') < typed) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; this.#sorted[low]?.word.startsWith(typed); low++) found.push(this.#sorted[low]?.number ?? 0);
    if (found.length > 0) return found;
    const limit = typed.length < 8 ? 1 : 2;
    return this.#speller.candidates(typed, limit).filter((number) => {
      const word = this.#words.word(number);
      return (
        editDistance(typed, word, limit) <= limit ||
        editDistance(typed, word.slice(0, typed.length), limit) <= limit
      );
    });
  }
}
