import { sensesOf } from '../../search/related.js';
import { type Coverage, sum } from './coverage.js';
import type { Features } from './features.js';
import { rareGrams } from './grams.js';
import type { Question } from './question.js';
import type { Term } from './terms.js';
import type { View, Views } from './views.js';

/** BM25's usual constants (Robertson and Zaragoza 2009). */
const k1 = 1.2;
const b = 0.75;
/** What a word is worth that stands in the sentence through a pronoun or a description, or in the one that it points back to. */
const throughPronoun = 0.8;
const throughPointing = 0.6;
/** Length of the window in which a question's words are looked for together, in words. */
const window = 12;

/** How many terms' weight stands within a window of the sentence at best. */
function together(coverage: Coverage, row: number): number {
  const matches = coverage.table[row] ?? [];
  const found = matches
    .flatMap(({ worth, places }, i) => (worth > 0 ? places.map((place) => ({ i, place })) : []))
    .sort((a, b) => a.place - b.place);
  let most = 0;
  for (const [from, { place: start }] of found.entries()) {
    const inside = new Set<number>();
    for (let at = from; (found[at]?.place ?? Number.POSITIVE_INFINITY) < start + window; at++)
      inside.add(found[at]?.i ?? 0);
    most = Math.max(
      most,
      coverage.weigh((i) => (inside.has(i) ? coverage.worth(row, i) : 0)),
    );
  }
  return most;
}

/** Forms and letters of a sentence's words. */
interface Forms {
  readonly norms: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

const cache = new WeakMap<View, Forms>();

function formsIn(view: View): Forms {
  const known = cache.get(view);
  if (known) return known;
  const made = {
    norms: new Set(view.words.map(({ norm }) => norm)),
    texts: new Set(view.words.map(({ text }) => text)),
  };
  cache.set(view, made);
  return made;
}

/** The most words in a row that a question and a sentence have in common, as a share of the question. */
function longestRun(question: Question, view: View): number {
  let most = 0;
  for (const [from, { stem }] of question.words.entries()) {
    for (const place of view.places.get(stem) ?? []) {
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

/**
 * Other ways to count how much of a question each sentence has: by letters, by how alike the words are, by how many
 * meanings a word has (those of one meaning tell most), by frequency in the sentence, with what pronouns refer to.
 * @param sure whether each sentence surely has what is wanted
 * @returns features of each sentence, in order
 */
export function countsOf(
  question: Question,
  terms: readonly Term[],
  coverage: Coverage,
  { views, paragraphs, meanLength }: Views,
  sure: readonly number[],
): Features[] {
  const weights = terms.map(({ word, weight }) => weight / (1 + 0.35 * Math.log(1 + sensesOf(word.norm))));
  const total = sum(weights) || 1;
  const all = sum(terms.map(({ weight }) => weight)) || 1;
  const resolved = (row: number, i: number): number => {
    const refers = views[row]?.referred.has(terms[i]?.word.stem ?? '') ?? false;
    return Math.max(coverage.worth(row, i), refers ? throughPronoun : 0);
  };
  const pointed = (row: number, i: number): number => {
    const view = views[row];
    const goesOn = view?.pointsBack && views[row - 1]?.paragraph === view.paragraph;
    return Math.max(resolved(row, i), goesOn ? throughPointing * resolved(row - 1, i) : 0);
  };
  const frequent = ({ places, length }: View): number =>
    sum(
      terms.map(({ word, weight }) => {
        const often = places.get(word.stem)?.length ?? 0;
        return (weight * often * (k1 + 1)) / (often + k1 * (1 - b + (b * length) / meanLength));
      }),
    ) / all;
  const three = rareGrams(question.words, views, 3);
  const five = rareGrams(question.words, views, 5);
  const bySenses = views.map(
    (_, row) => sum(weights.map((weight, i) => weight * coverage.worth(row, i))) / total,
  );
  const bm25 = views.map(frequent);
  const met = views.map((_, row) => coverage.weigh((i) => resolved(row, i)));
  const meant = views.map((_, row) => coverage.weigh((i) => pointed(row, i)));
  const most = [three, five, bySenses, bm25, met, meant].map((list) => Math.max(1e-9, ...list));
  const toBest = (list: readonly number[], at: number, row: number): number =>
    (list[row] ?? 0) / (most[at] ?? 1);
  return views.map((view, row): Features => {
    const beside = (other: number): number =>
      views[other]?.paragraph === view.paragraph ? (five[other] ?? 0) : 0;
    const { norms, texts } = formsIn(view);
    const alikeOver = (least: number): number =>
      coverage.weigh((i) => Number(coverage.worth(row, i) > least));
    return {
      'letters by three': three[row] ?? 0,
      'letters by three to best': toBest(three, 0, row),
      'letters by five': five[row] ?? 0,
      'letters by five to best': toBest(five, 1, row),
      'by senses': bySenses[row] ?? 0,
      'by senses to best': toBest(bySenses, 2, row),
      bm25: bm25[row] ?? 0,
      'bm25 to best': toBest(bm25, 3, row),
      resolved: met[row] ?? 0,
      'resolved to best': toBest(met, 4, row),
      pointed: meant[row] ?? 0,
      'pointed to best': toBest(meant, 5, row),
      'alike over 0.3': alikeOver(0.3),
      'alike over 0.5': alikeOver(0.5),
      'alike over 0.65': alikeOver(0.65),
      'alike over 0.78': alikeOver(0.78),
      'alike over 0.9': alikeOver(0.9),
      'same form': coverage.weigh((i) => Number(norms.has(terms[i]?.word.norm ?? ''))),
      'same letters': coverage.weigh((i) => Number(texts.has(terms[i]?.word.text ?? ''))),
      'letters before': beside(row - 1),
      'letters after': beside(row + 1),
      'letters of paragraph': Math.max(
        0,
        ...(paragraphs.get(view.paragraph) ?? []).map((other) => five[other] ?? 0),
      ),
      'names resolved': coverage.weigh((i) => (terms[i]?.proper ? resolved(row, i) : 0)),
      'backed and sure': view.pointsBack ? (sure[row] ?? 0) * coverage.gain(row, row - 1) : 0,
      together: together(coverage, row),
      run: longestRun(question, view),
    };
  });
}
