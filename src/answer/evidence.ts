import type { Passage } from '../article/article.js';

/** How many passages an answer shows as evidence at most. */
const most = 3;

/** The sentences in which the passages stand, each once, in the order given, three at most. */
export function sentencesOf(passages: readonly Passage[]): Passage[] {
  const seen = new Map<number, Passage>();
  for (const passage of passages) {
    const sentence = passage.article.sentenceOf(passage);
    if (!seen.has(sentence.start)) seen.set(sentence.start, sentence);
  }
  return [...seen.values()].slice(0, most);
}
