import type { Passage } from '../article/article.js';
import { findQuoted } from '../article/marks.js';

/** What stands before and after a quotation. */
export interface Marks {
  readonly open: string;
  readonly close: string;
}

/** By the mark that opens in the article: how it is printed, and what may close it, the usual one first. */
const printed: ReadonlyMap<string, readonly [open: string, ...closes: string[]]> = new Map([
  ['“', ['“', '”']],
  ['”', ['”', '”']],
  ['„', ['„', '“', '”']],
  ['«', ['«', '»']],
  ['»', ['»', '«', '»']],
  ['‹', ['‹', '›']],
  ['›', ['›', '‹', '›']],
  ['‘', ['‘', '’']],
  ['‚', ['‚', '‘', '’']],
  ["'", ['‘', '’']],
]);
/** For straight marks, and for all that is typed in their place. */
const usual = ['“', '”'] as const;

/**
 * The marks around a quotation as its article has them: straight ones become typographic ones, and where the article puts
 * a space inside of them there is one.
 * @param quotation words that stand between quotation marks in the article
 */
export function marksAround(quotation: Passage): Marks {
  const { article } = quotation;
  const paragraph = article.paragraphs[(article.paragraphOf(quotation) ?? 0) - 1];
  const whole =
    paragraph &&
    findQuoted(article.text, paragraph).find(
      ({ start, end }) => start <= quotation.start && end >= quotation.end,
    );
  if (!whole) return { open: usual[0], close: usual[1] };
  const before = article.text.slice(paragraph.start, whole.start);
  const mark = before.trimEnd().at(-1) ?? '';
  const [open, ...closes] = isTypedTwice(before) ? usual : (printed.get(mark) ?? usual);
  const own = article.text.slice(whole.end, paragraph.end).trimStart().at(0) ?? '';
  const space = before.endsWith(mark) ? '' : '\u00a0';
  return { open: open + space, close: space + (closes.includes(own) ? own : (closes[0] ?? '')) };
}

/** Whether a double mark is typed as two single ones. */
function isTypedTwice(before: string): boolean {
  return /(?:``|''|‘‘|’’)\s*$/u.test(before);
}
