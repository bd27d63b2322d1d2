import type { Passage } from '../article/article.js';
import { findQuoted } from '../article/marks.js';

/** The characters before and after a quotation. */
export interface Marks {
  readonly open: string;
  readonly close: string;
}

/** By opening mark: how it is printed, and which marks may close it, the usual one first. */
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
/** For straight quotation marks and their substitutes. */
const usual = ['“', '”'] as const;

/**
 * The quotation marks that an article has around a quotation. Straight ones become typographic; a space inside the
 * marks is kept.
 * @param quotation words between quotation marks in the article
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
