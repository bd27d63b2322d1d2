import { type Features, measures } from '../../src/answer/ask/features.js';
import { lacks } from '../../src/answer/ask/lacks.js';
import { combined, confidenceFeatures } from '../../src/answer/ask/model.js';
import { doubtful } from '../../src/answer/ask/open.js';
import { viewsOf } from '../../src/answer/ask/views.js';
import { fitLogistic, fitRanking, type Group, type Matrix, standardise } from './regression.js';
import type { Sample } from './samples.js';

/** Weights of the squared weights: what keeps many like features from fitting the noise of a few thousand questions. */
const rankingDecay = 0.1;
const answersDecay = 0.01;
const belongsDecay = 0.003;
/** How much a question of each sort counts in the two parts of the confidence. */
type Counts = Readonly<Record<Sample['sort'], number>>;
const answersCounts: Counts = { plain: 1, typos: 0.1, swapped: 1.2, elsewhere: 0.5 };
const belongsCounts: Counts = { plain: 1, typos: 0.1, swapped: 0, elsewhere: 1 };

const names = Object.keys(measures);

type Weights = Readonly<Record<string, number>>;
/** A logistic regression. */
interface Logistic {
  readonly bias: number;
  readonly weights: Weights;
}
/** What is fitted: see the schema of the weights. */
export interface Fit {
  readonly ranking: Weights;
  readonly answers: Logistic;
  readonly belongs: Logistic;
}

function matrixOf(rows: readonly Float64Array[], width: number): Matrix {
  const values = new Float64Array(rows.length * width);
  for (const [row, features] of rows.entries()) values.set(features, row * width);
  return { width, rows: rows.length, values };
}

const valuesOf = (features: Features, of: readonly string[]): Float64Array =>
  Float64Array.from(of, (name) => features[name] ?? 0);

const linear = (features: Features, weights: Weights): number =>
  Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0);

/** Weights of standardised features as weights of plain ones, and what that adds to the bias. */
function plain(
  names: readonly string[],
  weights: Float64Array,
  mean: Float64Array,
  spread: Float64Array,
): { weights: Weights; shift: number } {
  const entries = names.map((name, j): [string, number] => [
    name,
    Number(((weights[j] ?? 0) / (spread[j] ?? 1)).toPrecision(4)),
  ]);
  return {
    weights: Object.fromEntries(entries),
    shift: -entries.reduce((sum, [, weight], j) => sum + weight * (mean[j] ?? 0), 0),
  };
}

/** The best row of a sample under a ranking, and the features of the confidence for it. */
function topOf({ examined, sentences }: Sample, ranking: Weights): { row: number; features: Features } {
  const weights = valuesOf(ranking, names);
  const scores = sentences.map((values) =>
    values.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0),
  );
  const row = scores.indexOf(Math.max(...scores));
  return { row, features: confidenceFeatures(examined, row, scores) };
}

/** Fits all weights to questions. */
export function fitted(samples: readonly Sample[]): Fit {
  const ranked = samples.filter(({ right }) => right.size > 0);
  const groups: Group[] = [];
  const rows: Float64Array[] = [];
  const right: number[] = [];
  for (const { sentences, right: good } of ranked) {
    groups.push({ from: rows.length, to: rows.length + sentences.length });
    rows.push(...sentences);
    right.push(...sentences.map((_, row) => Number(good.has(row))));
  }
  const matrix = matrixOf(rows, names.length);
  const scale = standardise(matrix);
  const ranking = plain(
    names,
    fitRanking(matrix, groups, Uint8Array.from(right), rankingDecay),
    scale.mean,
    scale.spread,
  ).weights;

  const asked = samples.filter(
    ({ examined, sentences }) => examined.terms.length > 0 && sentences.length > 0,
  );
  const tops = asked.map((sample) => topOf(sample, ranking));
  const features = tops.map((top) => top.features);
  // Between "this sentence answers" and "the article does": the first is what is shown, the second sets questions apart.
  const answered = tops.map(
    ({ row }, i) => 0.7 * Number(asked[i]?.right.has(row)) + 0.3 * Number(asked[i]?.answerable),
  );
  const belonging = asked.map(({ sort }) => Number(sort !== 'elsewhere'));
  const counted = (by: Counts): number[] => asked.map(({ sort }) => by[sort]);
  return {
    ranking,
    answers: logisticOf(features, answered, counted(answersCounts), answersDecay),
    belongs: logisticOf(features, belonging, counted(belongsCounts), belongsDecay),
  };
}

/** Fits how likely something is out of features. @param counts how much each row weighs */
function logisticOf(
  features: readonly Features[],
  likely: readonly number[],
  counts: readonly number[],
  decay: number,
): Logistic {
  const all = [...new Set(features.flatMap((one) => Object.keys(one)))];
  const matrix = matrixOf(
    features.map((one) => valuesOf(one, all)),
    all.length,
  );
  const scale = standardise(matrix);
  const found = fitLogistic(matrix, likely, counts, decay);
  const { shift, weights } = plain(all, found, scale.mean, scale.spread);
  return { bias: Number(((found[all.length] ?? 0) + shift).toPrecision(6)), weights };
}

/** How a question fared under a fit. */
export interface Outcome {
  readonly sample: Sample;
  readonly right: boolean;
  readonly confidence: number;
}

/** Asks questions under a fit. */
export function tried({ answers, belongs, ranking }: Fit, samples: readonly Sample[]): Outcome[] {
  return samples.map((sample) => {
    const { row, features } = topOf(sample, ranking);
    const logit = ({ bias, weights }: Logistic): number => bias + linear(features, weights);
    const score = sample.examined.terms.length === 0 ? 0 : combined(logit(answers), logit(belongs));
    const lacking = lacks(sample.examined, viewsOf(sample.knowledge).views[row]);
    return { sample, right: sample.right.has(row), confidence: lacking ? score * doubtful : score };
  });
}
