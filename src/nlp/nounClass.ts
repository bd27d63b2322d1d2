import {
  feasts,
  months,
  nearDays,
  seasons,
  shortMonths,
  shortWeekdays,
  weekdays,
} from '../lexicon/calendar.js';
import { offices } from '../lexicon/names.js';
import { femaleNouns, groupNouns, maleNouns, personNouns, placeNouns } from '../lexicon/nouns.js';
import { keep } from '../support/remember.js';
import { senses, synset } from './wordnet/wordnet.js';

const calendar: ReadonlySet<string> = new Set(
  [months, shortMonths, weekdays, shortWeekdays, seasons, nearDays, feasts].flat(),
);

/** Whether a lower-case word names a day, a month or a feast. */
export function isCalendar(norm: string): boolean {
  const bare = norm.replace(/\.$/, '');
  return calendar.has(bare);
}

/** What kind of thing a common noun is, by the fields of its first senses in WordNet (lexnames(5WN)). */
export type NounClass = 'person' | 'group' | 'place' | 'other';
const classOfField: ReadonlyMap<number, NounClass> = new Map([
  [18, 'person'],
  [14, 'group'],
  [15, 'place'],
]);
/**
 * The class of a common noun.
 * @param lemma lower case, singular
 */
export const nounClass = keep(20_000, (lemma): NounClass => {
  if (groupNouns.has(lemma)) return 'group';
  if (placeNouns.has(lemma)) return 'place';
  if (personNouns.has(lemma) || isOffice(lemma)) return 'person';
  const first = senses(lemma.replaceAll('-', '_'), 'n')[0];
  return (first !== undefined && classOfField.get(synset('n', first).field)) || 'other';
});

/** Whether a lower-case word is an office or occupation of its own ("minister", "spokeswoman"). */
export function isOffice(norm: string): boolean {
  const bare = norm.replace(/\.$/, '');
  return (
    offices.has(bare) ||
    (bare.endsWith('s') && offices.has(bare.slice(0, -1))) ||
    /(?:woman|women|person)$/.test(bare)
  );
}

/** The gender that a noun tells of a person; null where it tells none. */
export function genderOfNoun(lemma: string): 'male' | 'female' | null {
  if (femaleNouns.has(lemma) || /[a-z]woman$/.test(lemma)) return 'female';
  return maleNouns.has(lemma) || /[a-z]{3}man$/.test(lemma) ? 'male' : null;
}
