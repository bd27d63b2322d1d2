import * as z from 'zod';
import { type Examined, type Features, measures, measuresOfMet } from './features.js';
import { conditionOf, type Pair } from './pair.js';
import fitted from './weights.json' with { type: 'json' };

const weights = z.record(z.string(), z.number());
/** A logistic regression: a probability out of features. */
const logistic = z.strictObject({ bias: z.number(), weights });
/** The fitted file: linear weights of features by name, how they were got, and what they gave. */
const weightsSchema = z.strictObject({
  fittedOn: z.array(z.string()),
  seed: z.string(),
  /** Measured on groups of documents left out of the fit in turn. */
  figures: z.record(z.string(), z.number()),
  /** Confidence from which a free question counts as answered. */
  threshold: z.number(),
  ranking: weights,
  /** That the best sentence answers the question, where it is one about this article. */
  answers: logistic,
  /** That the question is one about this article. */
  belongs: logistic,
});

const model = weightsSchema.parse(fitted);

/** Confidence from which a free question counts as answered. */
export const { threshold } = model;

const weightsOf = { ranking: model.ranking, answers: model.answers.weights, belongs: model.belongs.weights };

/** What each feature adds to a sum, the heaviest first; features without weight are left out. */
export function contributions(features: Features, of: keyof typeof weightsOf): [string, number][] {
  return Object.entries(weightsOf[of])
    .map(([name, weight]): [string, number] => [name, weight * (features[name] ?? 0)])
    .filter(([, value]) => value !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

/** What weighs in the rank of a sentence, with its weight: read for each sentence of each question. */
const ranking = Object.entries(model.ranking).flatMap(([name, weight]) => {
  const measure = measures[name];
  return measure ? [{ weight, measure, counts: conditionOf(measure), ofMet: name in measuresOfMet }] : [];
});

/** What a feature weighs in both parts of the confidence. */
interface Weighing {
  readonly answers: number;
  readonly belongs: number;
}
const confidence: ReadonlyMap<string, Weighing> = new Map(
  [...new Set([weightsOf.answers, weightsOf.belongs].flatMap(Object.keys))].map((name) => [
    name,
    { answers: weightsOf.answers[name] ?? 0, belongs: weightsOf.belongs[name] ?? 0 },
  ]),
);
const inSentence = [...confidence].flatMap(([name, weighing]) => {
  const measure = measures[name];
  return measure ? [{ weighing, measure, counts: conditionOf(measure) }] : [];
});

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

/** How much it counts that a question is about the article; chosen by what it gave on documents left out of the fit. */
const belonging = 0.5;

/**
 * The confidence out of two logits: how likely the sentence answers the question if that is about the article, and how
 * likely it is. Two sums tell a stranger's question and a near miss apart better than one.
 */
export function combined(answers: number, belongs: number): number {
  return (1 + Math.exp(-answers)) ** -1 * (1 + Math.exp(-belongs)) ** -belonging;
}

/** The confidence, from 0 to 1, that the best sentence answers the question. */
export function confidenceIn(examined: Examined, row: number, scores: readonly number[]): number {
  let answers = model.answers.bias;
  let belongs = model.belongs.bias;
  const add = (weighing: Weighing | undefined, value: number): void => {
    if (!weighing) return;
    answers += weighing.answers * value;
    belongs += weighing.belongs * value;
  };
  const pair = examined.pairs[row];
  if (pair)
    for (const { counts, measure, weighing } of inSentence)
      if (counts(pair.asked)) add(weighing, measure(pair));
  for (const part of [...examined.whole, ...examined.doubts(row), aheadOf(scores)])
    for (const name of Object.keys(part)) add(confidence.get(name), part[name] ?? 0);
  return combined(answers, belongs);
}
