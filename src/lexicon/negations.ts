import { negatedAuxiliaries } from './auxiliaries.js';
import { union, wordSet } from './words.js';

/** Words that negate a clause or a phrase, "n't" as a word of its own among them. */
export const negations =
  wordSet(`not n't no never nobody none nothing nowhere neither nor without cannot no-one noone
  hardly barely scarcely rarely seldom`);

/** Those and the negated auxiliaries, with the apostrophe and, as people type them, without. */
export const negatingWords = union(
  negations,
  negatedAuxiliaries,
  [...negatedAuxiliaries].map((word) => word.replace("'", '')),
);
