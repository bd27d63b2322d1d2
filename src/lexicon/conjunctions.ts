import { relativePronouns } from './pronouns.js';
import { questionWords } from './questionWords.js';
import { union, wordSet } from './words.js';

export const coordinators = wordSet('and but or nor so yet then');
/** Words that begin a clause which hangs on another. */
export const subordinators = wordSet(
  'when while whereas because although though if unless until after before since as once whether lest',
);
/** Words with which a clause of its own begins: subordinators, relative pronouns, question words, "but" and "so". */
export const clauseWords = union(
  [...subordinators].filter((word) => word !== 'once'),
  relativePronouns,
  questionWords,
  wordSet('but so'),
);
