import type { Header, Span } from './article.js';
import { trim } from './sentences.js';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dateLine = new RegExp(
  `^(?:(?:published|updated|posted)[:\\s]+(?:on\\s+)?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${month}|${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?),?\\s+\\d{4}\\b|^\\d{4}-\\d{2}-\\d{2}\\b|^\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\b`,
  'iu',
);
const byLine =
  /^(?:by|from|words|reporting)\s*:?\s+\p{Lu}|^(?:staff|wire|agency) (?:reports?|report|writer)/iu;

/** A line longer than this, in UTF-16 units, was not broken to fit a page: it is a paragraph of its own. */
export const longestWrapped = 120;

/** The lines of a block, where they are paragraphs of their own; else the block. */
function linesOf(text: string, block: Span): Span[] {
  const lines = [...text.slice(block.start, block.end).matchAll(/[^\r\n]+/gu)];
  if (lines.length < 2 || !lines.some(([line]) => line.length > longestWrapped)) return [block];
  return lines
    .map(({ 0: line, index }) =>
      trim(text, { start: block.start + index, end: block.start + index + line.length }),
    )
    .filter((span) => span.end > span.start);
}

/** Blocks between blank lines, each line of a block that was not wrapped; where a text has no blank line, its lines. */
function blocks(text: string): Span[] {
  const gap = /\n[^\S\n]*\r?\n/u.test(text) ? /(?:[^\S\n]*\r?\n){2,}/gu : /\r?\n/gu;
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(gap)) {
    found.push(trim(text, { start, end: match.index }));
    start = match.index + match[0].length;
  }
  found.push(trim(text, { start, end: text.length }));
  return found.filter((span) => span.end > span.start).flatMap((span) => linesOf(text, span));
}

function looksLikeTitle(block: string): boolean {
  return (
    block.length <= 160 &&
    !/[.!?:;,]["'\u201d\u2019]?$/u.test(block) &&
    !/\n/u.test(block) &&
    /\p{L}/u.test(block)
  );
}

/**
 * Reads the layout of a plain text: title, date line and by-line above the body, and the body's paragraphs.
 * A first block counts as title only if it is short, has no final punctuation, and something follows it.
 * @param text the text as published
 * @param known title and date where they are known already; they are then not guessed
 */
export function layOut(
  text: string,
  known?: { title: Span | null; date: Span | null },
): { header: Header; paragraphs: Span[] } {
  const all = blocks(text);
  let title = known?.title ?? null;
  let date = known?.date ?? null;
  let at = 0;
  for (; at < Math.min(all.length, 5); at++) {
    const block = all[at];
    if (!block) break;
    const inside = text.slice(block.start, block.end);
    const covers = (span: Span | null): boolean =>
      !!span && span.start >= block.start && span.end <= block.end;
    // A title taken from a body's first sentence does not make its paragraph a headline.
    const rest = [title, date].reduce(
      (left, span) => (span && covers(span) ? left.replace(text.slice(span.start, span.end), '') : left),
      inside,
    );
    if (
      known &&
      rest !== inside &&
      (!/\p{L}/u.test(rest) ||
        (rest.length <= 80 && (dateLine.test(rest.trim()) || byLine.test(rest.trim()))))
    )
      continue;
    if (inside.length <= 60 && dateLine.test(inside)) date ??= block;
    else if (inside.length <= 80 && byLine.test(inside) && !/[.!?]$/u.test(inside)) continue;
    else if (!title && !known && at + 1 < all.length && looksLikeTitle(inside)) title = block;
    else break;
  }
  const body = all.slice(at);
  return { header: { title, date, end: body[0]?.start ?? text.length }, paragraphs: body };
}
