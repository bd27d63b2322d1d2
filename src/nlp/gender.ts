import { genderOfFirstName } from '../lexicon/firstNames.js';
import { honorifics } from '../lexicon/names.js';
import { genderOfNoun, isOffice } from './nounClass.js';
import type { Token } from './tokens.js';

export const genders = ['male', 'female'] as const;
export type Gender = (typeof genders)[number];

const bare = (token: Token): string => token.norm.replace(/\.$/, '');

/** Whether a word is a title or an office before a name. */
export const isTitle = (token: Token | undefined): boolean =>
  !!token && (honorifics.has(bare(token)) || isOffice(token.norm));

/** The gender that the word before a name tells ("Mrs", "spokeswoman"); null where it tells none. */
export function toldBefore(tokens: readonly Token[], from: number): Gender | null {
  const before = tokens[from - 1];
  if (!before || before.sentence !== tokens[from]?.sentence) return null;
  return honorifics.get(bare(before)) ?? genderOfNoun(before.lemma);
}

/** First names of men and women alike. */
const either = new Set(
  'Pat Sam Chris Alex Kim Robin Leslie Lesley Terry Jamie Jordan Taylor Morgan Casey Jackie Jesse Jessie Kelly Tracy Stacy Lee Dana Drew Dale Blair Cameron Ashley Sandy Kerry Shannon Sidney Sydney Avery Quinn Riley Rowan Robbie Charlie Frankie Bobbie Billie Andrea Jean Jan Nicola Sasha Ali Noor Ming Wei Yan Jin Marion Lynn Hilary Evelyn Vivian Beverly Courtney Whitney Kendall Reese Skyler Parker Hayden Harper Logan Micah Angel Guadalupe Nat Nicky Mel Val Gale Gail'.split(
    ' ',
  ),
);

/** The gender that a full name makes likely by its first part; null where it makes none. */
export function guessedFrom(parts: readonly string[]): Gender | null {
  const [first = ''] = parts;
  return parts.length > 1 && !either.has(first) ? genderOfFirstName(first) : null;
}
