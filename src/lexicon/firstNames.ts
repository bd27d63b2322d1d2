import { createRequire } from 'node:module';
import { demonyms } from './countries.js';
import { faiths, unisexFirstNames } from './people.js';
import { placeNameStarts } from './places.js';

let lists: typeof import('gender-detection-from-name') | null = null;

/** The gender that a first name makes likely; null for names of men and women alike, and for words that are no first names. */
export function genderOfFirstName(name: string): 'male' | 'female' | null {
  if ([faiths, placeNameStarts, demonyms, unisexFirstNames].some((list) => list.has(name))) return null;
  // Two megabytes of names: loaded when a text is read, not to answer from what was read. The cast: `require` gives any.
  lists ??= createRequire(import.meta.url)(
    'gender-detection-from-name',
  ) as typeof import('gender-detection-from-name');
  const gender = lists.getGender(name.normalize('NFC'));
  return gender === 'unknown' ? null : gender;
}
