import type { Article } from '../article/article.js';
import { trim } from '../article/sentences.js';
import type { Span } from '../article/spans.js';

/** Paired marks, the opening one first. Straight marks open and close. */
const pairs = ['“”', '‘’', '«»', '()', '[]', '""', "''"] as const;
/** Marks that never begin, or never end, an item's words. */
const [neverFirst, neverLast] = [/[,;:!?…–—]/u, /[,;:–—-]/u];
/** Stop after this many: more are no slip of the hand. */
const mostMarks = 12;

const letter = /[\p{L}\p{N}]/u;

/** How often a mark occurs. */
const count = (words: string, mark: string): number => words.split(mark).length - 1;

/** The role of a mark at one end: one of a pair around all words, without its partner, or part of the words. */
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

/**
 * Whether a name's last mark ends the sentence rather than the name: it does in "Tusk.", but not in "U.S." or in
 * "Acme Inc." mid-sentence.
 */
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

/** The span without one outer mark or pair that does not belong to the words; unchanged where there is none. */
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
 * Removes outer punctuation that does not belong to the selected words: commas, unpaired quotation marks and
 * brackets, and a pair around everything.
 * @param kind a name also loses the full stop that ends its sentence
 * @returns the narrowed span; empty where nothing is left
 */
export function withoutOuterPunctuation(article: Article, span: Span, kind: 'name' | 'words'): Span {
  let found = span;
  for (let marks = 0; marks < mostMarks && found.start < found.end; marks++) {
    const next = trim(article.text, withoutMark(article, found, kind));
    if (next.start === found.start && next.end === found.end) break;
    found = next;
  }
  return found;
}
