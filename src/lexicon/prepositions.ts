import { union, wordSet } from './words.js';

/** Those that tell to whom or what a noun belongs: "a spokesman for the mayor". */
export const nounPrepositions = wordSet('of for at from with in on to');
/** The commonest prepositions. */
export const prepositions = union(
  nounPrepositions,
  wordSet(`by about over under into onto between among against during after before since despite amid following within without
  through across near towards toward regarding concerning`),
);
/** What a statement is about: "on", "regarding". */
export const topicPrepositions = wordSet('about on regarding concerning re of');
/** What makes another verb of a verb: "turn down". */
export const verbParticles = wordSet('up down out off away back over on in through along apart forward');
