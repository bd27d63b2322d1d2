import { sentencesOf } from '../../answer/evidence.js';
import { Passage } from '../../article/article.js';
import type { Said } from '../../index/known.js';
import type { Knowledge } from '../../knowledge/load.js';
import { fromDigits, toDigits } from './digits.js';

/** Stands for the sentences of the statements shown. */
const sentencesOfQuotes = '+';

/** Numbers as `a.b.c`. */
export const numbers = (list: readonly number[]): string => list.map(toDigits).join('.');

/** Reads `a.b.c`; null where one of them is no number. */
export function readNumbers(text: string): number[] | null {
  if (text === '') return [];
  const list = text.split('.').map(fromDigits);
  return list.every((value) => value !== null) ? list.map(Number) : null;
}

const sentences = (quotes: readonly Said[]): Passage[] =>
  sentencesOf(quotes.map(({ statement }) => statement.words));

/** A sentence by its number, any other passage by start and length. */
export function codePassages(list: readonly Passage[], quotes: readonly Said[] = []): string {
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
        ? toDigits(index)
        : `${toDigits(start)}~${toDigits(end - start)}`;
    })
    .join('.');
}

/** Passages out of a code; null where one of them is no place of the article. */
export function readPassages(
  { article }: Knowledge,
  text: string,
  quotes: readonly Said[],
): Passage[] | null {
  if (text === '') return [];
  if (text === sentencesOfQuotes) return sentences(quotes);
  const list = text.split('.').map((part) => {
    const [first, length] = part.split('~').map(fromDigits);
    if (first === null || first === undefined || length === null) return undefined;
    const start = Number(first);
    if (length === undefined) return article.sentences[start];
    const end = start + Number(length);
    return end > start && end <= article.text.length ? new Passage(article, start, end) : undefined;
  });
  return list.every((item) => item !== undefined) ? list : null;
}

/** The words that answer as the last field of a code, which codes of answers without them lack. */
export function codeHighlights(highlights: readonly Passage[] = []): string[] {
  return highlights.length > 0 ? [codePassages(highlights)] : [];
}
