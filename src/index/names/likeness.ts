import { editDistance, lettersApart, skeleton } from './edits.js';

/** How many slips are forgiven at most in a word of so many letters. */
export function mostEdits(length: number): number {
  return length < 5 ? 1 : length < 8 ? 2 : 3;
}

/**
 * How alike a typed word and a name's word are, from 0 to 1. Short words must be exact; one slip is forgiven
 * from four letters, two from eight, or from six where both sound alike.
 * @param isWord whether a word is an ordinary one, which is no misspelling of a name ("musk" is not "Tusk")
 */
export function tokenLikeness(typed: string, name: string, isWord: (word: string) => boolean): number {
  if (typed === name) return 1;
  const shorter = Math.min(typed.length, name.length);
  if (shorter < 4) return 0;
  const most = mostEdits(shorter);
  // What is cheap to see comes first: most words are told apart by their lengths and letters alone.
  if (Math.abs(typed.length - name.length) > most || lettersApart(typed, name) > 2 * most) return 0;
  const edits = editDistance(typed, name, most);
  if (edits > most || /\d/.test(typed)) return 0;
  // A first letter is seldom mistyped, and in a short name it is most of what tells one from another.
  const isUncertain = edits === 3 || (edits === 2 && shorter < 8) || (typed[0] !== name[0] && shorter < 7);
  if (isUncertain && skeleton(typed) !== skeleton(name)) return 0;
  if (isWord(typed)) return 0;
  return 1 - edits / (Math.max(typed.length, name.length) + 1);
}
