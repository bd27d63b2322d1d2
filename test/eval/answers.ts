import { ask } from '../../src/answer/ask/ask.js';
import { fold } from '../../src/article/fold.js';
import type { Reader } from '../../src/reader/reader.js';
import type { Question } from './documents.js';
import type { Kind } from './kind.js';
import { kinds } from './kind.js';
import { type InteractionLog, outcomes } from './metrics.js';
import { overlaps, type Trial } from './run.js';
import { shown } from './systems.js';

/** One question, and what a reader was told. */
export interface Told {
  readonly document: string;
  readonly question: Question;
  readonly answered: boolean;
  /** Whether the passage shown first supports the answer. */
  readonly right: boolean;
  readonly score: number;
  /** The passage shown first. */
  readonly first: string;
  /** The names that the answer asserts, and whether they are those labelled; null where none are. */
  readonly people: readonly string[];
  readonly peopleRight: boolean | null;
  readonly quotesRight: boolean | null;
}

/** Shares of the labelled answers that came out exactly. */
export interface Exact {
  readonly right: number;
  readonly of: number;
}

/** What became of the questions. */
export interface AnswerReport {
  readonly all: InteractionLog;
  readonly byKind: readonly { readonly kind: Kind; readonly outcomes: InteractionLog }[];
  readonly nearMissesRefused: Exact;
  readonly otherUnanswerableRefused: Exact;
  readonly people: Exact;
  readonly quotes: Exact;
}

/** Whether two lists hold the same words, in whatever order; a comma or full stop at the end is typesetting. */
function sameWords(one: readonly string[], other: readonly string[]): boolean {
  const key = (list: readonly string[]): string =>
    [...new Set(list.map((words) => fold(words).text.replace(/[\s,.;]+$/u, '')))].sort().join('\n');
  return key(one) === key(other);
}

/** Asks each question and compares what is told with the labels. */
export async function tell(trials: readonly Trial[], reader: Reader): Promise<Told[]> {
  const told: Told[] = [];
  for (const { knowledge, question } of trials) {
    const answer = await ask(knowledge, question.text, { reader });
    const passages = shown(answer);
    const first = passages[0];
    const candidates =
      answer.kind === 'summary' || answer.kind === 'article' ? passages : passages.slice(0, 1);
    const people =
      answer.status === 'answered' && answer.kind === 'people'
        ? answer.people.map(({ name }) => name.text)
        : [];
    const quotes =
      answer.status === 'answered' && (answer.kind === 'people' || answer.kind === 'statements')
        ? answer.quotes
            .filter(({ statement }) => statement.direct)
            .map(({ statement }) => statement.words.text)
        : [];
    told.push({
      document: knowledge.article.slug,
      question,
      answered: answer.status === 'answered',
      right: candidates.some((passage) => question.support.some((span) => overlaps(passage, span))),
      score: answer.score,
      first: first ? knowledge.article.text.slice(first.start, first.end) : '',
      people,
      peopleRight: question.people.length === 0 ? null : sameWords(people, question.people),
      quotesRight: question.quotes.length === 0 ? null : sameWords(quotes, question.quotes),
    });
  }
  return told;
}

/** Counts what was told. */
export function summarise(told: readonly Told[]): AnswerReport {
  const count = (list: readonly Told[]): InteractionLog =>
    outcomes(
      list.map(({ question, answered, right }) => ({ answerable: question.answerable, answered, right })),
    );
  const refused = (near: boolean): Exact => {
    const list = told.filter(({ question }) => !question.answerable && question.near === near);
    return { right: list.filter(({ answered }) => !answered).length, of: list.length };
  };
  const exact = (verdicts: readonly (boolean | null)[]): Exact => {
    const labelled = verdicts.filter((verdict) => verdict !== null);
    return { right: labelled.filter((verdict) => verdict).length, of: labelled.length };
  };
  return {
    all: count(told),
    byKind: kinds
      .map((kind) => ({ kind, outcomes: count(told.filter(({ question }) => question.kind === kind)) }))
      .filter(({ outcomes: { answeredRight, answeredWrong, refusedRight, refusedWrong } }) =>
        [answeredRight, answeredWrong, refusedRight, refusedWrong].some((number) => number > 0),
      ),
    nearMissesRefused: refused(true),
    otherUnanswerableRefused: refused(false),
    people: exact(told.map(({ peopleRight }) => peopleRight)),
    quotes: exact(told.map(({ quotesRight }) => quotesRight)),
  };
}
