import { idf } from '../../search/bm25.js';
import { kindOf } from '../../search/kinds.js';
import type { Match, Term } from './terms.js';
import type { View, Views } from './views.js';

/** The sum of numbers; 0 of none. */
export const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** How much less something counts the more words it stands away. @param by after how many words it counts e times less */
export function fallingOff(by: number): (words: number) => number {
  const known: number[] = [];
  return (words) => {
    known[words] ??= Math.exp(-words / by);
    return known[words];
  };
}
const fallen = fallingOff(6);

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
  private readonly weights: Float64Array;
  /** The sum of the terms' weights. */
  readonly total: number;
  /** Which sentences have anything of the question. */
  private readonly met: boolean[];
  /** What each term is worth in each sentence: one row of terms after the other. */
  private readonly worths: Float64Array;
  /** The same of paragraphs: the best of their sentences. */
  private readonly inParagraph: Float64Array;
  /** Which terms are verbs and nothing else. */
  private readonly deeds: readonly boolean[];

  constructor(
    readonly terms: readonly Term[],
    private readonly article: Views,
  ) {
    const { paragraphs, views } = article;
    this.weights = Float64Array.from(terms, ({ weight }) => weight);
    this.total = sum(terms.map(({ weight }) => weight)) || 1;
    this.deeds = terms.map(({ proper, verb, word }) => !proper && verb && kindOf(word.norm) === null);
    this.worths = new Float64Array(views.length * terms.length);
    this.inParagraph = new Float64Array(this.worths.length);
    this.met = views.map(() => false);
    for (const [i, { matches }] of terms.entries())
      for (const [row, { worth }] of matches.entries()) {
        if (worth === 0) continue;
        this.worths[row * terms.length + i] = worth;
        this.met[row] = true;
      }
    for (const rows of paragraphs.values()) {
      if (!rows.some((row) => this.isMet(row))) continue;
      for (let i = 0; i < terms.length; i++) {
        let best = 0;
        for (const row of rows) best = Math.max(best, this.worth(row, i));
        for (const row of rows) this.inParagraph[row * terms.length + i] = best;
      }
    }
  }

  /** How well a sentence has a term, and where; undefined outside of the article. */
  match(row: number, term: number): Match | undefined {
    return this.terms[term]?.matches[row];
  }

  /** What the match of a term in a sentence is worth, from 0 to 1; 0 outside of the article. */
  worth(row: number, term: number): number {
    return this.worths[row * this.terms.length + term] ?? 0;
  }

  /** Whether a sentence has anything of the question. */
  isMet(row: number): boolean {
    return this.met[row] ?? false;
  }

  /** The mean of a value of the terms, by their weight. */
  weigh(value: (term: number) => number): number {
    let weighed = 0;
    for (let i = 0; i < this.weights.length; i++) weighed += (this.weights[i] ?? 0) * value(i);
    return weighed / this.total;
  }

  /** Share of the question found in a sentence, by weight. */
  cover(row: number): number {
    return this.weigh((i) => this.worth(row, i));
  }

  private near(row: number, other: number): boolean {
    const { views } = this.article;
    return views[row]?.paragraph === views[other]?.paragraph;
  }

  /** What another sentence of the paragraph would add. */
  gain(row: number, other: number): number {
    return this.isMet(other) && this.near(row, other)
      ? this.weigh((i) => Math.max(0, this.worth(other, i) - this.worth(row, i)))
      : 0;
  }

  /** The best worth of a term in the sentences beside one, in its paragraph. */
  besideWorth(row: number, term: number): number {
    return Math.max(
      this.near(row, row - 1) ? this.worth(row - 1, term) : 0,
      this.near(row, row + 1) ? this.worth(row + 1, term) : 0,
    );
  }

  /** The best worth of a term in a sentence's paragraph. */
  paragraphWorth(row: number, term: number): number {
    return this.inParagraph[row * this.terms.length + term] ?? 0;
  }

  private lost(worth: (term: number) => number): Lost {
    let [all, names, verbs, count, most] = [0, 0, 0, 0, 0];
    for (let i = 0; i < this.weights.length; i++) {
      const found = worth(i);
      const lost = (this.weights[i] ?? 0) * (1 - found);
      all += lost;
      if (this.terms[i]?.proper) names += lost;
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

  /** What is lost where nothing is found. */
  private nothing: Lost | null = null;

  private lostAll(): Lost {
    this.nothing ??= this.lost(() => 0);
    return this.nothing;
  }

  private readonly lostByParagraph = new Map<number, Lost>();

  /** What its paragraph lacks. */
  lostInParagraph(row: number, { paragraph }: View): Lost {
    const known = this.lostByParagraph.get(paragraph);
    if (known) return known;
    const made = this.lost((i) => this.paragraphWorth(row, i));
    this.lostByParagraph.set(paragraph, made);
    return made;
  }

  /** What it lacks together with its neighbours and those to whom its pronouns refer. */
  lostAround(row: number, view: View): Lost {
    const isFound = [row, row - 1, row + 1].some((other) => this.isMet(other));
    if (!isFound && view.referred.size === 0) return this.lostAll();
    return this.lost((i) => {
      const referred = view.referred.has(this.terms[i]?.word.stem ?? '') ? 0.8 : 0;
      return Math.max(this.worth(row, i), referred, this.besideWorth(row, i));
    });
  }

  /** Scores of paragraphs as wholes by BM25 (k1 = 1.2, b = 0), the best being 1. */
  paragraphScores(): ReadonlyMap<number, number> {
    const { paragraphs } = this.article;
    const weights = this.terms.map((_, i) => {
      let having = 0;
      for (const [row] of paragraphs.values())
        if (row !== undefined && this.paragraphWorth(row, i) > 0.7) having++;
      return idf(paragraphs.size, having);
    });
    const scores = new Map<number, number>();
    let best = 1e-9;
    for (const [paragraph, rows] of paragraphs) {
      let score = 0;
      for (const [i, weight] of weights.entries()) {
        let often = 0;
        for (const row of rows) often += this.worth(row, i);
        score += (weight * often * 2.2) / (often + 1.2);
      }
      scores.set(paragraph, score);
      best = Math.max(best, score);
    }
    for (const [paragraph, score] of scores) scores.set(paragraph, score / best);
    return scores;
  }

  /** Share of the terms' neighbours in the question that stand near each other in a sentence. */
  neighbours(row: number): number {
    if (!this.isMet(row)) return 0;
    let near = 0;
    let all = 0;
    for (let i = 0; i + 1 < this.terms.length; i++) {
      const weight = (this.weights[i] ?? 0) + (this.weights[i + 1] ?? 0);
      all += weight;
      const after = this.match(row, i + 1)?.places ?? [];
      let nearest = Infinity;
      for (const a of this.match(row, i)?.places ?? [])
        for (const b of after) if (a !== b) nearest = Math.min(nearest, Math.abs(b - a));
      if (nearest < Infinity) near += weight / Math.max(1, nearest / 2);
    }
    return all === 0 ? 0 : near / all;
  }

  /** How near the found terms stand to a place in a sentence, falling off with the distance in words. */
  nearness(row: number, place: number): number {
    return this.weigh((i) => {
      const match = this.match(row, i);
      if (!match || match.worth === 0) return 0;
      let nearest = Infinity;
      for (const at of match.places) nearest = Math.min(nearest, Math.abs(at - place));
      return match.worth * fallen(nearest);
    });
  }
}
