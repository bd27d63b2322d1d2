import type { Article } from '../article/article.js';
import { trim } from '../article/sentences.js';
import type { Span } from '../article/spans.js';
import { withoutMarks } from './edgeMarks.js';

/** A part of a word, as the loader sees words. */
const inWord = /[\p{L}\p{N}\p{M}]/u;
const lowSurrogate = /[\udc00-\udfff]/;

/** The character, of one unit or two, that ends at an offset; empty at the start. */
function before(text: string, at: number): string {
  return text.slice(lowSurrogate.test(text.charAt(at - 1)) ? Math.max(0, at - 2) : Math.max(0, at - 1), at);
}

/** The character that begins at an offset; empty at the end. */
function after(text: string, at: number): string {
  return text.slice(at, lowSurrogate.test(text.charAt(at + 1)) ? at + 2 : at + 1);
}

const isInside = (text: string, at: number): boolean =>
  inWord.test(before(text, at)) && inWord.test(after(text, at));

/** The ends of the word in which an offset lies. */
function wordAround(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (inWord.test(before(text, start))) start -= before(text, start).length;
  while (inWord.test(after(text, end))) end += after(text, end).length;
  return { start, end };
}

/** Moves both ends to the nearest end of a word: one that is cut counts where half of it is in, or nothing else is. */
function toWords(text: string, span: Span): Span {
  let { end, start } = span;
  if (isInside(text, start)) {
    const word = wordAround(text, start);
    const isMeant =
      !inWord.test(text.slice(word.end, end)) || (word.end - start) * 2 >= word.end - word.start;
    start = isMeant ? word.start : word.end;
  }
  if (isInside(text, end)) {
    const word = wordAround(text, end);
    const isMeant =
      !inWord.test(text.slice(start, word.start)) || (end - word.start) * 2 >= word.end - word.start;
    end = isMeant ? word.end : word.start;
  }
  return { start, end };
}

/** Takes in the whole of characters of two units that are cut. */
function toCharacters(text: string, { end, start }: Span): Span {
  return {
    start: lowSurrogate.test(text.charAt(start)) ? Math.max(0, start - 1) : start,
    end: lowSurrogate.test(text.charAt(end)) ? end + 1 : end,
  };
}

/** A selection between words, without white space at its ends; empty where it has no words. */
function snapped(text: string, span: Span): Span {
  const whole = trim(text, toCharacters(text, span));
  return whole.start === whole.end ? whole : trim(text, toWords(text, whole));
}

/**
 * The words that somebody means who selects a stretch of a text, by a thumb perhaps: whole words, without the white space
 * and the marks at the ends that belong to what is around them.
 * @param kind whether a name is meant, to which no full stop belongs that ends a sentence
 * @returns null where no words are selected
 */
export function wordsMeant(article: Article, span: Span, kind: 'name' | 'words'): Span | null {
  const found = withoutMarks(article, snapped(article.text, span), kind);
  return found.start < found.end ? found : null;
}

/**
 * The same for words inside of quotation marks: of what is selected, the part that is in one pair of marks.
 * @param quotations stretches between marks, without these
 * @returns null where no words in quotation marks are selected
 */
export function wordsQuoted({ text }: Article, span: Span, quotations: readonly Span[]): Span | null {
  let best: Span | null = null;
  for (const quotation of quotations) {
    const start = Math.max(span.start, quotation.start);
    const end = Math.min(span.end, quotation.end);
    if (end - start > (best ? best.end - best.start : 0)) best = { start, end };
  }
  const found = best && snapped(text, best);
  return found && found.start < found.end ? found : null;
}
