import { isFunctionWord, type Word } from '../../search/words.js';
import { type Asks, asksOf } from './asks.js';
import { candidates, contains } from './contains.js';
import { Coverage, type Lost } from './coverage.js';
import { denies, type Marks, marksOf } from './marks.js';
import { type Question, readQuestion } from './question.js';
import { type Scores, scoresOf, type Way } from './scores.js';
import { type Term, termsOf } from './terms.js';
import type { View, Views } from './views.js';

/** A question put to an article: what concerns all sentences alike. */
export interface Asked {
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly coverage: Coverage;
  readonly article: Views;
  /** Where each of its words stands in each sentence, by row. */
  readonly places: readonly ReadonlyMap<number, readonly number[]>[];
  /** Its function words that do not only ask. */
  readonly small: readonly Word[];
  /** Number of the term that says what is done; -1 where none does. */
  readonly verb: number;
  /** Whether it asks what is not so. */
  readonly asksNot: boolean;
  /** What its wording asks for. */
  readonly asks: Asks;
  /** How much each sentence has of it, counted in many ways. */
  readonly scores: Readonly<Record<Way, Scores>>;
  /** How much each paragraph has of it. */
  readonly paragraphs: ReadonlyMap<number, number>;
  /** Whether each sentence has what may answer, and what most likely does. */
  readonly has: readonly { readonly some: number; readonly sure: number }[];
}

/** A question beside one sentence of an article, with what several features go by. */
export interface Pair {
  readonly asked: Asked;
  readonly question: Question;
  readonly terms: readonly Term[];
  readonly coverage: Coverage;
  readonly row: number;
  readonly view: View;
  readonly marks: Marks;
  /** Whether the sentence has anything of the question. */
  readonly isMet: boolean;
  /** Whether it has what may answer, and what most likely does. */
  readonly has: { readonly some: number; readonly sure: number };
  /** Places of words that could be the answer, or its head. */
  readonly answers: readonly number[];
  /** What the sentences before and after would add. */
  readonly before: number;
  readonly after: number;
  /** What of the question is lost in its paragraph, and around it. */
  readonly lost: { readonly paragraph: Lost; readonly around: Lost };
}

/** Something that speaks for or against a sentence as the answer to a question, as a number; its weight says which. */
export type Measure = (pair: Pair) => number;

type Condition = (asked: Asked) => boolean;
const conditions = new WeakMap<Measure, Condition>();

/** A measure that gives nothing where a question does not meet a condition: then no sentence needs to be measured. */
export function onlyIf(condition: Condition, measure: Measure): Measure {
  const made: Measure = (pair) => (condition(pair.asked) ? measure(pair) : 0);
  conditions.set(made, condition);
  return made;
}

/** What a question must meet so that a measure can give anything. */
export function conditionOf(measure: Measure): Condition {
  return conditions.get(measure) ?? (() => true);
}

const nowhere: ReadonlyMap<number, readonly number[]> = new Map();

/** Function words that only ask. */
const idle = new Set(
  'who whom whose what when where why how which the a an of is was are were did do does in to'.split(' '),
);

/** Reads a question for an article. */
export function readAsked(text: string, article: Views): Asked {
  const question = readQuestion(text);
  const terms = termsOf(question, article);
  const coverage = new Coverage(terms, article);
  return {
    question,
    terms,
    article,
    coverage,
    places: question.words.map(({ stem }) => article.places.get(stem) ?? nowhere),
    small: question.words.filter(({ norm }) => isFunctionWord(norm) && !idle.has(norm)),
    verb: terms.findLastIndex((term) => term.verb && !term.proper),
    asksNot: denies(question.words),
    asks: asksOf(text),
    scores: scoresOf(question, coverage, article),
    paragraphs: coverage.paragraphScores(),
    has: article.views.map((view) => contains(question, view)),
  };
}

/** The question beside one of the article's sentences. */
export function pairOf(asked: Asked, view: View): Pair {
  const { coverage, question, terms } = asked;
  const { row } = view;
  return {
    asked,
    question,
    terms,
    coverage,
    row,
    view,
    marks: marksOf(view),
    isMet: coverage.isMet(row),
    has: asked.has[row] ?? { some: 0, sure: 0 },
    answers: candidates(question, view),
    before: coverage.gain(row, row - 1),
    after: coverage.gain(row, row + 1),
    lost: {
      paragraph: coverage.lostInParagraph(row, view),
      around: coverage.lostAround(row, view),
    },
  };
}
