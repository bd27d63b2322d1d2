import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readDocuments } from './documents.js';
import { fitted, type Outcome, tried } from './fitting.js';
import { readLabelledFolder } from './labelled.js';
import { auc, rightAmongSurest } from './metrics.js';
import { open, trialsOf } from './run.js';
import { type Sample, samplesOf } from './samples.js';

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
const costOfWrong = 0.15;

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
