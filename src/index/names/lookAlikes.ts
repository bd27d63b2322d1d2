import Fuse from 'fuse.js';
import { Dictionary } from '../articles/dictionary.js';
import { mostEdits, tokenLikeness } from './likeness.js';
import { Speller } from './spelling.js';

/** Up to so many words are looked at one by one: nothing is gained by an index of them. */
const enough = 300;
const encoder = new TextEncoder();

interface Token {
  readonly token: string;
}

/** Finds the words of names that a typed word looks like. It costs by the words that are like it, however many there are. */
export class LookAlikes {
  #words: { readonly dictionary: Dictionary; readonly speller: Speller } | null = null;

  /** @param tokens in the compared form, each once */
  constructor(private readonly tokens: readonly string[]) {}

  /** The words that look most like a typed one, best first; none where `tokenLikeness` takes no other than itself. */
  find(typed: string, limit: number): string[] {
    const most = mostEdits(typed.length);
    const near = this.#near(typed).filter(
      (token) =>
        token === typed ||
        (Math.abs(token.length - typed.length) <= most && tokenLikeness(typed, token, () => false) > 0),
    );
    if (near.every((token) => token === typed)) return [];
    // Fuse ranks them, and drops those that look too unlike. The threshold is loose on purpose, and the place in the
    // word is ignored, since Fuse's defaults would drop slips at the beginning.
    const fuse = new Fuse<Token>(
      near.map((token) => ({ token })),
      { keys: ['token'], threshold: 0.6, ignoreLocation: true, minMatchCharLength: 2 },
    );
    return fuse.search(typed, { limit }).map(({ item }) => item.token);
  }

  #near(typed: string): readonly string[] {
    if (this.tokens.length <= enough) return this.tokens;
    this.#words ??= indexOf(this.tokens);
    const { dictionary, speller } = this.#words;
    return speller.candidates(typed, mostEdits(typed.length)).map((number) => dictionary.word(number));
  }
}

function indexOf(tokens: readonly string[]) {
  const dictionary = new Dictionary();
  for (const token of tokens) {
    const bytes = encoder.encode(token);
    dictionary.number(bytes, 0, bytes.length);
  }
  const speller = new Speller(dictionary, 'whole');
  while (speller.advance());
  return { dictionary, speller };
}
