import { genderOfFirstName } from '../lexicon/firstNames.js';
import { genderOfNoun } from '../lexicon/people.js';
import { honorifics, isOffice } from '../lexicon/titles.js';
import type { Token } from './tokens.js';

export const genders = ['male', 'female'] as const;
export type Gender = (typeof genders)[number];

const bare = (token: Token): string => token.norm.replace(/\.$/, '');

/** Whether a word is a title or an office before a name. */
export const isTitle = (token: Token | undefined): boolean =>
  !!token && (honorifics.has(bare(token)) || isOffice(token.norm));

/** The gender that the word before a name tells ("Mrs", "spokeswoman"); null where it tells none. */
export function genderBefore(tokens: readonly Token[], from: number): Gender | null {
  const before = tokens[from - 1];
  if (!before || before.sentence !== tokens[from]?.sentence) return null;
  return honorifics.get(bare(before)) ?? genderOfNoun(before.lemma);
}

/** The likely gender of a full name, by its first name; null where that is unknown or missing. */
export function genderOfName(parts: readonly string[]): Gender | null {
  const [first = ''] = parts;
  return parts.length > 1 ? genderOfFirstName(first) : null;
}
