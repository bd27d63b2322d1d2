import type { Knowledge } from '../knowledge/load.js';
import { wordsOf } from '../nlp/words.js';
import { entitiesOf } from './entities.js';
import type { Piece, Term, TextIndex } from './textIndex.js';

/** A piece of the article's text with the ids of what it mentions. */
export function pieceOf(knowledge: Knowledge, text: string): Piece {
  return { text, mentions: entitiesOf(knowledge).mentionedIn(text) };
}

/** What a question is about: the terms to find, and the ids of what it names. */
export interface Topic {
  readonly terms: readonly Term[];
  readonly ids: readonly string[];
}

/**
 * Reads the topic of a question: names by whatever spelling become one term each, other content words one each.
 * @param index the texts in which the terms will be looked for
 * @param skip ids whose names are no part of the topic
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
    .map(({ known }) => known.map(({ value }) => value.id))
    .filter((ids) => !ids.some((id) => skip.has(id)));
  const others = new Set(words.filter((_, at) => !mentions.some(({ from, to }) => at >= from && at < to)));
  const terms = index.terms(words).filter(({ word }) => others.has(word));
  return { terms: [...named.map((ids) => index.nameTerm(ids)), ...terms], ids: named.flat() };
}
