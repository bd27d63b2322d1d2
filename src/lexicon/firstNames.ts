import { createRequire } from 'node:module';
import { demonyms } from './countries.js';
import { faiths, placeFirst } from './names.js';

let lists: typeof import('gender-detection-from-name') | null = null;

/** A first name's gender; null where the lists do not know it. */
export function genderOfFirstName(name: string): 'male' | 'female' | null {
  if (faiths.has(name) || placeFirst.has(name) || demonyms.has(name)) return null;
  // Two megabytes of names: loaded when a text is read, not to answer from what was read.
  lists ??= createRequire(import.meta.url)(
    'gender-detection-from-name',
  ) as typeof import('gender-detection-from-name');
  const gender = lists.getGender(name.normalize('NFC'));
  return gender === 'unknown' ? null : gender;
}
