import type { IndexedSentences, SentenceReferences } from './sentences.js';
import type { WordTerm } from './textIndex.js';

/** Shares of a question’s weight that were not found: of all its terms, and of its names and numbers. */
export interface MissingShares {
  readonly all: number;
  readonly names: number;
}

/** From this score on, a match counts as the word itself, in whatever inflection. */
const sameWordScore = 0.99;
/** Score of a name to which only a pronoun of the sentence refers. */
const coreferenceScore = 0.8;

/** Scores how much of a question each sentence of an article covers. */
export class Coverage {
  /** Sum of the terms’ weights. */
  private readonly total: number;

  constructor(
    private readonly terms: readonly WordTerm[],
    private readonly article: IndexedSentences,
  ) {
    this.total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  }

  /** Match score of a term in a sentence, from 0 to 1; 0 outside the article. */
  private matchScore(sentence: number, term: number): number {
    return this.terms[term]?.matchScores[sentence] ?? 0;
  }

  /** The mean of a value over the terms, weighted by how rare they are. */
  weightedMean(value: (term: WordTerm, index: number) => number): number {
    let weighed = 0;
    for (const [index, term] of this.terms.entries()) weighed += term.weight * value(term, index);
    return weighed / this.total;
  }

  /** The share of the question that a sentence covers, related words and typos included. */
  cover(sentence: number): number {
    return this.weightedMean((_, i) => this.matchScore(sentence, i));
  }

  /** The share of the question whose exact words stand in a sentence. */
  exact(sentence: number): number {
    return this.weightedMean((_, i) => Number(this.matchScore(sentence, i) > sameWordScore));
  }

  /** The best match score of a term in a sentence and its neighbours in the paragraph. */
  private matchScoreNearby(sentence: number, term: number): number {
    const { sentences } = this.article;
    const paragraph = sentences[sentence]?.paragraph;
    const neighbours = [sentence - 1, sentence + 1].filter(
      (other) => sentences[other]?.paragraph === paragraph,
    );
    return Math.max(
      this.matchScore(sentence, term),
      ...neighbours.map((other) => this.matchScore(other, term)),
    );
  }

  /**
   * The share of the question found neither in a sentence, nor in its neighbours, nor in the names that its
   * pronouns refer to.
   */
  missingNearby(sentence: number, { referredStems }: SentenceReferences): MissingShares {
    let [all, names] = [0, 0];
    for (const [i, { isProper, weight, word }] of this.terms.entries()) {
      const found = Math.max(
        this.matchScoreNearby(sentence, i),
        referredStems.has(word.stem) ? coreferenceScore : 0,
      );
      const missing = weight * (1 - found);
      all += missing;
      if (isProper) names += missing;
    }
    return { all: all / this.total, names: names / this.total };
  }
}
