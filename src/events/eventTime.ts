import type { Span } from '../article/spans.js';
import { isCalendarWord, timesOfDay } from '../lexicon/calendar.js';
import type { Token } from '../nlp/tokens.js';

const year = /^(?:1[89]|20)\d\d$/;

/** Whether a token names a day, a month or a year; "may" is a month in capitals only. */
const isTime = ({ norm, pos, text }: Token): boolean =>
  (isCalendarWord(norm) && pos !== 'AUX') || year.test(text);

const modifiers: ReadonlySet<string> = new Set(['last', 'next', 'late', 'early', ...timesOfDay]);

const belongs = (token: Token | undefined): boolean =>
  !!token && (isTime(token) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(token.text) || modifiers.has(token.norm));

/** The first time that a sentence names, with what belongs to it: "late on" no, "last Tuesday night" yes; null for none. */
export function timeIn(tokens: readonly Token[]): Span | null {
  const at = tokens.findIndex(isTime);
  if (at === -1) return null;
  let from = at;
  let to = at + 1;
  while (belongs(tokens[from - 1])) from--;
  while (belongs(tokens[to]) || (tokens[to]?.text === ',' && /^\d{4}$/.test(tokens[to + 1]?.text ?? '')))
    to++;
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}
