import * as z from 'zod';
import { type Examined, type Features, measures, measuresOfMet } from './features.js';
import { conditionOf, type Pair } from './pair.js';
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

/** What weighs in the rank and the confidence of a sentence, with its weight: read for each sentence of each question. */
const weighed = (of: 'ranking' | 'confidence') =>
  Object.entries(model[of]).flatMap(([name, weight]) => {
    const measure = measures[name];
    return measure ? [{ weight, measure, counts: conditionOf(measure), ofMet: name in measuresOfMet }] : [];
  });
const ranking = weighed('ranking');
const inSentence = weighed('confidence');
const confidence: ReadonlyMap<string, number> = new Map(Object.entries(model.confidence));

/** How far the best sentence is ahead of the others. */
function aheadOf(scores: readonly number[]): Features {
  let [top, next] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const score of scores)
    if (score > top) [top, next] = [score, top];
    else next = Math.max(next, score);
  let all = 0;
  for (const score of scores) all += Math.exp(score - top);
  return { score: top, share: 1 / all, ahead: scores.length > 1 ? top - next : 1 };
}

/** How much speaks for each sentence as the answer; comparable within one question only. */
export function rankingScores(pairs: readonly Pair[]): number[] {
  const sums = pairs.map(() => 0);
  const places = [...pairs.keys()];
  const met = places.filter((at) => pairs[at]?.isMet);
  const asked = pairs[0]?.asked;
  // Measure by measure, since to call one again is quicker than to call another.
  for (const { counts, measure, ofMet, weight } of ranking) {
    if (!asked || !counts(asked)) continue;
    for (const at of ofMet ? met : places) {
      const pair = pairs[at];
      if (pair) sums[at] = (sums[at] ?? 0) + weight * measure(pair);
    }
  }
  return sums;
}

/**
 * Features of the best sentence and the question as wholes, for the confidence.
 * @param row the best sentence
 * @param scores the sentences' ranking scores
 */
export function confidenceFeatures(examined: Examined, row: number, scores: readonly number[]): Features {
  return Object.assign(
    {},
    examined.features(row),
    ...examined.whole,
    ...examined.doubts(row),
    aheadOf(scores),
  );
}

/** The probability that the best sentence answers the question (logistic regression over those features). */
export function confidenceIn(examined: Examined, row: number, scores: readonly number[]): number {
  let sum = model.bias;
  const pair = examined.pairs[row];
  if (pair)
    for (const { counts, measure, weight } of inSentence)
      if (counts(pair.asked)) sum += weight * measure(pair);
  for (const part of [...examined.whole, ...examined.doubts(row), aheadOf(scores)])
    for (const name of Object.keys(part)) sum += (confidence.get(name) ?? 0) * (part[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
