import Fuse from 'fuse.js';
import { Dictionary } from '../articles/dictionary.js';
import { Speller } from './typoCandidates.js';
import { maxEdits, wordSimilarity } from './wordSimilarity.js';

/** Up to this many words are compared one by one: an index would not be faster. */
const maxScanned = 300;
const encoder = new TextEncoder();

interface Token {
  readonly token: string;
}

/**
 * Finds the name words that look like a typed word. The cost depends on the number of similar words, not on
 * the size of the list.
 */
export class SimilarWords {
  #words: { readonly dictionary: Dictionary; readonly speller: Speller } | null = null;

  /** @param tokens normalised words without duplicates */
  constructor(private readonly tokens: readonly string[]) {}

  /** Returns the most similar words, best first; none if `wordSimilarity` accepts only the word itself. */
  find(typed: string, limit: number): string[] {
    const maxDistance = maxEdits(typed.length);
    const near = this.#near(typed).filter(
      (token) =>
        token === typed ||
        (Math.abs(token.length - typed.length) <= maxDistance &&
          wordSimilarity(typed, token, () => false) > 0),
    );
    if (near.every((token) => token === typed)) return [];
    // Fuse ranks the words and drops those that differ too much. The threshold is loose, and the position in
    // the word is ignored: Fuse’s defaults would miss typos at the start of a word.
    const fuse = new Fuse<Token>(
      near.map((token) => ({ token })),
      { keys: ['token'], threshold: 0.6, ignoreLocation: true, minMatchCharLength: 2 },
    );
    return fuse.search(typed, { limit }).map(({ item }) => item.token);
  }

  #near(typed: string): readonly string[] {
    if (this.tokens.length <= maxScanned) return this.tokens;
    this.#words ??= indexOf(this.tokens);
    const { dictionary, speller } = this.#words;
    return speller.candidates(typed, maxEdits(typed.length)).map((number) => dictionary.word(number));
  }
}

function indexOf(tokens: readonly string[]) {
  const dictionary = new Dictionary();
  for (const token of tokens) {
    const bytes = encoder.encode(token);
    dictionary.intern(bytes, 0, bytes.length);
  }
  const speller = new Speller(dictionary, 'whole');
  while (speller.advance());
  return { dictionary, speller };
}
