import { sensesOf } from '../../search/related.js';
import { type Coverage, sum } from './coverage.js';
import { rareGrams } from './grams.js';
import type { Question } from './question.js';
import type { View, Views } from './views.js';

/** BM25's usual constants (Robertson and Zaragoza 2009). */
const k1 = 1.2;
const b = 0.75;
/** What a word is worth that stands in the sentence through a pronoun or a description, or in the one that it points back to. */
const throughPronoun = 0.8;
const throughPointing = 0.6;

/** Ways to count how much of a question each sentence has. */
export type Way =
  | 'cover'
  /** By the runs of so many letters that they share. */
  | 'letters by three'
  | 'letters'
  /** By how many meanings a word has: those of one meaning tell most. */
  | 'by senses'
  | 'bm25'
  /** With those to whom pronouns and descriptions refer, and with what a sentence points back to. */
  | 'pointed';

/** How much each sentence has of a question, and the most that any has. */
export interface Scores {
  readonly of: readonly number[];
  readonly best: number;
}

/** What a term is worth in a sentence in which a pronoun may stand for it. */
export function resolved(coverage: Coverage, { referred, row }: View, i: number): number {
  const refers = referred.has(coverage.terms[i]?.word.stem ?? '');
  return Math.max(coverage.worth(row, i), refers ? throughPronoun : 0);
}

/** Counts in every way how much of a question each sentence of an article has. */
export function scoresOf(
  question: Question,
  coverage: Coverage,
  { meanLength, views }: Views,
): Readonly<Record<Way, Scores>> {
  const { terms } = coverage;
  const all = sum(terms.map(({ weight }) => weight)) || 1;
  const bySenses = terms.map(({ weight, word }) => weight / (1 + 0.35 * Math.log(1 + sensesOf(word.norm))));
  const total = sum(bySenses) || 1;
  const bm25 = ({ places, length }: View): number => {
    let score = 0;
    for (const { weight, word } of terms) {
      const often = places.get(word.stem)?.length ?? 0;
      score += (weight * often * (k1 + 1)) / (often + k1 * (1 - b + (b * length) / meanLength));
    }
    return score / all;
  };
  const withPronouns = (view: View): number =>
    view.referred.size === 0 ? coverage.cover(view.row) : coverage.weigh((i) => resolved(coverage, view, i));
  const withPointing = (view: View): number => {
    const before = views[view.row - 1];
    if (!view.pointsBack || before?.paragraph !== view.paragraph) return withPronouns(view);
    return coverage.weigh((i) =>
      Math.max(resolved(coverage, view, i), throughPointing * resolved(coverage, before, i)),
    );
  };
  // Not by spreading: a call takes some 100,000 arguments, and a text may have more sentences.
  const scores = (of: readonly number[]): Scores => ({
    of,
    best: of.reduce((best, one) => Math.max(best, one), 1e-9),
  });
  const each = (count: (view: View) => number): Scores => scores(views.map(count));
  /** Of what is nothing where the sentence has nothing of the question. */
  const eachMet = (count: (view: View) => number): Scores =>
    each((view) => (coverage.isMet(view.row) ? count(view) : 0));
  return {
    cover: eachMet(({ row }) => coverage.cover(row)),
    'letters by three': scores(rareGrams(question.words, views, 3)),
    letters: scores(rareGrams(question.words, views, 4)),
    'by senses': eachMet(
      ({ row }) => sum(bySenses.map((weight, i) => weight * coverage.worth(row, i))) / total,
    ),
    bm25: eachMet(bm25),
    pointed: each(withPointing),
  };
}
