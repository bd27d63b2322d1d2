import type { Sentence, Sentences } from './sentences.js';
import type { WordTerm } from './textIndex.js';

/** Shares of a question's weight that are not found: of all its words, and of its names and numbers alone. */
export interface Missing {
  readonly all: number;
  readonly names: number;
}

/** From here on a match is the word itself, in whatever form. */
const sameWord = 0.99;
/** What a word is worth that names somebody to whom a pronoun of the sentence refers. */
const throughPronoun = 0.8;

/** How much of a question each sentence of an article covers. */
export class Coverage {
  /** The sum of the terms' weights. */
  private readonly total: number;

  constructor(
    private readonly terms: readonly WordTerm[],
    private readonly article: Sentences,
  ) {
    this.total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  }

  /** What the match of a term in a sentence is worth, from 0 to 1; 0 outside of the article. */
  private worth(row: number, term: number): number {
    return this.terms[term]?.worths[row] ?? 0;
  }

  /** The mean of a value of the terms, by their weight. */
  weigh(value: (term: WordTerm, index: number) => number): number {
    let weighed = 0;
    for (const [index, term] of this.terms.entries()) weighed += term.weight * value(term, index);
    return weighed / this.total;
  }

  /** Share of the question found in a sentence, by weight. */
  cover(row: number): number {
    return this.weigh((_, i) => this.worth(row, i));
  }

  /** Share of the question whose very words are in a sentence, by weight. */
  exact(row: number): number {
    return this.weigh((_, i) => Number(this.worth(row, i) > sameWord));
  }

  /** The best worth of a term in a sentence and those beside it in its paragraph. */
  private worthAround(row: number, term: number): number {
    const { sentences } = this.article;
    const paragraph = sentences[row]?.paragraph;
    const beside = [row - 1, row + 1].filter((other) => sentences[other]?.paragraph === paragraph);
    return Math.max(this.worth(row, term), ...beside.map((other) => this.worth(other, term)));
  }

  /** The share of the question that neither a sentence, nor its neighbours, nor those to whom its pronouns refer have. */
  missingAround(row: number, { referred }: Sentence): Missing {
    let [all, names] = [0, 0];
    for (const [i, { proper, weight, word }] of this.terms.entries()) {
      const found = Math.max(this.worthAround(row, i), referred.has(word.stem) ? throughPronoun : 0);
      const missing = weight * (1 - found);
      all += missing;
      if (proper) names += missing;
    }
    return { all: all / this.total, names: names / this.total };
  }
}
