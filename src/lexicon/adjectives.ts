import { wordSet } from './words.js';

/** Adjectives and participles that stand after their noun, before a preposition: "a source close to". */
export const postpositiveAdjectives = wordSet(
  'close familiar loyal sympathetic opposed aligned allied friendly briefed involved charged tasked',
);
