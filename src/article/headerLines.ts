import { bareName, byLineIn } from './byLine.js';
import { dateIn, leadsDate, longestLine, pieces } from './dateLine.js';
import type { Span } from './spans.js';

/** A date line, a by-line or both; offsets are UTF-16 units within the line. */
export interface HeaderLine {
  /** The date with its label and time: "Published 3 March 2026, 10.00 GMT". */
  readonly date: Span | null;
  /** The names in a by-line, without "By". */
  readonly author: Span | null;
}

const onlySigns = /^[^\p{L}\p{N}]*$/u;

/**
 * Reads a line above an article's body: a date line, a by-line or both. A sentence that begins like one, or has a date, is neither.
 * @returns null where the line is neither
 */
export function readHeaderLine(line: string): HeaderLine | null {
  if (line.length > longestLine || line.length < 4) return null;
  const date = dateIn(line);
  const by = byLineIn(line, date);
  if (by) {
    // Before "by" stands nothing but a date and its label.
    const before = line.slice(0, by.start);
    const dated =
      date && date.start < by.start ? line.slice(0, date.start) + line.slice(date.end, by.start) : before;
    return (dated.match(pieces) ?? []).every(leadsDate) ? { date, author: by.names } : null;
  }
  if (!date) return null;
  return onlySigns.test(line.slice(0, date.start)) && onlySigns.test(line.slice(date.end))
    ? { date: { start: 0, end: line.length }, author: null }
    : null;
}

/**
 * Reads a line with a date beside a section, a place or a bare name: "Politics | 3 March 2026", "MARCH 3, 2026 PRESS RELEASE",
 * "Tom Reed - 9 Nov 2026". Only for lines below a title: above, such a line may be the title.
 */
export function readDatedBeside(line: string): HeaderLine | null {
  const date = line.length <= 80 && !/[!?]$/u.test(line) ? dateIn(line) : null;
  if (!date) return null;
  const before = line.slice(0, date.start).trimEnd();
  const after = line.slice(date.end).trimStart();
  const words = `${before} ${after}`.match(pieces) ?? [];
  const apart =
    before === ''
      ? /^[,|\u00b7\u2022/\u2013\u2014-]|^[\p{Lu} ]+$/u.test(after)
      : /[,|\u00b7\u2022/\u2013\u2014:-]$/u.test(before);
  if (!apart || words.length > 5 || !words.every((word) => /^[\p{Lu}\p{N}]|^(?:and|of|the|in)$/u.test(word)))
    return null;
  // After a comma a date stands beside a place: "Brenford, 3 March 2026".
  const named = after === '' && /[|\u00b7\u2022\u2013\u2014-]$/u.test(before);
  const author = named ? bareName(before.slice(0, -1).trimEnd()) : null;
  return { date, author };
}
