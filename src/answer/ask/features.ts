import type { Knowledge } from '../../knowledge/load.js';
import { hasAmount } from './contains.js';
import { counts, countsOfMet } from './counts.js';
import type { Lost } from './coverage.js';
import { doubts, nearestAnswer } from './doubts.js';
import { formOf } from './form.js';
import { type Asked, type Measure, onlyIf, type Pair, pairOf, readAsked } from './pair.js';
import type { Question } from './question.js';
import type { Term } from './terms.js';
import { viewsOf } from './views.js';
import { aroundAnswer, ifWanted, namesNew, nearVerb, wordings } from './wordings.js';

/** What speaks for a sentence as the answer to a question, by name. */
export type Features = Readonly<Record<string, number>>;

/** A question beside every sentence of an article, in the text's order. */
export interface Examined {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly pairs: readonly Pair[];
  /** Share of the question that the article has nowhere. */
  readonly unknown: number;
  /** What concerns the question and the article as wholes; what is left out is 0. */
  readonly whole: readonly Features[];
  /** What counts for the rank of a sentence, all by name; the ranking itself takes only what has weight. */
  readonly features: (row: number) => Features;
  /** What counts for the confidence in a sentence alone, not for its rank; what is left out is 0. */
  readonly doubts: (row: number) => readonly Features[];
}

/** Sentences a paragraph below which a text is set like news, and how many at its beginning make the lead. */
const newsParagraph = 4;
const leadLength = 4;

/** What of a question is lost, by sort of word. */
const lost = (where: string, of: (pair: Pair) => Lost): Record<string, Measure> => ({
  [`lost ${where}`]: (pair) => of(pair).all,
  [`names lost ${where}`]: (pair) => of(pair).names,
  [`verbs lost ${where}`]: (pair) => of(pair).verbs,
  [`count lost ${where}`]: (pair) => of(pair).count,
  [`most lost ${where}`]: (pair) => of(pair).most,
});

/** What gives nothing of a sentence that has nothing of the question: most are spared it. */
export const measuresOfMet: Readonly<Record<string, Measure>> = {
  ...countsOfMet,
  density: ({ asked, coverage, row, view }) =>
    ((asked.scores.cover.of[row] ?? 0) * coverage.total) / Math.sqrt(3 + view.length),
  answer: nearestAnswer,
  'answer near verb': nearVerb,
  'answer around': aroundAnswer,
};

/**
 * What speaks for a sentence: how much of the question it has, exactly or by related words, how close together, in
 * which company, and whether it has what the question wants. Each by its name in the fitted weights: another one is a line
 * here, and counts after the next fit.
 */
export const measures: Readonly<Record<string, Measure>> = {
  ...measuresOfMet,
  ...counts,
  verb: ({ asked: { verb }, coverage, row }) => (verb < 0 ? 0.5 : coverage.worth(row, verb)),
  'small words': ({ asked: { small }, view }) =>
    small.length ? small.filter(({ stem }) => view.places.has(stem)).length / small.length : 0,
  head: ({ question: { head }, view }) => (head ? Number(view.places.has(head.stem)) : 0.5),
  referred: ({ coverage, row, terms, view }) =>
    view.referred.size === 0
      ? 0
      : coverage.weigh((i) =>
          Number(coverage.worth(row, i) === 0 && view.referred.has(terms[i]?.word.stem ?? '')),
        ),
  before: ({ before }) => before,
  'two before': ({ coverage, row }) => coverage.gain(row, row - 2),
  after: ({ after }) => after,
  backed: ({ before, view }) => (view.pointsBack ? before : 0),
  paragraph: ({ asked, view }) => asked.paragraphs.get(view.paragraph) ?? 0,
  negated: ({ marks }) => Number(marks.negated),
  'not asked of what is': onlyIf(
    ({ asksNot }) => asksNot,
    ({ marks }) => Number(!marks.negated),
  ),
  some: ({ has }) => has.some,
  sure: ({ has }) => has.sure,
  'some place': ifWanted('place', ({ has }) => has.some),
  'sure place': ifWanted('place', ({ has }) => has.sure),
  'sure time': ifWanted('time', ({ has }) => has.sure),
  'some number': ifWanted('number', ({ has }) => has.some),
  'some manner': ifWanted('manner', ({ has }) => has.some),
  'new person': ifWanted('person', (pair) => namesNew(pair, 'person')),
  'new place': ifWanted('place', (pair) => namesNew(pair, 'place')),
  amount: ifWanted('number', ({ question, view }) => Number(hasAmount(question, view))),
  answers: ({ answers }) => Math.min(8, answers.length),
  length: ({ view }) => Math.log(1 + view.length),
  // News tells the most important first (the inverted pyramid).
  lead: ({ asked: { article }, row }) =>
    article.views.length / Math.max(1, article.paragraphs.size) < newsParagraph
      ? Math.exp(-row / leadLength)
      : 0,
  first: ({ asked: { article }, row, view }) => Number(article.views[row - 1]?.paragraph !== view.paragraph),
  ...lost('in paragraph', (pair) => pair.lost.paragraph),
  ...lost('around', (pair) => pair.lost.around),
  ...wordings,
};

/** Share of a question that the article has nowhere, of all its terms or some. */
function unknownOf({ coverage, terms }: Asked, counts: (term: Term) => boolean = () => true): number {
  return coverage.weigh((i) => {
    const term = terms[i];
    return Number(term !== undefined && counts(term) && term.best === 0);
  });
}

/** What concerns a question and an article as wholes. */
function wholeOf(asked: Asked): readonly Features[] {
  const { asksNot, question, terms } = asked;
  return [
    {
      unknown: unknownOf(asked),
      'unknown names': unknownOf(asked, ({ proper }) => proper),
      'asks not': Number(asksNot),
      terms: terms.length,
      words: question.words.length,
      'has head': Number(question.head !== null),
      [`wants ${question.wanted}`]: 1,
    },
    ...formOf(question, terms),
  ];
}

/** Reads a question beside every sentence of an article. */
export function examine(knowledge: Knowledge, text: string): Examined {
  const asked = readAsked(text, viewsOf(knowledge));
  const pairs = asked.article.views.map((view) => pairOf(asked, view));
  const { question, terms } = asked;
  return {
    question,
    terms,
    pairs,
    unknown: unknownOf(asked),
    whole: wholeOf(asked),
    features: (row) => {
      const pair = pairs[row];
      return pair ? featuresOf(pair) : {};
    },
    doubts: (row) => {
      const pair = pairs[row];
      return pair ? doubts(pair) : [];
    },
  };
}

function featuresOf(pair: Pair): Features {
  return Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, measure(pair)]));
}
