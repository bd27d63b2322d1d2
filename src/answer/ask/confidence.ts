import * as z from 'zod';
import type { Examined, Features } from './features.js';
import fitted from './weights.json' with { type: 'json' };

const weightsSchema = z.record(z.string(), z.number());
/** A way to rank sentences, and to tell how likely the best one answers. */
const wayOf = z.strictObject({
  /** Linear weights of a sentence's features. */
  ranking: weightsSchema,
  /** A logistic regression over the features of the best sentence, the question and the ranking. */
  confidence: z.strictObject({ bias: z.number(), weights: weightsSchema }),
  /** Confidence from which the best sentence may be the answer. */
  unsure: z.number(),
});
/** The fitted file: `training/calibrate.py` writes it. */
const modelSchema = z.strictObject({
  /** What it was fitted on, and measured on articles left out of the fit in turn. */
  figures: z.record(z.string(), z.number()),
  /** Where the reader has read the article; from `answered` on its answer is asserted. */
  read: wayOf.extend({ answered: z.number() }),
  /** By words alone, which never suffices to assert an answer. */
  byWords: wayOf,
});

const model = modelSchema.parse(fitted);

/** A sentence, by row, and what speaks for it. */
export interface Ranked {
  readonly row: number;
  readonly score: number;
}

/** The sentences of an article, best first, and what that is worth. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Calibrated probability, from 0 to 1, that the first one answers. */
  readonly confidence: number;
  readonly degree: 'answered' | 'unsure' | 'not-in-article';
}

/** What each feature adds to a sum by its weight; features without weight add nothing. */
function contributions(weights: Features, features: Features): [string, number][] {
  return Object.entries(weights).map(([name, weight]) => [name, weight * (features[name] ?? 0)]);
}

const sumOf = (parts: readonly (readonly [string, number])[]): number =>
  parts.reduce((sum, [, value]) => sum + value, 0);

/** The heaviest first, those of nothing left out. */
const heaviest = (parts: readonly [string, number][]): [string, number][] =>
  parts.filter(([, value]) => value !== 0).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));

/** The weights that count for a question, by whether the article was read for it. */
function wayFor({ sentences }: Examined): typeof model.byWords {
  return sentences.some((features) => 'reader' in features) ? model.read : model.byWords;
}

/** Features for the confidence in the best sentence: its own, the question's, and how far it is ahead. */
function confidenceFeatures({ sentences, whole }: Examined, ranked: readonly Ranked[]): Features {
  const [best, next] = ranked;
  if (!best) return {};
  const share = ranked.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  return {
    ...sentences[best.row],
    ...whole,
    score: best.score,
    margin: Math.min(5, best.score - (next?.score ?? best.score - 5)),
    share: 1 / share,
  };
}

/** What each feature adds to the rank of a sentence, the heaviest first. */
export function rankingReasons(examined: Examined, row: number): [string, number][] {
  return heaviest(contributions(wayFor(examined).ranking, examined.sentences[row] ?? {}));
}

/** What each feature adds to the confidence in the best sentence, as a logit, the heaviest first. */
export function confidenceReasons(examined: Examined, ranked: readonly Ranked[]): [string, number][] {
  return heaviest(contributions(wayFor(examined).confidence.weights, confidenceFeatures(examined, ranked)));
}

/** Ranks the sentences of an article by how likely each answers, and tells how likely the first one does. */
export function rank(examined: Examined): Ranking {
  const way = wayFor(examined);
  const ranked = examined.sentences
    .map((features, row): Ranked => ({ row, score: sumOf(contributions(way.ranking, features)) }))
    .sort((a, b) => b.score - a.score || a.row - b.row);
  // By words alone, a question of function words finds nothing; a question without words asks nothing.
  const words = way === model.read ? examined.words : examined.terms;
  if (ranked.length === 0 || words.length === 0) return { ranked, confidence: 0, degree: 'not-in-article' };
  const { bias, weights } = way.confidence;
  const logit = bias + sumOf(contributions(weights, confidenceFeatures(examined, ranked)));
  const confidence = 1 / (1 + Math.exp(-logit));
  if (way === model.read && confidence >= model.read.answered)
    return { ranked, confidence, degree: 'answered' };
  return { ranked, confidence, degree: confidence >= way.unsure ? 'unsure' : 'not-in-article' };
}
