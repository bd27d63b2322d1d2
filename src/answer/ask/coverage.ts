import { kindOf } from '../../search/kinds.js';
import { type Match, matchOf, type Term } from './terms.js';
import type { View, Views } from './views.js';

/** The sum of numbers; 0 of none. */
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Shares of a question that are not found, by sort of word. */
export interface Lost {
  readonly all: number;
  readonly names: number;
  readonly verbs: number;
  /** How many terms, not their share. */
  readonly count: number;
  /** The weight of the heaviest. */
  readonly most: number;
}

/** How the terms of a question are found in each sentence of an article. */
export class Coverage {
  readonly table: readonly (readonly Match[])[];
  private readonly weights: readonly number[];
  private readonly total: number;
  /** Which terms are verbs and nothing else. */
  private readonly deeds: readonly boolean[];
  private readonly best: readonly (readonly number[])[];

  constructor(
    readonly terms: readonly Term[],
    private readonly views: Views,
  ) {
    this.table = views.views.map((view) => terms.map((term) => matchOf(term, view)));
    this.weights = terms.map(({ weight }) => weight);
    this.total = sum(this.weights) || 1;
    this.deeds = terms.map(({ proper, verb, word }) => !proper && verb && kindOf(word.norm) === null);
    const inParagraph = new Map<number, number[]>();
    for (const [paragraph, rows] of views.paragraphs) {
      inParagraph.set(
        paragraph,
        terms.map((_, i) => Math.max(0, ...rows.map((row) => this.worth(row, i)))),
      );
    }
    this.best = views.views.map(({ paragraph }) => inParagraph.get(paragraph) ?? []);
  }

  /** What the match of a term in a sentence is worth, from 0 to 1; 0 outside of the article. */
  worth(row: number, term: number): number {
    return this.table[row]?.[term]?.worth ?? 0;
  }

  /** The mean of a value of the terms, by their weight. */
  weigh(value: (term: number) => number): number {
    let weighed = 0;
    for (const [i, weight] of this.weights.entries()) weighed += weight * value(i);
    return weighed / this.total;
  }

  /** Share of the question found in a sentence, by weight. */
  cover(row: number): number {
    return this.weigh((i) => this.worth(row, i));
  }

  /** The same, counting only words that are the same but for inflection. */
  exact(row: number): number {
    return this.weigh((i) => Number(this.isExact(row, i)));
  }

  isExact(row: number, term: number): boolean {
    return this.worth(row, term) >= 0.999;
  }

  private near(row: number, other: number): boolean {
    return this.views.views[row]?.paragraph === this.views.views[other]?.paragraph;
  }

  /** What another sentence of the paragraph would add. */
  gain(row: number, other: number): number {
    return this.near(row, other)
      ? this.weigh((i) => Math.max(0, this.worth(other, i) - this.worth(row, i)))
      : 0;
  }

  /** The best worth of a term in the sentences beside one, in its paragraph. */
  besideWorth(row: number, term: number): number {
    const beside = [row - 1, row + 1].filter((other) => this.near(row, other));
    return Math.max(0, ...beside.map((other) => this.worth(other, term)));
  }

  /** The best worth of a term in a sentence's paragraph. */
  paragraphWorth(row: number, term: number): number {
    return this.best[row]?.[term] ?? 0;
  }

  private lost(worth: (term: number) => number): Lost {
    let [all, names, verbs, count, most] = [0, 0, 0, 0, 0];
    for (const [i, term] of this.terms.entries()) {
      const found = worth(i);
      const lost = term.weight * (1 - found);
      all += lost;
      if (term.proper) names += lost;
      if (this.deeds[i]) verbs += lost;
      if (found < 0.4) count++;
      if (lost > most) most = lost;
    }
    return {
      all: all / this.total,
      names: names / this.total,
      verbs: verbs / this.total,
      count,
      most: most / 3,
    };
  }

  /** What of the question a sentence lacks. */
  lostHere(row: number): Lost {
    return this.lost((i) => this.worth(row, i));
  }

  /** What its paragraph lacks. */
  lostInParagraph(row: number): Lost {
    return this.lost((i) => this.best[row]?.[i] ?? 0);
  }

  /** What it lacks together with its neighbours and those to whom its pronouns refer. */
  lostAround(row: number, view: View): Lost {
    const beside = [row - 1, row + 1].filter((other) => this.near(row, other));
    return this.lost((i) => {
      const referred = view.referred.has(this.terms[i]?.word.stem ?? '') ? 0.8 : 0;
      return Math.max(this.worth(row, i), referred, ...beside.map((other) => this.worth(other, i)));
    });
  }

  /** Scores of paragraphs as wholes by BM25 (k1 = 1.2, b = 0), the best being 1. */
  paragraphScores(): ReadonlyMap<number, number> {
    const rows = [...this.views.paragraphs.values()];
    const hits = this.terms.map(
      (_, i) => rows.filter((list) => list.some((row) => this.worth(row, i) > 0.7)).length,
    );
    const scores = [...this.views.paragraphs].map(([paragraph, list]) => {
      const score = sum(
        hits.map((n, i) => {
          const often = sum(list.map((row) => this.worth(row, i)));
          return (Math.log(1 + (rows.length - n + 0.5) / (n + 0.5)) * often * 2.2) / (often + 1.2);
        }),
      );
      return [paragraph, score] as const;
    });
    const best = Math.max(1e-9, ...scores.map(([, score]) => score));
    return new Map(scores.map(([paragraph, score]) => [paragraph, score / best]));
  }

  /** Share of the terms' neighbours in the question that stand near each other in a sentence, and in that order. */
  pairs(row: number): { near: number; ordered: number } {
    let near = 0;
    let ordered = 0;
    let all = 0;
    for (let i = 0; i + 1 < this.terms.length; i++) {
      const weight = (this.terms[i]?.weight ?? 0) + (this.terms[i + 1]?.weight ?? 0);
      all += weight;
      const after = this.table[row]?.[i + 1]?.places ?? [];
      const steps = (this.table[row]?.[i]?.places ?? []).flatMap((a) =>
        after.filter((b) => b !== a).map((b) => b - a),
      );
      if (steps.length === 0) continue;
      near += weight / Math.max(1, Math.min(...steps.map(Math.abs)) / 2);
      if (steps.some((step) => step > 0 && step <= 4)) ordered += weight;
    }
    return all === 0 ? { near: 0, ordered: 0 } : { near: near / all, ordered: ordered / all };
  }

  /** How near the found terms stand to a place in a sentence, falling off with the distance in words. */
  nearness(row: number, place: number): number {
    return this.weigh((i) => {
      const match = this.table[row]?.[i];
      if (!match || match.places.length === 0) return 0;
      const nearest = match.places.reduce((least, at) => Math.min(least, Math.abs(at - place)), Infinity);
      return match.worth * Math.exp(-nearest / 6);
    });
  }
}
