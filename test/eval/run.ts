import { performance } from 'node:perf_hooks';
import type { Span } from '../../src/article/spans.js';
import { readDocument } from '../../src/console/documents.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { articleRequestIn } from '../../src/question/articleRequests.js';
import type { Document, Question } from './documents.js';
import { auc, meanReciprocalRank, recallAt, rightAmongSurest } from './metrics.js';
import { withOtherName } from './swap.js';
import type { Ranking, System } from './systems.js';
import { withTypos } from './typos.js';

/** A document made ready, and a question of it: what systems are tried on. */
export interface Trial {
  readonly knowledge: Knowledge;
  readonly group: string;
  readonly question: Question;
}

/** How well a system ranks and how well its score tells apart. Shares and areas from 0 to 1; null: nothing to measure. */
export interface Scores {
  readonly recall1: number | null;
  readonly recall3: number | null;
  readonly mrr: number | null;
  /** Answerable against unanswerable questions, by the score. */
  readonly auc: number | null;
  /** Right among the fifth of all questions with the highest scores. */
  readonly surest: number | null;
}

/** All that is measured of one system. */
export interface Report {
  readonly system: string;
  readonly plain: Scores;
  /** With one typo in every content word. */
  readonly typos: Scores | null;
  /** Questions against copies of them with a name swapped. */
  readonly swapped: number | null;
  /** Questions against the same questions put to a document of another group. */
  readonly elsewhere: number | null;
  readonly millisecondsPerQuestion: number;
}

/** A document, and what is known of it. */
export interface Opened {
  readonly document: Document;
  readonly knowledge: Knowledge;
}

/** Reads documents as any plain text that comes with a request is read. */
export function open(documents: readonly Document[]): Promise<Opened[]> {
  return Promise.all(
    documents.map(async (document) => ({
      document,
      knowledge: await readDocument(document.id, document.text),
    })),
  );
}

/** The questions of documents, one after the other. */
export function trialsOf(opened: readonly Opened[]): Trial[] {
  return opened.flatMap(({ document: { group, questions }, knowledge }) =>
    questions.map((question) => ({ knowledge, group, question })),
  );
}

/** Whether two spans share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The place of the first passage that supports the answer, from 1; Infinity if none does. */
function rankOf(ranked: readonly Span[], support: readonly Span[]): number {
  const at = ranked.findIndex((passage) => support.some((span) => overlaps(passage, span)));
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
}

/** What a system makes of each trial. */
function scores(trials: readonly Trial[], rankings: readonly Ranking[]): Scores {
  const results = trials.flatMap(({ knowledge, question }, at) => {
    const ranking = rankings[at];
    if (!ranking) return [];
    const inBody = question.support.some((span) =>
      knowledge.article.sentences.some((sentence) => overlaps(sentence, span)),
    );
    return [{ question, inBody, score: ranking.score, rank: rankOf(ranking.ranked, question.support) }];
  });
  const ranks = results.filter(({ inBody }) => inBody).map(({ rank }) => rank);
  const scoresOf = (answerable: boolean): number[] =>
    results.filter(({ question }) => question.answerable === answerable).map(({ score }) => score);
  return {
    recall1: recallAt(1, ranks),
    recall3: recallAt(3, ranks),
    mrr: meanReciprocalRank(ranks),
    auc: auc(scoresOf(true), scoresOf(false)),
    surest: rightAmongSurest(results.map(({ score, rank }) => ({ score, right: rank === 1 }))),
  };
}

/** For each trial a document of another group, always the same one. */
function strangers(trials: readonly Trial[]): Map<string, Knowledge> {
  const first = new Map<string, Knowledge>();
  for (const { group, knowledge } of trials) if (!first.has(group)) first.set(group, knowledge);
  const groups = [...first.keys()];
  return new Map(
    groups.flatMap((group, at) => {
      const other = groups[(at + 1) % groups.length];
      const knowledge = other === undefined || other === group ? undefined : first.get(other);
      return knowledge ? [[group, knowledge] as const] : [];
    }),
  );
}

/**
 * Tries a system on questions.
 * @param seed for typos and swapped names
 * @param full false leaves out typos, swapped names and other documents
 */
export async function evaluate(
  system: System,
  trials: readonly Trial[],
  seed: string,
  full: boolean,
): Promise<Report> {
  const opened = new Map<Knowledge, ReturnType<System['open']>>();
  const rank = (knowledge: Knowledge, question: string): Ranking | Promise<Ranking> => {
    const ranker = opened.get(knowledge) ?? system.open(knowledge);
    opened.set(knowledge, ranker);
    return ranker(question);
  };
  const started = performance.now();
  const plain: Ranking[] = [];
  for (const { knowledge, question } of trials) plain.push(await rank(knowledge, question.text));
  const millisecondsPerQuestion = (performance.now() - started) / Math.max(1, trials.length);
  const report = { system: system.name, plain: scores(trials, plain), millisecondsPerQuestion };
  if (!full) return { ...report, typos: null, swapped: null, elsewhere: null };

  const typos: Ranking[] = [];
  for (const { knowledge, question } of trials)
    typos.push(await rank(knowledge, withTypos(question.text, seed)));
  const kept: number[] = [];
  const swapped: number[] = [];
  const elsewhere: number[] = [];
  const stranger = strangers(trials);
  for (const [at, { knowledge, group, question }] of trials.entries()) {
    if (!question.answerable) continue;
    const other = withOtherName(knowledge.article, question.text, seed);
    if (other !== null) {
      kept.push(plain[at]?.score ?? 0);
      swapped.push((await rank(knowledge, other)).score);
    }
    const foreign = stranger.get(group);
    // "What's the headline" every article answers.
    if (foreign && !articleRequestIn(question.text))
      elsewhere.push((await rank(foreign, question.text)).score);
  }
  const athome = plain.filter((_, at) => trials[at]?.question.answerable).map(({ score }) => score);
  return {
    ...report,
    typos: scores(trials, typos),
    swapped: auc(kept, swapped),
    elsewhere: auc(athome, elsewhere),
  };
}
