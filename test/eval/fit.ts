import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Examined, examine, type Features, measures } from '../../src/answer/ask/features.js';
import { lacks } from '../../src/answer/ask/lacks.js';
import { confidenceFeatures } from '../../src/answer/ask/model.js';
import { doubtful } from '../../src/answer/ask/open.js';
import { viewsOf } from '../../src/answer/ask/views.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { readDocuments } from './documents.js';
import { readLabelledFolder } from './labelled.js';
import { auc, rightAmongSurest } from './metrics.js';
import { fitLogistic, fitRanking, type Group, type Matrix, standardise } from './regression.js';
import { open, overlaps, type Trial, trialsOf } from './run.js';
import { withOtherName } from './swap.js';
import { withTypos } from './typos.js';

/** A question put to a document, examined; `counts` is how much it weighs in the fit of the confidence. */
interface Sample {
  readonly group: string;
  readonly knowledge: Knowledge;
  readonly examined: Examined;
  /** What the measures give for each of its sentences, in their order. */
  readonly sentences: readonly Float64Array[];
  /** Rows that answer it. */
  readonly right: ReadonlySet<number>;
  readonly answerable: boolean;
  readonly sort: 'plain' | 'typos' | 'swapped' | 'elsewhere';
  readonly counts: number;
}

/** Weights of the squared weights: what keeps many like features from fitting the noise of a few thousand questions. */
const rankingDecay = 0.01;
const confidenceDecay = 0.01;

const names = Object.keys(measures);
const all = Object.values(measures);

/** Doubts are looked at in every fold: each sentence's once. */
function remembered(examined: Examined): Examined {
  const known = new Map<number, readonly Features[]>();
  return {
    ...examined,
    doubts: (row) => {
      const made = known.get(row) ?? examined.doubts(row);
      known.set(row, made);
      return made;
    },
  };
}

type Weights = Readonly<Record<string, number>>;
interface Fit {
  readonly ranking: Weights;
  readonly confidence: Weights;
  readonly bias: number;
}

function samplesOf(trials: readonly Trial[], seed: string): Sample[] {
  return trials.flatMap(({ knowledge, group, question }, at): Sample[] => {
    const rows = knowledge.article.sentences.flatMap((sentence, row) =>
      question.support.some((span) => overlaps(sentence, span)) ? [row] : [],
    );
    const sample = (asked: string, of: Knowledge, sort: Sample['sort'], counts: number): Sample => {
      const stays = sort === 'plain' || sort === 'typos';
      const examined = examine(of, asked);
      return {
        group,
        knowledge: of,
        examined: remembered(examined),
        sentences: examined.pairs.map((pair) => Float64Array.from(all, (measure) => measure(pair))),
        right: new Set(stays ? rows : []),
        answerable: stays && question.answerable,
        sort,
        counts,
      };
    };
    const stranger = trials[(at * 7919 + 13) % trials.length];
    const other = question.answerable ? withOtherName(knowledge.article, question.text, seed) : null;
    return [
      sample(question.text, knowledge, 'plain', 1),
      sample(withTypos(question.text, seed), knowledge, 'typos', 0.1),
      ...(other === null ? [] : [sample(other, knowledge, 'swapped', 1.5)]),
      ...(stranger && stranger.group !== group
        ? [sample(question.text, stranger.knowledge, 'elsewhere', 1)]
        : []),
    ];
  });
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

function fitted(samples: readonly Sample[]): Fit {
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
  const wholeNames = [...new Set(features.flatMap((one) => Object.keys(one)))];
  const wholeMatrix = matrixOf(
    features.map((one) => valuesOf(one, wholeNames)),
    wholeNames.length,
  );
  const wholeScale = standardise(wholeMatrix);
  // Between "this sentence answers" and "the article does": the first is what is shown, the second sets questions apart.
  const answered = tops.map(
    ({ row }, i) => 0.7 * Number(asked[i]?.right.has(row)) + 0.3 * Number(asked[i]?.answerable),
  );
  const found = fitLogistic(
    wholeMatrix,
    answered,
    asked.map(({ counts }) => counts),
    confidenceDecay,
  );
  const { weights, shift } = plain(wholeNames, found, wholeScale.mean, wholeScale.spread);
  return {
    ranking,
    confidence: weights,
    bias: Number(((found[wholeNames.length] ?? 0) + shift).toPrecision(6)),
  };
}

interface Outcome {
  readonly sample: Sample;
  readonly right: boolean;
  readonly confidence: number;
}

function tried({ ranking, confidence, bias }: Fit, samples: readonly Sample[]): Outcome[] {
  return samples.map((sample) => {
    const { row, features } = topOf(sample, ranking);
    const score =
      sample.examined.terms.length === 0 ? 0 : 1 / (1 + Math.exp(-(bias + linear(features, confidence))));
    const lacking = lacks(sample.examined, viewsOf(sample.knowledge).views[row]);
    return { sample, right: sample.right.has(row), confidence: lacking ? score * doubtful : score };
  });
}

function figuresOf(outcomes: readonly Outcome[]): Record<string, number> {
  const of = (sort: Sample['sort']): Outcome[] => outcomes.filter(({ sample }) => sample.sort === sort);
  const recall = (list: readonly Outcome[]): number => {
    const able = list.filter(({ sample }) => sample.right.size > 0);
    return able.filter(({ right }) => right).length / Math.max(1, able.length);
  };
  const scores = (list: readonly Outcome[]): number[] => list.map(({ confidence }) => confidence);
  const all = of('plain');
  const able = scores(all.filter(({ sample }) => sample.answerable));
  const figures = {
    questions: all.length,
    'recall@1': recall(all),
    'recall@1 with typos': recall(of('typos')),
    auc: auc(able, scores(all.filter(({ sample }) => !sample.answerable))) ?? 0,
    'auc, name swapped': auc(able, scores(of('swapped'))) ?? 0,
    'auc, other document': auc(able, scores(of('elsewhere'))) ?? 0,
    'right among surest fifth':
      rightAmongSurest(all.map(({ confidence, right }) => ({ score: confidence, right }))) ?? 0,
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]));
}

/** What a wrong answer takes off: readers lose more by it than by a refusal. */
const costOfWrong = 0.1;

/** The threshold at which most plain questions are answered rightly or refused rightly, less the cost of wrong answers. */
function bestThreshold(outcomes: readonly Outcome[]): { threshold: number; right: number } {
  const plainOnes = outcomes.filter(({ sample }) => sample.sort === 'plain');
  let best = { threshold: 0.5, right: 0 };
  let most = Number.NEGATIVE_INFINITY;
  for (let threshold = 0.1; threshold <= 0.9; threshold += 0.01) {
    const good = plainOnes.filter(({ confidence, right, sample }) =>
      confidence >= threshold ? right : !sample.answerable,
    ).length;
    const wrong = plainOnes.filter(({ confidence, right }) => confidence >= threshold && !right).length;
    const worth = good - costOfWrong * wrong;
    if (worth <= most) continue;
    most = worth;
    best = {
      threshold: Number(threshold.toFixed(2)),
      right: Number((good / Math.max(1, plainOnes.length)).toFixed(3)),
    };
  }
  return best;
}

const { values } = parseArgs({
  options: { squad: { type: 'string', multiple: true, default: [] }, seed: { type: 'string', default: '1' } },
});
const { seed, squad } = values;
const labelled = await readLabelledFolder('test/eval/articles/tune');
const public_ = (await Promise.all(squad.map((path) => readDocuments(path)))).flat();
const samples = samplesOf(trialsOf(await open([...labelled, ...public_])), seed);
const groups = [...new Set(samples.map(({ group }) => group))];
const news = new Set(labelled.map(({ group }) => group));
const outcomes = groups.flatMap((group) => {
  const [inside, outside] = [
    samples.filter((sample) => sample.group === group),
    samples.filter((sample) => sample.group !== group),
  ];
  return tried(fitted(outside), inside);
});
const ofNews = outcomes.filter(({ sample }) => news.has(sample.group));
const ofOthers = outcomes.filter(({ sample }) => !news.has(sample.group));
const { threshold, right } = bestThreshold(ofNews);
const prefixed = (prefix: string, figures: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}: ${name}`, value]));
const figures = {
  ...prefixed('news', { ...figuresOf(ofNews), 'right at the threshold': right }),
  ...(ofOthers.length > 0 ? prefixed('encyclopedic', figuresOf(ofOthers)) : {}),
};
console.table(figures);
const final = fitted(samples);
const fittedOn = ['test/eval/articles/tune', ...squad.map((path) => path.split('/').at(-1) ?? path)];
await writeFile(
  'src/answer/ask/weights.json',
  `${JSON.stringify({ fittedOn, seed, figures, threshold, ...final }, null, 2)}\n`,
);
