import type { Measure, Pair } from './pair.js';
import { resolved, type Way } from './scores.js';

/** Length of the window in which a question's words are looked for together, in words. */
const window = 12;

/** How many terms' weight stands within a window of the sentence at best. */
function together({ coverage, row, terms }: Pair): number {
  const found = terms
    .flatMap(({ matches }, i) => matches[row]?.places.map((place) => ({ i, place })) ?? [])
    .sort((a, b) => a.place - b.place);
  if (found.length < 2) return coverage.cover(row);
  let most = 0;
  /** The last window that has each term, by the number of its first word. */
  const windows: number[] = [];
  for (const [from, { place: start }] of found.entries()) {
    for (let at = from; (found[at]?.place ?? Number.POSITIVE_INFINITY) < start + window; at++)
      windows[found[at]?.i ?? 0] = from;
    most = Math.max(
      most,
      coverage.weigh((i) => (windows[i] === from ? coverage.worth(row, i) : 0)),
    );
  }
  return most;
}

/** The most words in a row that a question and a sentence have in common, as a share of the question. */
function longestRun({ asked: { places }, question, row, view }: Pair): number {
  let most = 0;
  for (let from = 0; from + most < question.words.length; from++) {
    for (const place of places[from]?.get(row) ?? []) {
      let length = 1;
      for (;;) {
        const word = question.words[from + length];
        if (!word || word.stem !== view.words[place + length]?.stem) break;
        length++;
      }
      most = Math.max(most, length);
    }
  }
  return most / Math.max(1, question.words.length);
}

const of =
  (way: Way): Measure =>
  ({ asked, row }) =>
    asked.scores[way].of[row] ?? 0;

const toBest =
  (way: Way): Measure =>
  ({ asked, row }) =>
    (asked.scores[way].of[row] ?? 0) / asked.scores[way].best;

const alikeOver =
  (least: number): Measure =>
  ({ coverage, row }) =>
    coverage.weigh((i) => Number(coverage.worth(row, i) > least));

/**
 * How much of a question a sentence has, counted in many ways: by how alike the words are, by how many meanings a word
 * has, by frequency in the sentence; and how close together. Nothing where it has nothing of the question.
 */
export const countsOfMet: Readonly<Record<string, Measure>> = {
  'cover to best': toBest('cover'),
  'by senses to best': toBest('by senses'),
  'bm25 to best': toBest('bm25'),
  'alike over 0.3': alikeOver(0.3),
  'alike over 0.5': alikeOver(0.5),
  'alike over 0.78': alikeOver(0.78),
  'alike over 0.9': alikeOver(0.9),
  'same form': ({ coverage, marks, terms }) =>
    coverage.weigh((i) => Number(marks.norms.has(terms[i]?.word.norm ?? ''))),
  'same letters': ({ coverage, marks, terms }) =>
    coverage.weigh((i) => Number(marks.texts.has(terms[i]?.word.text ?? ''))),
  together,
  near: ({ coverage, row }) => coverage.neighbours(row),
};

/** The same by letters, with what pronouns refer to, and with words that carry no content. */
export const counts: Readonly<Record<string, Measure>> = {
  letters: of('letters'),
  'letters to best': toBest('letters'),
  'letters by three': of('letters by three'),
  'letters by three to best': toBest('letters by three'),
  'pointed to best': toBest('pointed'),
  'names resolved': ({ coverage, terms, view }) =>
    coverage.weigh((i) => (terms[i]?.proper ? resolved(coverage, view, i) : 0)),
  run: longestRun,
};
