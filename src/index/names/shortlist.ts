import { Dictionary } from '../articles/dictionary.js';
import { editDistance } from './edits.js';
import { Speller } from './spelling.js';

const encoder = new TextEncoder();
/** Up to so many a list is matched as a whole: nothing is gained by narrowing it. */
const enough = 300;

/**
 * Narrows a long list of names to those that a typed text may mean, for a matcher that is too slow for all of them: each
 * typed word begins a word of the name, or is a slip or two away from a word's beginning. It costs by the words typed.
 */
export class Shortlist {
  readonly #words = new Dictionary();
  readonly #speller = new Speller(this.#words, 'beginning');
  /** Numbers of the words in the order of the alphabet. */
  readonly #sorted: readonly { readonly word: string; readonly number: number }[];
  /** The names that have each word. */
  readonly #having: number[][] = [];
  readonly #found: Uint8Array;

  /** @param names in the compared form, words joined by spaces; several of one thing in one text */
  constructor(names: readonly string[]) {
    this.#found = new Uint8Array(names.length);
    for (const [at, name] of this.isNeeded ? names.entries() : []) {
      for (const word of new Set(name.split(' '))) {
        const bytes = encoder.encode(word);
        const number = this.#words.number(bytes, 0, bytes.length);
        const having = this.#having[number];
        if (having) having.push(at);
        else this.#having[number] = [at];
      }
    }
    this.#sorted = Array.from(this.#having, (_, number) => ({ number, word: this.#words.word(number) })).sort(
      (a, b) => (a.word < b.word ? -1 : 1),
    );
    while (this.#speller.advance());
  }

  /** Whether the list is so long that it should be narrowed: a shorter one may as well be matched as a whole. */
  get isNeeded(): boolean {
    return this.#found.length > enough;
  }

  /**
   * Places in the list of the names that may be meant, in the list's order.
   * @param typed in the compared form
   * @returns some hundred at most
   */
  narrow(typed: string): number[] {
    this.#found.fill(0);
    const words = [...new Set(typed.split(' '))].filter((word) => word !== '').slice(0, 100);
    for (const [step, word] of words.entries()) {
      for (const number of this.#meant(word)) {
        for (const at of this.#having[number] ?? []) if (this.#found[at] === step) this.#found[at] = step + 1;
      }
    }
    const places: number[] = [];
    for (let at = 0; at < this.#found.length && places.length < enough; at++)
      if (this.#found[at] === words.length) places.push(at);
    return places;
  }

  /** The words that a typed one begins or, where there is none, that begin like it but for a slip or two. */
  #meant(typed: string): number[] {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.word ?? '') < typed) low = middle + 1;
      else high = middle;
    }
    const meant: number[] = [];
    for (; this.#sorted[low]?.word.startsWith(typed); low++) meant.push(this.#sorted[low]?.number ?? 0);
    if (meant.length > 0) return meant;
    const most = typed.length < 8 ? 1 : 2;
    return this.#speller.candidates(typed, most).filter((number) => {
      const word = this.#words.word(number);
      return (
        editDistance(typed, word, most) <= most ||
        editDistance(typed, word.slice(0, typed.length), most) <= most
      );
    });
  }
}
