import type { Passage } from '../../article/article.js';
import { splitSentences } from '../../article/sentences.js';
import type { Span } from '../../article/spans.js';
import { entitiesOf } from '../../index/entities.js';
import type { AttributedStatement } from '../../index/namedEntity.js';
import type { Knowledge } from '../../knowledge/load.js';
import type { Statement } from '../../knowledge/schema.js';
import { isUncertain } from '../../knowledge/uncertain.js';
import { demonstratives, indefinitePronouns, possessives, subjectPronouns } from '../../lexicon/pronouns.js';
import { union, wordSet } from '../../lexicon/words.js';
import { isAuxiliary } from '../check/polarity.js';
import { tokensOf, trimMarks } from '../check/tokens.js';

/** A sentence of a quotation, which stands alone. */
export interface QuotableSentence {
  readonly said: AttributedStatement;
  /** Within what the statement has between its marks. */
  readonly words: Passage;
}

/** Fewest and most words of a quotation, and most UTF-16 code units. Two longer versions do not fit on a phone. */
const lengths = { fewest: 6, most: 45, characters: 280 } as const;

/** Words of a subject that is none of the nouns. */
const subjects = union(subjectPronouns, demonstratives, wordSet('there who which'));
/** How a whole sentence begins, where it has lost its capital. */
const openers = union(subjects, possessives, indefinitePronouns, wordSet('if when every each'));

/** Whether words are a sentence, as far as their form tells. */
function isWhole(text: string): boolean {
  const words = tokensOf(text).filter(({ word }) => word);
  if (words.length < lengths.fewest || words.length > lengths.most) return false;
  if (text.length > lengths.characters || text.includes('\n')) return false;
  // A capital that an editor put stands in brackets.
  if (!/^(?:\p{Lu}|\[\p{L}\])/u.test(text) && !openers.has(words[0]?.loose ?? '')) return false;
  return /[.!?]$/u.test(text) || words.some((word) => subjects.has(word.loose) || isAuxiliary(word));
}

/** The comma before the reporter's words, or a mark that an editor put there: “[.]”, “[…]”. */
const tail = /(?:,|\[(?:[.,…]|\.\.\.)\])$/u;

/** Words without such tails. */
function trimmed(text: string, { end, start }: Span): Span {
  let words = text.slice(start, end).trimEnd();
  while (tail.test(words)) words = words.replace(tail, '').trimEnd();
  return { start, end: start + words.length };
}

/** The sentences of a statement that stand alone: one that is bent contradicts no other beside it. */
function sentencesOf({ words: { article, end, start } }: Statement): Passage[] {
  return splitSentences(article.text, { start, end })
    .map((span) => trimmed(article.text, span))
    .filter((span) => isWhole(article.text.slice(span.start, span.end)))
    .map((span) => article.passage(span));
}

/** The compared form of some words, without marks at their ends: equal for equal words. */
export function keyOf(text: string): string {
  return trimMarks(tokensOf(text))
    .map(({ key }) => key)
    .join(' ');
}

/**
 * What of an article's quotations can be asked, in order: of one speaker without doubt, whole enough to stand alone,
 * each sentence once.
 */
export function quotablesOf(knowledge: Knowledge): QuotableSentence[] {
  const entities = entitiesOf(knowledge);
  const seen = new Set<string>();
  return knowledge.contents.statements.flatMap((statement): QuotableSentence[] => {
    const [by = '', another] = statement.speakers;
    const speaker = entities.entity(by);
    if (!statement.direct || isUncertain(statement) || another !== undefined) return [];
    if (!speaker || isUncertain(speaker)) return [];
    return sentencesOf(statement).flatMap((words) => {
      const key = keyOf(words.text);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ said: { statement, speaker }, words }];
    });
  });
}
