import type { Passage } from '../article/article.js';
import { sentenceIndexOf } from '../index/sentenceIndex.js';
import { topicOf } from '../index/topic.js';
import type { Knowledge } from '../knowledge/load.js';

/** How many passages a refusal shows at most. */
export const mostClosest = 3;

/**
 * The sentences that come nearest to a text, best first: those that share a content word with it, by the
 * weight of what is shared. They are never an answer.
 */
export function closestPassages(knowledge: Knowledge, text: string): Passage[] {
  const index = sentenceIndexOf(knowledge);
  const cover = index.cover(topicOf(knowledge, text, index).terms);
  return knowledge.article.sentences
    .map((passage, at) => ({ passage, score: cover[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start)
    .slice(0, mostClosest)
    .map(({ passage }) => passage);
}
