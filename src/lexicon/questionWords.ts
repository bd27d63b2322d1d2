import { wordSet } from './words.js';

/** Words that ask; "how many" and the like begin with one. */
export const questionWords = wordSet('who whom whose what which where when why how');

/** Stems of words that questions are made of and that tell little of what is asked: "what kind of", "how many". */
export const askingStems =
  wordSet(`name kind type sort many much call mean happen give use make exampl term want think get go
  let try long old far big`);
