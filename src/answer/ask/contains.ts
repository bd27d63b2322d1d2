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

/** Whether a word is a year, or the years of a century ("1700s"). */
export const isYear = (norm: string): boolean => /^(?:1[0-9]{3}|20[0-9]{2})s?$/.test(norm);

/** What a word's form tells of it, whatever is asked. */
interface Traits {
  readonly named: boolean;
  readonly digits: boolean;
  readonly year: boolean;
  readonly number: boolean;
  readonly dated: boolean;
  readonly time: boolean;
  readonly unit: boolean;
  readonly empty: boolean;
}

const traits = new WeakMap<Word, Traits>();

function traitsOf(word: Word, at: number): Traits {
  const known = traits.get(word);
  if (known) return known;
  const { norm, text } = word;
  const digits = /\d/.test(norm);
  const year = isYear(norm);
  const dated = datedWords.has(norm) || year;
  const made = {
    named: at > 0 && /^\p{Lu}/u.test(text),
    digits,
    year,
    number: digits || numberWords.has(norm),
    dated,
    time: dated || timeWords.has(norm),
    unit: unitsOfTime.has(norm),
    empty: isFunctionWord(norm),
  };
  traits.set(word, made);
  return made;
}

/** Whether a word could be the answer, or its head. */
function fits({ wanted }: Question, { norm }: Word, { dated, digits, named, number, unit }: Traits): boolean {
  switch (wanted) {
    case 'person':
      return named || ['person', 'group'].includes(kindOf(norm) ?? '');
    case 'place':
      return named || kindOf(norm) === 'place';
    case 'time':
      return dated || unit || /^\d{1,2}$/.test(norm);
    case 'duration':
      return unit || digits;
    case 'number':
      return number;
    case 'reason':
      return reasons.has(norm) || hints.has(norm);
    default:
      return named || digits || kindOf(norm) !== null;
  }
}

/**
 * Places in a sentence of words that could be the answer, or its head: of the wanted kind, and not in the question.
 * @returns counted in words of the sentence
 */
export function candidates(question: Question, view: View): number[] {
  const places: number[] = [];
  for (const [at, word] of view.words.entries()) {
    const its = traitsOf(word, at);
    if (!its.empty && !question.stems.has(word.stem) && fits(question, word, its)) places.push(at);
  }
  return places;
}

const vagueNumbers = words('third quarter several few many once half');

/**
 * Whether a sentence has an amount that can answer "how many": figures, or a number word before what is counted or,
 * where nothing is named, before a unit ("two weeks").
 */
export function hasAmount(question: Question, view: View): boolean {
  const { head } = question;
  return view.words.some((word, at) => {
    const { digits, number, year } = traitsOf(word, at);
    if (!number || year || question.stems.has(word.stem) || vagueNumbers.has(word.norm)) return false;
    if (digits) return true;
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
  const any = (test: (word: Word, its: Traits, at: number) => boolean): number =>
    Number(
      view.words.some((word, at) => test(word, traitsOf(word, at), at) && !question.stems.has(word.stem)),
    );
  const kind = ({ norm }: Word, ...kinds: readonly string[]): boolean => kinds.includes(kindOf(norm) ?? '');
  switch (question.wanted) {
    case 'person':
      return {
        some: any((word, { named }) => named || kind(word, 'person', 'group')),
        sure: any((word, { dated, named }) => named && !dated && !kind(word, 'place')),
      };
    case 'place':
      return {
        some: any((word, { named }) => named || kind(word, 'place')),
        sure: any(
          (word, { named }, at) =>
            (named && locative.has(view.words[at - 1]?.norm ?? '')) || kind(word, 'place'),
        ),
      };
    case 'time':
      return { some: any((_, { time }) => time), sure: any((_, { dated }) => dated) };
    case 'duration':
      return { some: any((_, { time }) => time), sure: any((_, { unit }) => unit) };
    case 'number':
      return { some: any((_, { number }) => number), sure: any((_, { digits, year }) => digits && !year) };
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
