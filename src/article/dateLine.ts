import { createRequire } from 'node:module';
import { months, shortMonths, shortWeekdays, weekdays } from '../lexicon/calendar.js';
import { union, wordSet } from '../lexicon/words.js';
import type { Span } from './spans.js';

/** A longer line, in UTF-16 units, is not read for a date. */
export const longestLine = 140;

/** A full date in a text: day, month and a year of four digits. */
export interface DateMention extends Span {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** From 0 for Sunday; null where the text does not name it. */
  readonly weekday: number | null;
  /** Milliseconds since 1970: of the time that stands with the date, else of noon. */
  readonly time: number;
}

const fullYear = /(?<!\d)(?:1[5-9]|20|21)\d{2}(?!\d)/;
/** What chrono takes along that belongs to no date: "on" before it, a count behind its year. */
const beside = { before: /^on /i, after: /(?<=\d{4}) \d{1,2}$/ };

let chrono: typeof import('chrono-node/en') | null = null;

/** What chrono's strict parser finds in a line: dates, parts of dates, times. Offsets are the line's. */
function parse(line: string) {
  // Loaded lazily: most articles of a library say which line is their date line. The cast: `require` gives any.
  chrono ??= createRequire(import.meta.url)('chrono-node/en') as typeof import('chrono-node/en');
  // "9. November" is how some of Europe writes it; chrono does not read the stop.
  const plain = line.replace(/\s/gu, ' ').replace(/(?<=\d)\. (?=\p{L})/gu, '  ');
  return chrono.strict.parse(plain, new Date(0)).map(({ index, start, text }) => {
    const date = text.replace(beside.after, '');
    const from = beside.before.exec(date)?.[0].length ?? 0;
    return { start: index + from, end: index + date.length, parts: start, hasYear: fullYear.test(date) };
  });
}

type Parsed = ReturnType<typeof parse>[number];

function mentionOf({ start, end, parts, hasYear }: Parsed): DateMention[] {
  const isFull = hasYear && (['day', 'month', 'year'] as const).every((part) => parts.isCertain(part));
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (!isFull || year === null || month === null || day === null) return [];
  return [{ start, end, year, month, day, weekday: parts.get('weekday'), time: parts.date().getTime() }];
}

/** The full dates in a short text, in order. Offsets are UTF-16 units of the text. */
export function datesIn(text: string): DateMention[] {
  return fullYear.test(text) ? parse(text).flatMap(mentionOf) : [];
}

/** Words that say what a date is of, and words of times where chrono leaves them out. */
const labels = wordSet(`
  first last originally published publication publish updated update posted modified created issued filed printed release released
  revised corrected edited written uploaded submitted added date dated time
  min mins minute minutes hour hours days ago read local eastern central pacific am pm noon midnight
  gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest ist jst hkt sgt aest aedt`);
/** Words that belong to a date only where a label or a date stands beyond them: "Published on". */
const joints = wordSet('on at of as');
const weekdayNames = union(weekdays, shortWeekdays);
const monthNames = union(months, shortMonths);
/** Pieces of a line that hold its words. */
export const pieces = /[\p{L}\p{N}]+/gu;

/** Whether a whole word is a day of the week, in full or shortened. */
export const isWeekday = (word: string): boolean => weekdayNames.has(word.toLowerCase());
/** Whether a whole word is a month, in full or shortened. */
export const isMonth = (word: string): boolean => monthNames.has(word.toLowerCase());

const isLabel = (word: string): boolean =>
  labels.has(word.toLowerCase()) || isWeekday(word) || /^\d{1,2}h\d{2}$/.test(word);
/** A count or a piece of a time: "3 min read", "10.00". */
const isFigure = (word: string): boolean => /^\d{1,4}$/.test(word);
const isJoint = (word: string): boolean => joints.has(word.toLowerCase());

/** Whether a word may stand in a date line before the date: "Updated", "Tuesday", "10.00". */
export function leadsDate(word: string): boolean {
  return isLabel(word) || isFigure(word) || isJoint(word);
}

/**
 * Where a line's first full date stands, with the words that belong to it: "Published", a time, another date.
 * @returns UTF-16 offsets in the line; null where it has no full date, or is too long for a date line
 */
export function dateIn(line: string): Span | null {
  if (line.length > longestLine || !fullYear.test(line)) return null;
  const parsed = parse(line);
  const date = parsed.find((one) => mentionOf(one).length > 0);
  if (!date) return null;
  let { start, end } = date;
  // "18 years ago" is certain of nothing.
  const isParsed = (at: number): boolean =>
    parsed.some(
      ({ end, parts, start }) =>
        start <= at && at < end && (parts.isCertain('day') || parts.isCertain('hour')),
    );
  const before = [...line.slice(0, date.start).matchAll(pieces)];
  for (const { 0: word, index } of before.reverse()) {
    if (isLabel(word) || isParsed(index)) start = index;
    else if (!isJoint(word) && !isFigure(word)) break;
  }
  for (const { 0: word, index } of line.slice(date.end).matchAll(pieces)) {
    const at = date.end + index;
    if (isLabel(word) || isParsed(at)) end = at + word.length;
    else if (!isJoint(word) && !isFigure(word)) break;
  }
  // Where a time ends the line, its stop or bracket belongs to it.
  const last = parsed.find((one) => one.start < end && end < one.end);
  return { start, end: last?.end ?? end };
}
