import type { Article } from '../article/article.js';
import { trim } from '../article/sentences.js';
import type { Span } from '../article/spans.js';

/** Marks that come in pairs, the one that opens first. Straight ones open and close. */
const pairs = ['“”', '‘’', '«»', '()', '[]', '""', "''"] as const;
/** Marks that begin or end no words: they belong to what is around them. */
const [neverFirst, neverLast] = [/[,;:!?…–—]/u, /[,;:–—-]/u];
/** More marks than these at an end are nobody's slip. */
const mostMarks = 12;

const letter = /[\p{L}\p{N}]/u;

/** How many of a mark there are in a stretch. */
const count = (words: string, mark: string): number => words.split(mark).length - 1;

/** What a mark at an end stands for: one of a pair around the whole, one whose other is not there, or a part of the words. */
function roleOf(words: string, mark: string): 'around' | 'alone' | 'part' {
  const pair = pairs.find(([open, close]) => mark === open || mark === close);
  if (!pair) return 'part';
  const [open = '', close = ''] = pair;
  const isAround = words.startsWith(open) && words.endsWith(close) && words.length > 1;
  if (open === close) {
    if (isAround && count(words, open) === 2) return 'around';
    return count(words, open) % 2 === 0 ? 'part' : 'alone';
  }
  if (isAround && count(words, open) === 1 && count(words, close) === 1) return 'around';
  return count(words, open) === count(words, close) ? 'part' : 'alone';
}

/** Whether a name's last mark ends the sentence rather than the name: "Tusk." does, "Acme Inc." in its middle and "U.S." do not. */
function endsSentence(article: Article, { end, start }: Span): boolean {
  const { text } = article;
  const mark = text.charAt(end - 1);
  if (/[!?…]/u.test(mark)) return true;
  if (mark !== '.') return false;
  const word =
    text
      .slice(start, end - 1)
      .split(/\s/u)
      .at(-1) ?? '';
  return !word.includes('.') && !letter.test(text.slice(end, article.sentenceOf({ start, end }).end));
}

/** The span without the mark, or the pair of marks, that does not belong to its words; the span itself where there is none. */
function withoutMark(article: Article, span: Span, kind: 'name' | 'words'): Span {
  const words = article.text.slice(span.start, span.end);
  const [first, last] = [words.charAt(0), words.charAt(words.length - 1)];
  const role = roleOf(words, first);
  if (role === 'around') return { start: span.start + 1, end: span.end - 1 };
  if (role === 'alone' || neverFirst.test(first)) return { ...span, start: span.start + 1 };
  const isLoose = roleOf(words, last) === 'alone' || neverLast.test(last);
  if (isLoose || (kind === 'name' && endsSentence(article, span))) return { ...span, end: span.end - 1 };
  return span;
}

/**
 * Narrows a span to leave out the marks at its ends that belong to what is around the words: commas, a quotation mark
 * or bracket whose other is not there, and a pair around the whole.
 * @param kind of a name also the full stop that ends its sentence
 * @returns the narrowed span; empty where nothing is left
 */
export function withoutMarks(article: Article, span: Span, kind: 'name' | 'words'): Span {
  let found = span;
  for (let marks = 0; marks < mostMarks && found.start < found.end; marks++) {
    const next = trim(article.text, withoutMark(article, found, kind));
    if (next.start === found.start && next.end === found.end) break;
    found = next;
  }
  return found;
}
