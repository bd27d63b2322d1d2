import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contenders } from '../../src/answer/ask/askAll.js';
import { type Signs, signs, signsOf } from '../../src/answer/ask/choice.js';
import type { Conversation } from '../../src/answer/ask/conversation.js';
import type { Library } from '../../src/knowledge/library.js';
import { amongNews, spokenOf } from './among.js';
import { readLabelledFolder } from './labelled.js';
import { fitRanking, type Group, standardise } from './regression.js';
import { open, type Trial, trialsOf } from './run.js';
import { withTypos } from './typos.js';

/** Weight of the squared weights. */
const decay = 0.01;
/** Of so many questions in a conversation one is about another article. */
const turnsAway = 5;

/** A question with the articles that it may be about. */
interface Sample {
  readonly group: string;
  readonly sort: 'alone' | 'typos' | 'conversation' | 'elsewhere';
  readonly signs: readonly Signs[];
  readonly right: readonly boolean[];
}
type Weights = Readonly<Record<(typeof signs)[number], number>>;

function samplesOf(library: Library, trials: readonly Trial[], seed: string): Sample[] {
  return trials.flatMap(({ group, knowledge, question }, at): Sample[] => {
    const sample = (sort: Sample['sort'], text: string, conversation?: Conversation): Sample[] => {
      const all = contenders(library, text, conversation).flatMap((one) => {
        const tried = one.attempt();
        return tried ? [{ of: signsOf(one, tried.found()), right: one.slug === knowledge.article.slug }] : [];
      });
      return [{ group, sort, signs: all.map(({ of }) => of), right: all.map(({ right }) => right) }];
    };
    const typed = withTypos(question.text, seed);
    const either = at % 2 === 0 ? question.text : typed;
    const stranger = trials[(at * 7919 + 13) % trials.length];
    const isAway =
      at % (turnsAway - 1) === Math.floor(at / (turnsAway - 1)) % 2 && stranger && stranger.group !== group;
    return [
      ...sample('alone', question.text),
      ...sample('typos', typed),
      ...sample('conversation', either, spokenOf(knowledge)),
      ...(isAway ? sample('elsewhere', either, spokenOf(stranger.knowledge)) : []),
    ];
  });
}

function fitted(samples: readonly Sample[]): Weights {
  const asked = samples.filter(({ right }) => right.includes(true));
  const groups: Group[] = [];
  const values: number[] = [];
  const right: number[] = [];
  for (const sample of asked) {
    const from = right.length;
    for (const one of sample.signs) values.push(...signs.map((sign) => one[sign]));
    right.push(...sample.right.map(Number));
    groups.push({ from, to: right.length });
  }
  const matrix = { width: signs.length, rows: right.length, values: Float64Array.from(values) };
  const { spread } = standardise(matrix);
  const found = fitRanking(matrix, groups, Uint8Array.from(right), decay);
  const weights = signs.map((sign, at) => [
    sign,
    Number(((found[at] ?? 0) / (spread[at] ?? 1)).toPrecision(4)),
  ]);
  // The names are those of the signs.
  return Object.fromEntries(weights) as Weights;
}

/** Whether the right article is the first by some weights. */
function isRight({ right, signs: of }: Sample, weights: Weights): boolean {
  const worths = of.map((one) => signs.reduce((sum, sign) => sum + weights[sign] * one[sign], 0));
  return right[worths.indexOf(Math.max(...worths))] === true;
}

const { values } = parseArgs({
  options: { news: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const folder = 'test/eval/articles/tune';
const opened = await open(await readLabelledFolder(folder));
const library = await amongNews(opened, Number(values.news));
const trials = trialsOf(opened).filter(({ question }) => question.answerable);
const samples = samplesOf(library, trials, values.seed);
const sorts = ['alone', 'typos', 'conversation', 'elsewhere'] as const;
const groups = [...new Set(samples.map(({ group }) => group))];
const results = groups.flatMap((group) => {
  const weights = fitted(samples.filter((sample) => sample.group !== group));
  return samples
    .filter((sample) => sample.group === group)
    .map((sample) => ({ sort: sample.sort, isRight: isRight(sample, weights) }));
});
const figures = Object.fromEntries(
  sorts.map((sort) => {
    const of = results.filter((result) => result.sort === sort);
    const share = of.filter((result) => result.isRight).length / Math.max(1, of.length);
    return [`right article first: ${sort}`, Number(share.toFixed(3))];
  }),
);
console.table(figures);
const file = {
  fittedOn: [folder, `${values.news} generated articles`],
  seed: values.seed,
  figures,
  weights: fitted(samples),
};
await writeFile('src/answer/ask/choice.json', `${JSON.stringify(file, null, 2)}\n`);
