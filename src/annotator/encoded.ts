import type { Span } from '../article/spans.js';
import type { Input } from '../reader/network.js';
import type { Tokens, WordPiece } from '../reader/wordpiece.js';
import { binarySearch } from '../support/binarySearch.js';
import type { Part } from './tags.js';

/** The case of a word, which the uncased vocabulary loses: it becomes the token's type. */
const cases = { small: 0, capitalised: 1, capitals: 2, mixed: 3 } as const;
/** Added to the type of a token of the quotation whose speaker is wanted, or of the name whose role is. */
export const marks = { quoted: 4, held: 8 } as const;

/** Tokens of a window at most, with the two around it. */
const mostTokens = 224;
/** Tokens that are tagged together. */
const windowTokens = 200;
/** How many tokens of a long quotation stay: half from its start, half from its end. */
const quoteTokens = 48;
/** Tokens after a quotation that may name its speaker; those before take the rest of the window. */
const afterTokens = 70;
/** Tokens on each side of a name that may be its role. */
const roleTokens = 60;

/** Two characters of one word. */
const alphanumeric = /^[\p{L}\p{M}\p{N}]{2}$/u;
const words = /[\p{L}\p{M}\p{N}]+/gu;

function caseOf(word: string): number {
  if (word === word.toLowerCase()) return cases.small;
  const [first = '', ...rest] = word;
  if (rest.length > 0 && word === word.toUpperCase()) return cases.capitals;
  const tail = rest.join('');
  return first !== first.toLowerCase() && tail === tail.toLowerCase() ? cases.capitalised : cases.mixed;
}

/** A window of a text: the network's input. */
export interface Window {
  readonly input: Input;
  /** For each token of the input, the token of the text; -1 for special tokens. */
  readonly places: readonly number[];
}

/** A text as tokens, cut into the windows that the annotator was trained on. */
export class EncodedText {
  readonly tokens: Tokens;
  readonly #types: readonly number[];
  readonly #begin: number;
  readonly #separator: number;

  constructor(
    readonly text: string,
    tokeniser: WordPiece,
  ) {
    this.tokens = tokeniser.tokens(text);
    this.#begin = tokeniser.idOf('[CLS]');
    this.#separator = tokeniser.idOf('[SEP]');
    const found = text.matchAll(words);
    let word = found.next().value;
    let type = word ? caseOf(word[0]) : cases.small;
    this.#types = this.tokens.starts.map((start) => {
      while (word && word.index + word[0].length <= start) {
        word = found.next().value;
        type = word ? caseOf(word[0]) : cases.small;
      }
      return word && word.index <= start ? type : cases.small;
    });
  }

  /** What a place of a window is. */
  partAt(place: number): Part {
    if (place < 0) return 'none';
    const { ends, starts } = this.tokens;
    const start = starts[place] ?? 0;
    const goesOn =
      place > 0 && ends[place - 1] === start && alphanumeric.test(this.text.slice(start - 1, start + 1));
    return goesOn ? 'inside' : 'first';
  }

  /** Whether a place is the word "it". */
  isIt(place: number): boolean {
    const { end, start } = this.span(place, place);
    return end - start === 2 && this.text.slice(start, end).toLowerCase() === 'it';
  }

  /** The span of some tokens of the text, the last one included. */
  span(first: number, last: number): Span {
    return { start: this.tokens.starts[first] ?? 0, end: this.tokens.ends[last] ?? 0 };
  }

  /** The same with the whole words at both ends. */
  words(first: number, last: number): Span {
    let [from, to] = [first, last];
    while (from > 0 && this.partAt(from) === 'inside') from--;
    while (this.partAt(to + 1) === 'inside') to++;
    return this.span(from, to);
  }

  /** The first and the last token that a span has a part of; null where there is none. */
  tokensIn({ start, end }: Span): { first: number; last: number } | null {
    const { ends, starts } = this.tokens;
    const first = binarySearch(ends.length, (at) => (ends[at] ?? 0) > start);
    let last = first - 1;
    while ((starts[last + 1] ?? end) < end) last++;
    return last < first ? null : { first, last };
  }

  #window(places: readonly number[], mark: number, first: number, last: number): Window {
    const { ids } = this.tokens;
    const typeOf = (place: number): number =>
      (this.#types[place] ?? 0) + (place >= first && place <= last ? mark : 0);
    return {
      input: {
        ids: [this.#begin, ...places.map((place) => ids[place] ?? 0), this.#separator],
        types: [0, ...places.map(typeOf), 0],
      },
      places: [-1, ...places, -1],
    };
  }

  /** The whole text in windows that end with a sentence or a paragraph, if one ends in them. */
  windows(): Window[] {
    const count = this.tokens.ids.length;
    const found: Window[] = [];
    for (let first = 0; first < count; ) {
      const limit = Math.min(first + windowTokens, count);
      let last = limit;
      if (limit < count) while (last > first && !this.#breaks(last)) last--;
      if (last === first) last = limit;
      found.push(this.#window(range(first, last), 0, 0, -1));
      first = last;
    }
    return found;
  }

  /** Whether a sentence or a paragraph may end before a token. */
  #breaks(token: number): boolean {
    const end = this.tokens.ends[token - 1] ?? 0;
    const gap = this.text.slice(end, this.tokens.starts[token]);
    return gap.includes('\n') || (gap !== '' && /[.!?”"]/u.test(this.text[end - 1] ?? ''));
  }

  /** The window around a quotation, which is marked in it; null where it has no token. */
  around(quotation: Span): Window | null {
    const held = this.tokensIn(quotation);
    if (!held) return null;
    const { first, last } = held;
    const half = quoteTokens / 2;
    const inside =
      last + 1 - first > quoteTokens
        ? [...range(first, first + half), ...range(last + 1 - half, last + 1)]
        : range(first, last + 1);
    const after = range(last + 1, Math.min(this.tokens.ids.length, last + 1 + afterTokens));
    const before = range(Math.max(0, first - (mostTokens - 2 - inside.length - after.length)), first);
    return this.#window([...before, ...inside, ...after], marks.quoted, first, last);
  }

  /** The window around a name, which is marked in it; null where it has no token. */
  beside(name: Span): Window | null {
    const held = this.tokensIn(name);
    if (!held) return null;
    const { first, last } = held;
    const places = range(
      Math.max(0, first - roleTokens),
      Math.min(this.tokens.ids.length, last + 1 + roleTokens),
    );
    return this.#window(places, marks.held, first, last);
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
