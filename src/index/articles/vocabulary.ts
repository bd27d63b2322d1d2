import { isKnownWord, related } from '../../nlp/wordnet/related.js';
import { stemOf } from '../../nlp/words.js';
import type { ByteReader } from '../../support/bytes.js';
import { mostEdits, tokenLikeness } from '../names/likeness.js';
import { Speller } from '../names/spelling.js';
import { Dictionary, grown } from './dictionary.js';

/** Words of the articles that a slip may stand for, the likeliest first. */
export const mostSlips = 3;
/** Related words of each that are looked for, how near they must be, and what they count beside the word itself. */
export const mostRelated = 8;
export const leastRelated = 0.4;
export const relatedWorth = 0.5;
/** A word that no article has still counts a little as what it looks like. */
export const slipWorth = 0.95;

/** A stem that a word may stand for, by its number, and what a match with it is worth. */
export interface Meaning {
  readonly stem: number;
  readonly worth: number;
}

/** The words of many articles: their stems by number, and the forms in which they are written, for spelling. */
export class Vocabulary {
  readonly #stems = new Dictionary();
  readonly #forms = new Dictionary();
  /** The stem of each form. */
  #stemOf = new Uint32Array(1 << 8);
  readonly #speller = new Speller(this.#forms, 'whole');

  /** Reads a stem with its forms out of a digest. @returns the stem's number */
  read(reader: ByteReader): number {
    const start = reader.skipText();
    const stem = this.#stems.number(reader.bytes, start, reader.at);
    for (let left = reader.number(); left > 0; left--) {
      const from = reader.skipText();
      const form = this.#forms.number(reader.bytes, from, reader.at);
      if (form >= this.#stemOf.length) this.#stemOf = grown(this.#stemOf, form + 1);
      this.#stemOf[form] = stem;
    }
    return stem;
  }

  /** The stem of that number. */
  stem(number: number): string {
    return this.#stems.word(number);
  }

  /** The number of a stem; one that no article has where there is none. */
  number(stem: string): number {
    return this.#stems.find(stem);
  }

  /** Makes a part of the spelling index. @returns whether there is more to do */
  advance(): boolean {
    return this.#speller.advance();
  }

  /**
   * The word as it is and words near in meaning or, where the articles have neither, what it may be a slip for.
   * @param norm the word in the compared form
   * @param often how many articles have a stem
   */
  meanings(norm: string, often: (stem: number) => number): Meaning[] {
    const number = this.#stems.find(stemOf(norm));
    const near = [...related(norm).near]
      .filter(([, worth]) => worth >= leastRelated)
      .map(([other, worth]): Meaning => ({ stem: this.#stems.find(other), worth: relatedWorth * worth }))
      .filter((meaning) => often(meaning.stem) > 0)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, mostRelated);
    if (often(number) > 0) return [{ stem: number, worth: 1 }, ...near];
    return near.length > 0 ? near : this.#slips(norm, often);
  }

  #slips(norm: string, often: (stem: number) => number): Meaning[] {
    const meant = new Map<number, number>();
    let known: boolean | undefined;
    const isWord = (): boolean => {
      known ??= isKnownWord(norm);
      return known;
    };
    for (const form of this.#speller.candidates(norm, mostEdits(norm.length))) {
      const stem = this.#stemOf[form] ?? 0;
      if (often(stem) === 0) continue;
      const likeness = tokenLikeness(norm, this.#forms.word(form), isWord);
      if (likeness > (meant.get(stem) ?? 0)) meant.set(stem, likeness);
    }
    // Of what looks equally like it the most frequent is the likeliest, as in SymSpell.
    return [...meant]
      .sort(([one, a], [other, b]) => b - a || often(other) - often(one) || one - other)
      .slice(0, mostSlips)
      .map(([stem, likeness]) => ({ stem, worth: slipWorth * likeness }));
  }
}
