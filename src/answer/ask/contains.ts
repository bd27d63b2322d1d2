import { isKindOf, kindOf } from '../../search/kinds.js';
import { isFunctionWord, type Word } from '../../search/words.js';
import type { Question } from './question.js';
import type { View } from './views.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const numberWords = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half twice third quarter several few many once double',
);
const datedWords = words(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday century centuries yesterday today tomorrow ago decade',
);
const timeWords = words(
  'morning afternoon evening night noon midnight year years month months week weeks day days decades hour hours minute minutes spring summer autumn winter era weekend may age medieval modern early late later when while during after before until since tonight',
);
const unitsOfTime = words(
  'year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries',
);
const reasons = words(
  'because due reason reasons cause caused causes causing result resulted owing therefore thus citing blamed amid',
);
const hints = words('since as so hence thanks order to for led lead avoid prevent allow allowing over after');
const means = words('by through via using with without from into');
const locative = words('in at near from to of on into outside across');

const isYear = (norm: string): boolean => /^(?:1[0-9]{3}|20[0-9]{2})s?$/.test(norm);
const isDated = ({ norm }: Word): boolean => datedWords.has(norm) || isYear(norm);
const isNumber = ({ norm }: Word): boolean => /\d/.test(norm) || numberWords.has(norm);
const isNamed = ({ text }: Word, at: number): boolean => at > 0 && /^\p{Lu}/u.test(text);

/** Whether a word could be the answer, or its head. */
function fits(question: Question, word: Word, at: number): boolean {
  switch (question.wanted) {
    case 'person': {
      const kind = kindOf(word.norm);
      return isNamed(word, at) || kind === 'person' || kind === 'group';
    }
    case 'place':
      return isNamed(word, at) || kindOf(word.norm) === 'place';
    case 'time':
      return isDated(word) || /^\d{1,2}$/.test(word.norm) || unitsOfTime.has(word.norm);
    case 'duration':
      return unitsOfTime.has(word.norm) || /\d/.test(word.norm);
    case 'number':
      return isNumber(word);
    case 'reason':
      return reasons.has(word.norm) || hints.has(word.norm);
    default:
      return isNamed(word, at) || /\d/.test(word.norm) || kindOf(word.norm) !== null;
  }
}

/**
 * Places in a sentence of words that could be the answer, or its head: of the wanted kind, and not in the question.
 * @returns counted in words of the sentence
 */
export function candidates(question: Question, view: View): number[] {
  return view.words.flatMap((word, at) =>
    !question.stems.has(word.stem) && !isFunctionWord(word.norm) && fits(question, word, at) ? [at] : [],
  );
}

const vagueNumbers = words('third quarter several few many once half');

/**
 * Whether a sentence has an amount that can answer "how many": figures, or a number word before what is counted or,
 * where nothing is named, before a unit ("two weeks").
 */
export function hasAmount(question: Question, view: View): boolean {
  const { head } = question;
  return view.words.some((word, at) => {
    if (question.stems.has(word.stem) || !isNumber(word) || isYear(word.norm) || vagueNumbers.has(word.norm))
      return false;
    if (/\d/.test(word.norm)) return true;
    const next = view.words.slice(at + 1, at + 4);
    return next.some(({ norm, stem }) =>
      head ? stem === head.stem : unitsOfTime.has(norm) || numberWords.has(norm),
    );
  });
}

/**
 * Whether a sentence gives a reason: a word for one anywhere, or after what is asked about a hint ("to prevent …") or
 * a participle clause ("…, citing …").
 * @param place of the word that is asked about, counted in words
 */
export function hasReason(view: View, place: number): boolean {
  return view.words.some(({ norm, start }, at) => {
    if (reasons.has(norm)) return true;
    if (at <= place) return false;
    const comma = /[,–—-]\s*$/u.test(view.passage.text.slice(0, start));
    return hints.has(norm) || (comma && /ing$/.test(norm));
  });
}

/** Whether a sentence has what may answer (`some`) and what most likely does (`sure`), beside the question's own words. */
export function contains(question: Question, view: View): { some: number; sure: number } {
  const any = (test: (word: Word, at: number) => boolean): number =>
    Number(view.words.some((word, at) => !question.stems.has(word.stem) && test(word, at)));
  const kind = (word: Word, ...kinds: readonly string[]): boolean => kinds.includes(kindOf(word.norm) ?? '');
  switch (question.wanted) {
    case 'person':
      return {
        some: any((word, at) => isNamed(word, at) || kind(word, 'person', 'group')),
        sure: any((word, at) => isNamed(word, at) && !isDated(word) && !kind(word, 'place')),
      };
    case 'place':
      return {
        some: any((word, at) => isNamed(word, at) || kind(word, 'place')),
        sure: any(
          (word, at) =>
            kind(word, 'place') || (isNamed(word, at) && locative.has(view.words[at - 1]?.norm ?? '')),
        ),
      };
    case 'time':
      return { some: any((word) => isDated(word) || timeWords.has(word.norm)), sure: any(isDated) };
    case 'duration':
      return {
        some: any((word) => isDated(word) || timeWords.has(word.norm)),
        sure: any(({ norm }) => unitsOfTime.has(norm)),
      };
    case 'number':
      return { some: any(isNumber), sure: any(({ norm }) => /\d/.test(norm) && !isYear(norm)) };
    case 'reason':
      return {
        some: any(({ norm }) => reasons.has(norm) || hints.has(norm)),
        sure: any(({ norm }) => reasons.has(norm)),
      };
    case 'manner':
      return {
        some: any(({ norm }) => means.has(norm) || reasons.has(norm) || hints.has(norm)),
        sure: any(({ norm }) => means.has(norm)),
      };
    case 'thing': {
      const head = question.head?.norm;
      const isOfKind = ({ norm }: Word): boolean =>
        norm !== head && kindOf(norm) !== null && head !== undefined && isKindOf(norm, head);
      return { some: 0.5, sure: head === undefined ? 0 : any(isOfKind) };
    }
    default:
      return { some: 0.5, sure: 0 };
  }
}
