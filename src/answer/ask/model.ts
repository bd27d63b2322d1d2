import * as z from 'zod';
import type { Examined, Features } from './features.js';
import fitted from './weights.json' with { type: 'json' };

const weights = z.record(z.string(), z.number());
/** The fitted file: linear weights of features by name, how they were got, and what they gave. */
export const weightsSchema = z.strictObject({
  fittedOn: z.array(z.string()),
  seed: z.string(),
  /** Measured on groups of documents left out of the fit in turn. */
  figures: z.record(z.string(), z.number()),
  /** Confidence from which a free question counts as answered. */
  threshold: z.number(),
  ranking: weights,
  bias: z.number(),
  confidence: weights,
});

const model = weightsSchema.parse(fitted);

/** Confidence from which a free question counts as answered. */
export const { threshold } = model;

/** What each feature adds to a sum, the heaviest first; features without weight are left out. */
export function contributions(features: Features, of: 'ranking' | 'confidence'): [string, number][] {
  return Object.entries(model[of])
    .map(([name, weight]): [string, number] => [name, weight * (features[name] ?? 0)])
    .filter(([, value]) => value !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

/** The weights as pairs: read for each sentence of each question. */
const pairs = { ranking: Object.entries(model.ranking), confidence: Object.entries(model.confidence) };

/** What the confidence goes by, the first counting where two have a name. */
function partsOf({ doubts, sentences, whole }: Examined, row: number, scores: readonly number[]): Features[] {
  const sorted = [...scores].sort((a, b) => b - a);
  const top = sorted[0] ?? 0;
  const share = 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const lead = top - (sorted[1] ?? top - 1);
  return [{ score: top, share, lead }, doubts(row), whole, sentences[row] ?? {}];
}

/** How much speaks for a sentence as the answer; comparable within one question only. */
export function rankingScore(features: Features): number {
  let sum = 0;
  for (const [name, weight] of pairs.ranking) sum += weight * (features[name] ?? 0);
  return sum;
}

/**
 * Features of the best sentence and the question as wholes, for the confidence.
 * @param row the best sentence
 * @param scores the sentences' ranking scores
 */
export function confidenceFeatures(examined: Examined, row: number, scores: readonly number[]): Features {
  return Object.assign({}, ...partsOf(examined, row, scores).reverse());
}

/** The probability that the best sentence answers the question (logistic regression over those features). */
export function confidenceIn(examined: Examined, row: number, scores: readonly number[]): number {
  const parts = partsOf(examined, row, scores);
  let sum = model.bias;
  for (const [name, weight] of pairs.confidence)
    for (const part of parts) {
      const value = part[name];
      if (value === undefined) continue;
      sum += weight * value;
      break;
    }
  return 1 / (1 + Math.exp(-sum));
}
