import type { Knowledge } from '../knowledge/load.js';
import { wordsOf } from '../nlp/words.js';
import { entitiesOf } from './entities.js';
import type { Piece, Term, TextIndex } from './textIndex.js';

/** Pairs a text of the article with the ids of the entities that it mentions. */
export function pieceOf(knowledge: Knowledge, text: string): Piece {
  return { text, mentions: entitiesOf(knowledge).mentionedIn(text) };
}

/** What a question is about: the terms to look for, and the ids of the entities that it names. */
export interface Topic {
  readonly terms: readonly Term[];
  readonly ids: readonly string[];
}

/**
 * Reads the topic of a question. Each name, in whatever spelling, becomes one term; so does each other
 * content word.
 * @param index the texts that will be searched for the terms
 * @param skip ids of entities whose names are not part of the topic
 */
export function topicOf(
  knowledge: Knowledge,
  question: string,
  index: TextIndex,
  skip: ReadonlySet<string> = new Set(),
): Topic {
  const words = wordsOf(question);
  const mentions = entitiesOf(knowledge).spot(question);
  const named = mentions
    .map(({ entities }) => entities.map(({ value }) => value.id))
    .filter((ids) => !ids.some((id) => skip.has(id)));
  const others = new Set(words.filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to)));
  const terms = index.terms(words).filter(({ word }) => others.has(word));
  return { terms: [...named.map((ids) => index.nameTerm(ids)), ...terms], ids: named.flat() };
}
