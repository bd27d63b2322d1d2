import type { Knowledge } from '../knowledge/load.js';
import { TextIndex } from './textIndex.js';
import { pieceOf } from './topic.js';

const cache = new WeakMap<Knowledge, TextIndex>();

/** The index of an article's sentences, made once. */
export function sentenceIndexOf(knowledge: Knowledge): TextIndex {
  const known = cache.get(knowledge);
  if (known) return known;
  const made = new TextIndex(
    knowledge.article.sentences.map((sentence) => pieceOf(knowledge, sentence.text)),
  );
  cache.set(knowledge, made);
  return made;
}
