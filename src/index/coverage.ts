import type { Term } from './terms.js';
import type { View, Views } from './views.js';

/** Shares of a question that are not found: of all its words, and of all for its names and numbers. */
export interface Lost {
  readonly all: number;
  readonly names: number;
}

/** From here on a match is the word itself, in whatever form. */
const sameWord = 0.99;
/** What a word is worth that stands for whom a pronoun of the sentence refers to. */
const throughPronoun = 0.8;

/** How the terms of a question are found in each sentence of an article. */
export class Coverage {
  /** The sum of the terms' weights. */
  private readonly total: number;

  constructor(
    private readonly terms: readonly Term[],
    private readonly article: Views,
  ) {
    this.total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  }

  /** What the match of a term in a sentence is worth, from 0 to 1; 0 outside of the article. */
  private worth(row: number, term: number): number {
    return this.terms[term]?.worths[row] ?? 0;
  }

  /** The mean of a value of the terms, by their weight. */
  weigh(value: (term: Term, index: number) => number): number {
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
    const { views } = this.article;
    const paragraph = views[row]?.paragraph;
    const beside = [row - 1, row + 1].filter((other) => views[other]?.paragraph === paragraph);
    return Math.max(this.worth(row, term), ...beside.map((other) => this.worth(other, term)));
  }

  /** What a sentence lacks together with its neighbours and those to whom its pronouns refer. */
  lostAround(row: number, { referred }: View): Lost {
    let [all, names] = [0, 0];
    for (const [i, { proper, weight, word }] of this.terms.entries()) {
      const found = Math.max(this.worthAround(row, i), referred.has(word.stem) ? throughPronoun : 0);
      const lost = weight * (1 - found);
      all += lost;
      if (proper) names += lost;
    }
    return { all: all / this.total, names: names / this.total };
  }
}
