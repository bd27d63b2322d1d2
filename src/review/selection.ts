import type { Article } from '../article/article.js';
import { trim } from '../article/sentences.js';
import type { Span } from '../article/spans.js';
import { withoutOuterPunctuation } from './outerPunctuation.js';

/** A character within a word, as the loader sees words. */
const inWord = /[\p{L}\p{N}\p{M}]/u;
const lowSurrogate = /[\udc00-\udfff]/;

/** The character, of one or two code units, that ends at an offset; empty at the start. */
function before(text: string, at: number): string {
  return text.slice(lowSurrogate.test(text.charAt(at - 1)) ? Math.max(0, at - 2) : Math.max(0, at - 1), at);
}

/** The character that begins at an offset; empty at the end. */
function after(text: string, at: number): string {
  return text.slice(at, lowSurrogate.test(text.charAt(at + 1)) ? at + 2 : at + 1);
}

const isInside = (text: string, at: number): boolean =>
  inWord.test(before(text, at)) && inWord.test(after(text, at));

/** The word around an offset. */
function wordAround(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (inWord.test(before(text, start))) start -= before(text, start).length;
  while (inWord.test(after(text, end))) end += after(text, end).length;
  return { start, end };
}

/**
 * Snaps both ends to word boundaries. A word that is cut counts if at least half of it is selected, or nothing else
 * is.
 */
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

/** Extends a span that cuts surrogate pairs. */
function toCharacters(text: string, { end, start }: Span): Span {
  return {
    start: lowSurrogate.test(text.charAt(start)) ? Math.max(0, start - 1) : start,
    end: lowSurrogate.test(text.charAt(end)) ? end + 1 : end,
  };
}

/** Snaps a selection to whole words without white space around them; empty where it has none. */
function snapped(text: string, span: Span): Span {
  const whole = trim(text, toCharacters(text, span));
  return whole.start === whole.end ? whole : trim(text, toWords(text, whole));
}

/**
 * The words that an imprecise selection means: whole words without white space and outer punctuation.
 * @param kind a name also loses the full stop that ends its sentence
 * @returns null where no words are selected
 */
export function wordsMeant(article: Article, span: Span, kind: 'name' | 'words'): Span | null {
  const found = withoutOuterPunctuation(article, snapped(article.text, span), kind);
  return found.start < found.end ? found : null;
}

/**
 * The same for words inside quotation marks: the part of the selection that lies within one pair.
 * @param quotations spans between quotation marks, without the marks
 * @returns null where no quoted words are selected
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
