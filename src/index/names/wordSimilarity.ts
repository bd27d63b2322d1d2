import { editDistance, letterDifference, memoisedSoundKey } from './editDistance.js';

/** Returns how many edits are forgiven in a word of that length. */
export function maxEdits(length: number): number {
  return length < 5 ? 1 : length < 8 ? 2 : 3;
}

/**
 * Scores the similarity of a typed word and a name word, from 0 to 1. Short words must match exactly. One
 * edit is forgiven from four letters on, two from eight, or from six if both sound alike.
 * @param isWord whether a word is in the dictionary, and so no misspelling of a name (“musk” is not “Tusk”)
 */
export function wordSimilarity(typed: string, name: string, isWord: (word: string) => boolean): number {
  if (typed === name) return 1;
  const shorter = Math.min(typed.length, name.length);
  if (shorter < 4) return 0;
  const limit = maxEdits(shorter);
  // Cheap checks first: lengths and letters alone rule out most words.
  if (Math.abs(typed.length - name.length) > limit || letterDifference(typed, name) > 2 * limit) return 0;
  const edits = editDistance(typed, name, limit);
  if (edits > limit || /\d/.test(typed)) return 0;
  // People rarely mistype a first letter, and in a short name it distinguishes most.
  const isUncertain = edits === 3 || (edits === 2 && shorter < 8) || (typed[0] !== name[0] && shorter < 7);
  if (isUncertain && memoisedSoundKey(typed) !== memoisedSoundKey(name)) return 0;
  if (isWord(typed)) return 0;
  return 1 - edits / (Math.max(typed.length, name.length) + 1);
}
