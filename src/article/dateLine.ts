import { months, shortMonths, shortWeekdays, weekdays } from '../lexicon/calendar.js';
import type { Span } from './spans.js';

/** A longer line, in UTF-16 units, is not read for a date. */
export const longestLine = 140;

/** Words as alternatives, the longer ones first. */
const anyOf = (...lists: readonly (readonly string[])[]): string =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
const monthWords = anyOf(months, shortMonths);
const dayWords = anyOf(weekdays, shortWeekdays);
const year = '(?:1[5-9]|20|21)\\d{2}';
const clock =
  '[ T]{1,2}\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?Z| ?[+-]\\d{2}:?\\d{2}| ?[ap]\\.?m\\.?)?';

/** A date with its day, month and year of four digits. */
const fullDate = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)?[ -](?:${monthWords})\\b\\.?,?[ -]${year}\\b`,
    `\\b(?:${monthWords})\\b\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${year}\\b`,
    `\\b${year}-\\d{2}-\\d{2}(?:${clock})?(?![\\d])`,
    `\\b${year}[./]\\d{1,2}[./]\\d{1,2}\\b`,
    `\\b\\d{1,2}([./-])\\d{1,2}\\1${year}\\b`,
  ].join('|'),
  'i',
);
/** Whether a whole word is a day of the week. */
export const weekday = new RegExp(`^(?:${dayWords})$`, 'i');
/** Whether a whole word is a month. */
export const monthName = new RegExp(`^(?:${monthWords})$`, 'i');
/** Words that say what day it is of: "First published on". */
const labels = new Set(
  'first last originally published publication publish updated update posted modified created issued filed printed release released revised corrected edited written uploaded submitted added date dated time on at of as'.split(
    ' ',
  ),
);
/** Words of a time: "10.00 GMT", "5:14 p.m. ET", "3 min read". */
const timeWord =
  /^(?:a|p|m|am|pm|h|hrs?|hours?|noon|midnight|mins?|minutes?|days?|ago|read|local|eastern|central|pacific|z|[ecmp][sd]?t|a?e[sd]t|gmt|utc|bst|ist|cest?|eest?|jst|hkt|sgt|nz[sd]t|[+-]?\d{1,4}|\d{1,2}[ap]m|\d{1,2}(?:st|nd|rd|th)|\d{1,2}h\d{2})$/i;
/** Letters, digits and marks that hold a word of a date together. */
export const pieces = /[\p{L}\p{N}]+/gu;

/** Whether a word may stand before a date and belongs to it: "Updated", "Tuesday", "10.00". */
export function leadsDate(word: string): boolean {
  return labels.has(word.toLowerCase()) || weekday.test(word) || timeWord.test(word);
}

/** The stretch of a line around its date whose every word belongs to it. */
function stretch(line: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  const before = [...line.slice(0, from).matchAll(pieces)];
  for (const { 0: piece, index } of before.reverse()) {
    // A month before a date may be a name: "Theresa May, 3 March 2026".
    if (!leadsDate(piece)) break;
    start = index;
  }
  for (const { 0: piece, index } of line.slice(to).matchAll(pieces)) {
    if (!leadsDate(piece) && !monthName.test(piece)) break;
    end = to + index + piece.length;
  }
  // The "on" or a count beside it is no part of it, the full stop of "p.m." is.
  const held = line
    .slice(start, end)
    .replace(
      /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+(?:on|at|of|as|a)$|(?<![\s,|\u00b7])[\s,|\u00b7]+\d{1,3}$/iu,
      '',
    );
  end = Math.max(to, start + held.length);
  start += /^(?:(?:on|at|of|as) )?/i.exec(line.slice(start, from))?.[0].length ?? 0;
  if (line[end] === '.' && /\.m$/i.test(line.slice(start, end))) end++;
  return { start, end };
}

/**
 * Where a line's full date stands, with the words that belong to it ("Published", a time).
 * @returns UTF-16 offsets in the line; null where it has no date with a year of four digits, or is too long for a date line
 */
export function dateIn(line: string): Span | null {
  if (line.length > longestLine) return null;
  const spaced = line.replace(/\s/gu, ' ');
  const found = fullDate.exec(spaced);
  return found && stretch(spaced, found.index, found.index + found[0].length);
}
