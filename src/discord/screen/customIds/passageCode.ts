import { sentencesOf } from '../../../answer/evidence.js';
import type { Passage } from '../../../article/article.js';
import type { AttributedStatement } from '../../../index/namedEntity.js';
import type { Knowledge } from '../../../knowledge/load.js';
import { decodeNumber, encodeNumber } from './base64Number.js';

/** Stands for the sentences of the quoted statements. */
const sentencesOfQuotes = '+';

/** Encodes numbers as `a.b.c`. */
export const numbers = (list: readonly number[]): string => list.map(encodeNumber).join('.');

/** Decodes `a.b.c`; null where a part is not a number. */
export function readNumbers(text: string): number[] | null {
  if (text === '') return [];
  const list = text.split('.').map(decodeNumber);
  return list.every((value) => value !== null) ? list.map(Number) : null;
}

const sentences = (quotes: readonly AttributedStatement[]): Passage[] =>
  sentencesOf(quotes.map(({ statement }) => statement.words));

/** Encodes passages: a sentence by its index, any other passage by start and length. */
export function codePassages(list: readonly Passage[], quotes: readonly AttributedStatement[] = []): string {
  const usual = sentences(quotes);
  if (
    list.length > 0 &&
    list.length === usual.length &&
    list.every(({ start }, at) => usual[at]?.start === start)
  )
    return sentencesOfQuotes;
  return list
    .map(({ article, start, end }) => {
      const index = article.sentenceAt(start);
      const sentence = article.sentences[index];
      return sentence?.start === start && sentence.end === end
        ? encodeNumber(index)
        : `${encodeNumber(start)}~${encodeNumber(end - start)}`;
    })
    .join('.');
}

/** Decodes passages; null where one lies outside the article. */
export function readPassages(
  { article }: Knowledge,
  text: string,
  quotes: readonly AttributedStatement[],
): Passage[] | null {
  if (text === '') return [];
  if (text === sentencesOfQuotes) return sentences(quotes);
  const list = text.split('.').map((part) => {
    const [first, length] = part.split('~').map(decodeNumber);
    if (first === null || first === undefined || length === null) return undefined;
    const start = Number(first);
    if (length === undefined) return article.sentences[start];
    const end = start + Number(length);
    return end > start && end <= article.text.length ? article.passage({ start, end }) : undefined;
  });
  return list.every((item) => item !== undefined) ? list : null;
}

/** The answering spans as the last field of a code; no field where there are none. */
export function codeHighlights(highlights: readonly Passage[] = []): string[] {
  return highlights.length > 0 ? [codePassages(highlights)] : [];
}
