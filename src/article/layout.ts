import { bareName } from './byLine.js';
import { type HeaderLine, readDatedBeside, readHeaderLine } from './headerLines.js';
import { trim } from './sentences.js';
import type { Header, Span } from './spans.js';

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
  const gap = /\n[^\S\n]*\r?\n/u.test(text) ? /(?<![^\S\n])[^\S\n]*\n(?:[^\S\n]*\n)+/gu : /\r?\n/gu;
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(gap)) {
    found.push(trim(text, { start, end: match.index }));
    start = match.index + match[0].length;
  }
  found.push(trim(text, { start, end: text.length }));
  return found.filter((span) => span.end > span.start).flatMap((span) => linesOf(text, span));
}

/** Longest title that is read from a layout, in UTF-16 units, and longest line between a title and a by-line. */
const [longestTitle, longestDek] = [160, 300];
/** How many blocks above a body may be its header. */
const mostAbove = 6;

/** Whether a first line is written like a title; a question is one where more follows than it has itself. */
function looksLikeTitle(line: string, below: number): boolean {
  return /[!?]$/u.test(line)
    ? below > line.length
    : !/[.:;,]["'\u201d\u2019]?$|[!?]["'\u201d\u2019]$/u.test(line);
}

/** Splits off the first line of a block where it or the next is a line of the header: a header may have no blank lines. */
function splitFirstLine(text: string, block: Span): Span[] {
  const end = text.indexOf('\n', block.start);
  if (end === -1 || end >= block.end) return [block];
  const first = trim(text, { start: block.start, end });
  const rest = trim(text, { start: end, end: block.end });
  const second = text.slice(rest.start, rest.end).split('\n', 1)[0] ?? '';
  const above = [text.slice(first.start, first.end), second.trim()];
  return above.some((line) => readHeaderLine(line) !== null) ? [first, rest] : [block];
}

const shifted = (span: Span | null, by: number): Span | null =>
  span && { start: span.start + by, end: span.end + by };

/**
 * Reads the layout of a plain text: title, date line and by-line above the body, and the body's paragraphs.
 * A first block counts as title only if it is short, has no final punctuation, and something follows it; or if a date
 * line or by-line stands right below it. A line between the title and those is a paragraph of the body.
 * @param text the text as published
 * @param known title and date where they are known already; they are then not guessed
 */
export function layOut(
  text: string,
  known?: { title: Span | null; date: Span | null },
): { header: Header; paragraphs: Span[] } {
  const all = blocks(text);
  const inside = (span: Span): string => text.slice(span.start, span.end);
  let title = known?.title ?? null;
  let date = known?.date ?? null;
  let author: Span | null = null;
  /** A line between the title and a by-line below it. */
  const deks: Span[] = [];
  const lineAt = (index: number): string => {
    const block = all[index];
    const first = block && splitFirstLine(text, block)[0];
    return first ? inside(first) : '';
  };
  /** Reads a line of the header; below a title also a section with a date, and a name above a date. */
  const read = (index: number): HeaderLine | null => {
    const line = lineAt(index);
    const found = readHeaderLine(line) ?? (title ? readDatedBeside(line) : null);
    if (found || !title) return found;
    const name = bareName(line);
    return name && readHeaderLine(lineAt(index + 1))?.date ? { date: null, author: name } : null;
  };
  let at = 0;
  for (let seen = 0; at < all.length && seen < mostAbove; seen++, at++) {
    const whole = all[at];
    if (!whole) break;
    all.splice(at, 1, ...splitFirstLine(text, whole));
    const block = all[at] ?? whole;
    const line = readKnown(text, block, [known?.title, known?.date]) ?? read(at);
    if (line) {
      date ??= shifted(line.date, block.start);
      author ??= shifted(line.author, block.start);
      continue;
    }
    const words = inside(block);
    const isLine = !words.includes('\n') && /\p{L}/u.test(words);
    const isTitle = isLine && words.length <= longestTitle && !title && !known && at + 1 < all.length;
    if (isTitle && (read(at + 1) || looksLikeTitle(words, text.length - block.end))) title = block;
    else if (title && read(at + 1) && deks.length === 0 && words.length <= longestDek) deks.push(block);
    else break;
  }
  const body = [...deks, ...all.slice(at)];
  return { header: { title, date, author, end: body[0]?.start ?? text.length }, paragraphs: body };
}

/**
 * Reads a block that holds nothing but a known title or date, and a by-line. A title out of the body's first sentence does not make
 * its paragraph a headline.
 */
function readKnown(
  text: string,
  block: Span,
  known: readonly (Span | null | undefined)[],
): HeaderLine | null {
  const inBlock = known.filter((span) => !!span && span.start >= block.start && span.end <= block.end);
  if (inBlock.length === 0) return null;
  const whole = text.slice(block.start, block.end);
  const rest = inBlock
    .reduce((left, span) => (span ? left.replace(text.slice(span.start, span.end), '') : left), whole)
    .trim();
  if (!/\p{L}/u.test(rest)) return { date: null, author: null };
  const names = readHeaderLine(rest);
  if (!names) return null;
  const from = whole.indexOf(rest);
  return { date: null, author: from === -1 ? null : shifted(names.author, from) };
}
