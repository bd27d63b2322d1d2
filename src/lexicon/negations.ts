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

/** Words that need a negation beside them, or would mean something else without it: "I have not seen any". */
export const negativePolarityItems = wordSet(`
  any anyone anybody anything anywhere anymore ever yet either until much long longer unless at_all but or only just even because enough`);
