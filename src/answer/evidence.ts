import type { Passage } from '../article/article.js';
import { indexedSentences } from '../index/sentences.js';
import { topicOf } from '../index/topic.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Person } from '../knowledge/schema.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { PassagesAnswer, PeopleAnswer } from './answer.js';

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

/** The answer that passages give for sure, three at most. */
export function passagesAnswer(
  knowledge: Knowledge,
  evidence: readonly Passage[],
  lead: Phrase = phrase('passages'),
): PassagesAnswer {
  return {
    status: 'answered',
    kind: 'passages',
    knowledge,
    score: 1,
    lead,
    evidence: evidence.slice(0, most),
    suggestions: [],
  };
}

/** The answer that names people for sure. @param passages those that say so; their sentences are the evidence */
export function peopleAnswer(
  knowledge: Knowledge,
  people: readonly Person[],
  passages: readonly Passage[],
  lead: Phrase,
): PeopleAnswer {
  return {
    status: 'answered',
    kind: 'people',
    knowledge,
    score: 1,
    lead,
    people,
    notes: [],
    quotes: [],
    evidence: sentencesOf(passages),
    suggestions: [],
  };
}

/** How many passages a refusal shows at most. */
export const mostClosest = 3;

/**
 * The sentences that come nearest to a text, best first: those that share a content word with it, by the
 * weight of what is shared. They are never an answer.
 */
export function closestPassages(knowledge: Knowledge, text: string): Passage[] {
  const { index } = indexedSentences(knowledge);
  const cover = index.cover(topicOf(knowledge, text, index).terms);
  return knowledge.article.sentences
    .map((passage, at) => ({ passage, score: cover[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start)
    .slice(0, mostClosest)
    .map(({ passage }) => passage);
}
