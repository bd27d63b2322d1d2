import { isKnownWord, related } from '../../nlp/wordnet/related.js';
import { stemOf } from '../../nlp/words.js';
import type { ByteReader } from '../../support/bytes.js';
import { Speller } from '../names/typoCandidates.js';
import { maxEdits, wordSimilarity } from '../names/wordSimilarity.js';
import { Dictionary, enlarged } from './dictionary.js';

/** Corrections tried for a typo, the likeliest first. */
export const maxCorrections = 3;
/** Related words tried for each word, their least relatedness, and their factor. */
export const maxRelated = 8;
export const minRelatedness = 0.4;
export const relatedFactor = 0.5;
/** Factor for a correction. */
export const correctionFactor = 0.95;

/** A stem that a word may stand for, by number, with the score of a match. */
export interface Meaning {
  readonly stem: number;
  readonly score: number;
}

/** The words of many articles: stems by number, and their inflections for spelling correction. */
export class Vocabulary {
  readonly #stems = new Dictionary();
  readonly #forms = new Dictionary();
  /** The stem of each form. */
  #stemOf = new Uint32Array(1 << 8);
  readonly #speller = new Speller(this.#forms, 'whole');

  /**
   * Reads a stem and its inflections from a digest.
   * @returns the number of the stem
   */
  read(reader: ByteReader): number {
    const start = reader.skipText();
    const stem = this.#stems.intern(reader.bytes, start, reader.at);
    for (let left = reader.number(); left > 0; left--) {
      const from = reader.skipText();
      const form = this.#forms.intern(reader.bytes, from, reader.at);
      if (form >= this.#stemOf.length) this.#stemOf = enlarged(this.#stemOf, form + 1);
      this.#stemOf[form] = stem;
    }
    return stem;
  }

  /** Returns the stem with a number. */
  stem(number: number): string {
    return this.#stems.word(number);
  }

  /** Returns the number of a stem; -1 if no article contains it. */
  numberOf(stem: string): number {
    return this.#stems.find(stem);
  }

  /**
   * Does one step of building the spelling index.
   * @returns whether more is left to do
   */
  advance(): boolean {
    return this.#speller.advance();
  }

  /**
   * Returns the word itself and related words or, if the articles contain none of them, spelling corrections.
   * @param norm the normalised word
   * @param frequencyOf number of articles that contain a stem
   */
  meanings(norm: string, frequencyOf: (stem: number) => number): Meaning[] {
    const number = this.#stems.find(stemOf(norm));
    const near = [...related(norm).near]
      .filter(([, score]) => score >= minRelatedness)
      .map(([other, score]): Meaning => ({ stem: this.#stems.find(other), score: relatedFactor * score }))
      .filter((meaning) => frequencyOf(meaning.stem) > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, maxRelated);
    if (frequencyOf(number) > 0) return [{ stem: number, score: 1 }, ...near];
    return near.length > 0 ? near : this.#corrections(norm, frequencyOf);
  }

  #corrections(norm: string, frequencyOf: (stem: number) => number): Meaning[] {
    const corrections = new Map<number, number>();
    let known: boolean | undefined;
    const isWord = (): boolean => {
      known ??= isKnownWord(norm);
      return known;
    };
    for (const form of this.#speller.candidates(norm, maxEdits(norm.length))) {
      const stem = this.#stemOf[form] ?? 0;
      if (frequencyOf(stem) === 0) continue;
      const likeness = wordSimilarity(norm, this.#forms.word(form), isWord);
      if (likeness > (corrections.get(stem) ?? 0)) corrections.set(stem, likeness);
    }
    // Among equally similar words the most frequent is the likeliest, as in SymSpell.
    return [...corrections]
      .sort(([one, a], [other, b]) => b - a || frequencyOf(other) - frequencyOf(one) || one - other)
      .slice(0, maxCorrections)
      .map(([stem, likeness]) => ({ stem, score: correctionFactor * likeness }));
  }
}
