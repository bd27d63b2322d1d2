import { isKindOf, type Kind, kindOf } from '../../search/kinds.js';
import { isFunctionWord, type Word } from '../../search/words.js';
import type { Question, Wanted } from './question.js';
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
/** What looks like a participle that gives a reason and tells when, or what belongs to something. */
const circumstantial = words(
  'following including excluding according starting beginning during regarding concerning',
);
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

function traitsOf({ norm, text }: Word, at: number): Traits {
  const digits = /\d/.test(norm);
  const year = isYear(norm);
  // "May" is a month within a sentence; so is no "may".
  const dated = year || datedWords.has(norm) || (norm === 'may' && at > 0 && /^M/.test(text));
  return {
    named: at > 0 && /^\p{Lu}/u.test(text),
    digits,
    year,
    number: digits || numberWords.has(norm),
    dated,
    time: dated || timeWords.has(norm),
    unit: unitsOfTime.has(norm),
    empty: isFunctionWord(norm),
  };
}

const isKind = (norm: string, ...kinds: readonly Kind[]): boolean => {
  const kind = kindOf(norm);
  return kind !== null && kinds.includes(kind);
};

/** Whether a word may answer. */
function may(wanted: Wanted, { norm }: Word, { named, number, time }: Traits): boolean {
  switch (wanted) {
    case 'person':
      return named || isKind(norm, 'person', 'group');
    case 'place':
      return named || isKind(norm, 'place');
    case 'time':
    case 'duration':
      return time;
    case 'number':
      return number;
    case 'reason':
      return reasons.has(norm) || hints.has(norm);
    case 'manner':
      return means.has(norm) || reasons.has(norm) || hints.has(norm);
    default:
      return false;
  }
}

/** Whether a word could be the answer, or its head. */
function fits(wanted: Wanted, word: Word, its: Traits): boolean {
  switch (wanted) {
    case 'time':
      return its.dated || its.unit || /^\d{1,2}$/.test(word.norm);
    case 'duration':
      return its.unit || its.digits;
    case 'person':
    case 'place':
    case 'number':
    case 'reason':
      return may(wanted, word, its);
    default:
      return its.named || its.digits || kindOf(word.norm) !== null;
  }
}

/** Whether a word most likely answers; of a thing whether it can be what the question calls it. */
function surely(
  wanted: Wanted,
  { norm }: Word,
  { dated, digits, named, unit, year }: Traits,
  before: string,
): boolean {
  switch (wanted) {
    case 'person':
      return named && !dated && !isKind(norm, 'place');
    case 'place':
      return (named && locative.has(before)) || isKind(norm, 'place');
    case 'time':
      return dated;
    case 'duration':
      return unit;
    case 'number':
      return digits && !year;
    case 'reason':
      return reasons.has(norm);
    case 'manner':
      return means.has(norm);
    case 'thing':
      return kindOf(norm) !== null;
    default:
      return false;
  }
}

/** Places in a sentence of what a sort of question wants, whatever words the question has; counted in words. */
interface Places {
  readonly fit: readonly number[];
  readonly may: readonly number[];
  readonly surely: readonly number[];
}

const offers = new WeakMap<View, Map<Wanted, Places>>();

/** What a sentence has for a sort of question; made once. */
function placesFor(wanted: Wanted, view: View): Places {
  const offer = offers.get(view) ?? new Map<Wanted, Places>();
  offers.set(view, offer);
  const known = offer.get(wanted);
  if (known) return known;
  const where = (test: (word: Word, its: Traits, at: number) => boolean): number[] =>
    view.words.flatMap((word, at) => (test(word, traitsOf(word, at), at) ? [at] : []));
  const made = {
    fit: where((word, its) => !its.empty && fits(wanted, word, its)),
    may: where((word, its) => may(wanted, word, its)),
    surely: where((word, its, at) => surely(wanted, word, its, view.words[at - 1]?.norm ?? '')),
  };
  offer.set(wanted, made);
  return made;
}

const isAsked = ({ stems }: Question, { words }: View, place: number): boolean =>
  stems.has(words[place]?.stem ?? '');

/**
 * Places in a sentence of words that could be the answer, or its head: of the wanted kind, and not in the question.
 * @returns counted in words of the sentence
 */
export function candidates(question: Question, view: View): number[] {
  return placesFor(question.wanted, view).fit.filter((place) => !isAsked(question, view, place));
}

const unitsOfMeasure = words(
  'metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres inch inches foot feet yard yards mile miles gram grams kilogram kilograms kilo kilos tonne tonnes ton tons litre litres liter liters hectare hectares acre acres degree degrees percent year years month months week weeks day days hour hours minute minutes',
);
const vagueNumbers = words('third quarter several few many once half');

/**
 * Whether a sentence has an amount that can answer "how many": figures, or a number word before what is counted or,
 * where nothing is named, before a unit ("two weeks").
 */
export function hasAmount(question: Question, view: View): boolean {
  const { head } = question;
  return placesFor('number', view).may.some((at) => {
    const norm = view.words[at]?.norm ?? '';
    if (isYear(norm) || isAsked(question, view, at) || vagueNumbers.has(norm)) return false;
    const next = view.words.slice(at + 1, at + 4);
    // "200 metres" counts no people.
    if (/\d/.test(norm))
      return head === null || !unitsOfMeasure.has(next[0]?.norm ?? '') || next[0]?.stem === head.stem;
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
    if (hints.has(norm)) return true;
    return (
      /ing$/.test(norm) &&
      !circumstantial.has(norm) &&
      /[,–—-]$/u.test(view.passage.text.slice(0, start).trimEnd())
    );
  });
}

/** Of a sentence that may answer as any other may. */
const maybe = { some: 0.5, sure: 0 } as const;

/** Whether a sentence has what may answer (`some`) and what most likely does (`sure`), beside the question's own words. */
export function contains(question: Question, view: View): { some: number; sure: number } {
  const { head, wanted } = question;
  const places = placesFor(wanted, view);
  const any = (list: readonly number[], test: (norm: string) => boolean = () => true): number =>
    Number(list.some((place) => !isAsked(question, view, place) && test(view.words[place]?.norm ?? '')));
  switch (wanted) {
    case 'thing': {
      if (head === null) return maybe;
      const isIt = isKindOf(head.norm);
      return { some: 0.5, sure: any(places.surely, (norm) => norm !== head.norm && isIt(norm)) };
    }
    case 'yes-no':
    case 'topic':
      return maybe;
    default:
      return { some: any(places.may), sure: any(places.surely) };
  }
}
