import { kindOf } from '../../search/kinds.js';
import { isTurned, lemmasOf, oppositesOf } from '../../search/opposites.js';
import { sensesOf } from '../../search/related.js';
import { isFunctionWord, type Word } from '../../search/words.js';
import { isYear } from './contains.js';
import { sum } from './coverage.js';
import type { Features } from './features.js';
import type { Pair } from './pair.js';
import { questionWord } from './question.js';
import type { Term } from './terms.js';

/** Below this worth a term counts as not found; from `sure` on as found elsewhere in the article. */
const found = 0.5;
const sure = 0.9;
const negation = new Set('not non no never without none neither nor cannot hardly un'.split(' '));
const auxiliary =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|been|be)$/;

const isLost = ({ coverage, row }: Pair, i: number): boolean => coverage.worth(row, i) < found;
const placesOf = ({ coverage, row }: Pair, i: number): readonly number[] =>
  coverage.match(row, i)?.places ?? [];

/** What is denied in one of the two and not in the other, and words of the one that turn round words of the other. */
function negated(pair: Pair): Features {
  const { question, terms, coverage, row, view } = pair;
  // Of what may be or may not be, a denial is an answer.
  if (question.wanted === 'yes-no' || question.wanted === 'topic') return {};
  const denied = (words: readonly { readonly norm: string }[], at: number): boolean =>
    [at - 1, at - 2].some((place) => negation.has(words[place]?.norm ?? ''));
  const asked = (i: number): boolean => denied(question.words, terms[i]?.at ?? -1);
  const contrary = (i: number, near: boolean): boolean => {
    const { straight, near: further } = oppositesOf(terms[i]?.word.norm ?? '');
    const set = near ? further : straight;
    const isIt = ({ norm, stem }: Word): boolean =>
      !question.stems.has(stem) && lemmasOf(norm).some((lemma) => set.has(lemma));
    return set.size > 0 && view.words.some(isIt);
  };
  const unlike = (i: number): boolean => coverage.worth(row, i) < 0.999;
  const opposite = coverage.weigh((i) => Number(unlike(i) && contrary(i, false)));
  const turned = coverage.weigh((i) =>
    Number(unlike(i) && view.words.some(({ norm }) => isTurned(terms[i]?.word.norm ?? '', norm))),
  );
  return {
    'denied here': coverage.weigh((i) => {
      const places = placesOf(pair, i);
      return Number(
        !isLost(pair, i) && places.length > 0 && places.every((at) => denied(view.words, at)) && !asked(i),
      );
    }),
    'denied in question': coverage.weigh((i) =>
      Number(!isLost(pair, i) && asked(i) && !placesOf(pair, i).some((at) => denied(view.words, at))),
    ),
    'contrary word': opposite,
    'near contrary': coverage.weigh((i) => Number(unlike(i) && contrary(i, true))),
    'turned word': turned,
    'contrary or turned': Number(opposite > 0 || turned > 0),
  };
}

/** Neighbours in the question that the sentence parts, or of which it has one beside another word. */
function parted(pair: Pair): Features {
  const { question, terms, coverage, view } = pair;
  const places = terms.map(({ at }) => at);
  const held = new Set(terms.flatMap((_, i) => (isLost(pair, i) ? [] : placesOf(pair, i))));
  const isOther = (place: number): boolean => {
    const word = view.words[place];
    return (
      word !== undefined && !isFunctionWord(word.norm) && !question.stems.has(word.stem) && !held.has(place)
    );
  };
  /** Another content word on one side of a place, or behind one small word. */
  const other = (place: number, step: 1 | -1): boolean =>
    isOther(place + step) ||
    (isFunctionWord(view.words[place + step]?.norm ?? '') && isOther(place + 2 * step));
  const beside = (i: number, step: 1 | -1): number => {
    const at = places[i] ?? 0;
    const small = isFunctionWord(question.words[at + step]?.norm ?? '');
    return places.indexOf(at + (small ? 2 : 1) * step);
  };
  const known = (i: number): boolean => i >= 0 && !isLost(pair, i);
  const instead = (i: number, step: 1 | -1): boolean => {
    const j = beside(i, step);
    return known(j) && placesOf(pair, j).some((place) => other(place, step === 1 ? -1 : 1));
  };
  /** Whether the word before which the term stands has another before it wherever it stands. */
  const ousted = (i: number): boolean => {
    const j = places.indexOf((places[i] ?? 0) + 1);
    const at = j < 0 ? [] : placesOf(pair, j);
    return known(j) && at.length > 0 && at.every((place) => isOther(place - 1));
  };
  const pairs = terms.flatMap((_, i) => {
    const j = places.indexOf((places[i] ?? 0) + 1);
    return j < 0 ? [] : [[i, j] as const];
  });
  const weight = (i: number): number => terms[i]?.weight ?? 0;
  const all = sum(pairs.map(([i, j]) => weight(i) + weight(j)));
  const near = pairs.map(([i, j]) =>
    known(i) && known(j)
      ? Math.min(
          99,
          ...placesOf(pair, i).flatMap((a) => placesOf(pair, j).map((b) => (a === b ? 99 : Math.abs(a - b)))),
        )
      : -1,
  );
  const share = (test: (steps: number) => boolean): number =>
    all === 0 ? 0 : sum(pairs.map(([i, j], at) => (test(near[at] ?? -1) ? weight(i) + weight(j) : 0))) / all;
  return {
    'replaced between': coverage.weigh((i) => Number(isLost(pair, i) && instead(i, -1) && instead(i, 1))),
    'name ousted': coverage.weigh((i) => Number(isLost(pair, i) && (terms[i]?.proper ?? false) && ousted(i))),
    'word ousted': coverage.weigh((i) => Number(isLost(pair, i) && !terms[i]?.proper && ousted(i))),
    'pairs parted': share((steps) => steps > 3),
    'pairs kept': all === 0 ? 0.5 : share((steps) => steps >= 0 && steps <= 2),
  };
}

/** What sort of words are lost, and where else the article has them. */
function lostSorts(pair: Pair): Features {
  const { question, terms, coverage, row, view } = pair;
  const elsewhere = (i: number): number => terms[i]?.best ?? 0;
  const lost = terms.flatMap((_, i) => (isLost(pair, i) ? [i] : []));
  const all = sum(terms.map(({ weight }) => weight)) || 1;
  const meanings = terms.map(({ word }) => sensesOf(word.norm));
  const weigh = (test: (i: number) => boolean): number =>
    coverage.weigh((i) => Number(isLost(pair, i) && test(i)));
  const proper = (i: number): boolean => terms[i]?.proper ?? false;
  const near = (i: number): boolean =>
    view.referred.has(terms[i]?.word.stem ?? '') || coverage.besideWorth(row, i) > sure;
  const hasYear = (
    words: readonly { readonly norm: string; readonly stem: string }[],
    not: { has(stem: string): boolean },
  ): boolean => words.some(({ norm, stem }) => isYear(norm) && !not.has(stem));
  return {
    'lost one': Number(lost.length === 1),
    'lost none': Number(lost.length === 0),
    'lost many': lost.length,
    'lost noun': weigh((i) => !proper(i) && kindOf(terms[i]?.word.norm ?? '') !== null),
    'lost unknown word': weigh((i) => !proper(i) && meanings[i] === 0),
    'lost by senses':
      sum(lost.map((i) => (terms[i]?.weight ?? 0) / (1 + 0.5 * Math.log(1 + (meanings[i] ?? 0))))) / all,
    'lost, stands elsewhere': weigh((i) => elsewhere(i) > sure),
    'lost word, stands elsewhere': weigh((i) => !proper(i) && elsewhere(i) > sure),
    'unknown count': lost.filter((i) => elsewhere(i) < found).length,
    'unknown to all': weigh((i) => elsewhere(i) < found && meanings[i] === 0),
    'found loosely': coverage.weigh((i) =>
      Number(coverage.worth(row, i) >= 0.3 && coverage.worth(row, i) < 0.999),
    ),
    'head lost': Number(terms.some(({ word }, i) => word === question.head && isLost(pair, i))),
    'last lost': Number(terms.length > 0 && isLost(pair, terms.length - 1)),
    'lost name elsewhere': weigh((i) => proper(i) && elsewhere(i) > sure),
    'lost name near': weigh((i) => proper(i) && near(i)),
    'lost name far': weigh((i) => proper(i) && !near(i) && coverage.paragraphWorth(row, i) <= sure),
    'lost year': Number(hasYear(question.words, view.places)),
    'other year': Number(hasYear(question.words, view.places) && hasYear(view.words, question.stems)),
  };
}

/** Whether what could answer stands on the side of the verb on which the question leaves a gap. */
function sides(pair: Pair): Features {
  const { answers, question, terms, view } = pair;
  const { words } = question;
  const at = words.findIndex(({ norm }) => questionWord.test(norm));
  const next = words[at + 1];
  const asksSubject =
    (at === 0 || at === 1) && next !== undefined && !auxiliary.test(next.norm) && question.head === null;
  const isVerb = (term: Term): boolean => term.verb && !term.proper && !term.light;
  const plain = terms.findLastIndex((term) => isVerb(term) && kindOf(term.word.norm) === null);
  const verb = plain >= 0 ? plain : terms.findLastIndex(isVerb);
  const places = verb >= 0 && !isLost(pair, verb) ? placesOf(pair, verb) : [];
  const side = (sign: 1 | -1): number =>
    Math.max(
      0,
      ...places.flatMap((place) =>
        answers
          .filter((other) => (other - place) * sign > 0)
          .map((other) => Math.exp(-Math.abs(other - place) / 6)),
      ),
    );
  const passive = places.some((place) =>
    view.words.slice(place + 1, place + 6).some(({ norm }) => norm === 'by'),
  );
  const before = asksSubject && !passive;
  const right = side(before ? -1 : 1);
  const others = view.words.filter(
    ({ norm, stem }) => !isFunctionWord(norm) && !question.stems.has(stem),
  ).length;
  return {
    'right side': right,
    'wrong side': side(before ? 1 : -1),
    'asks subject': Number(asksSubject),
    'subject on right side': asksSubject ? right : 0,
    'verb lost': Number(verb >= 0 && isLost(pair, verb)),
    'other words': Math.log(1 + others),
    'share of other words': others / Math.max(1, view.length),
  };
}

/** What a sentence says otherwise than a question takes for granted. */
export function mismatches(pair: Pair): readonly Features[] {
  return [negated(pair), parted(pair), lostSorts(pair), sides(pair)];
}
