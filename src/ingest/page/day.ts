import { strict } from 'chrono-node/en';

/** A day that a page or a line names. */
export interface Day {
  /** "2026-11-09"; null where day and month may be the other way round. */
  readonly iso: string | null;
  /** The other way to read it, where both are days. */
  readonly other: string | null;
  /** As it was written, for one that may be read in two ways. */
  readonly written: string;
}

/** Earliest year of a newspaper; a date before is a fault ("0001-01-01"). */
const earliest = 1600;
/** Years ahead of now that a date may have: some pages are dated before they appear. */
const ahead = 2;

/** "2026-11-09", where there is such a day and an article may be of it; midnight of 1970 stands for none. */
function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay && year >= earliest && year <= new Date().getUTCFullYear() + ahead && iso !== '1970-01-01'
    ? iso
    : null;
}

const known = (iso: string | null, written: string): Day | null =>
  iso ? { iso, other: null, written } : null;

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A date of figures alone. Americans write the month first, others the day: a weekday or a day above 12 tells. */
function ofFigures(text: string): Day | null | undefined {
  const found = /(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/u.exec(text);
  if (!found) return undefined;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const ways = [isoOf(year, first, second), isoOf(year, second, first)];
  // Dots stand in dates of Europe only.
  if (found[2] === '.') return known(ways[1] ?? null, found[0]);
  const day = /\b(sun|mon|tue|wed|thu|fri|sat)/iu.exec(text)?.[1]?.toLowerCase();
  const fitting = ways.filter((iso) => iso && (!day || new Date(iso).getUTCDay() === weekdays.indexOf(day)));
  const [iso = null, other = null] = fitting.length > 0 ? fitting : ways.filter((way) => way !== null);
  if (iso === null) return null;
  return other === null || iso === other
    ? known(iso, found[0])
    : { iso: null, other: null, written: found[0] };
}

/** Longest text that is read for a date, in UTF-16 units. */
const longest = 200;

/**
 * The day that a text tells: an ISO time, seconds or milliseconds since 1970, figures, or words.
 * @returns null where it tells none whose year is certain, or one that no article can have
 */
export function readDay(text: string): Day | null {
  const written = text.trim();
  if (written.length > longest) return null;
  if (/^(?:\d{10}|\d{13})$/u.test(written)) {
    const date = new Date(Number(written) * (written.length === 10 ? 1_000 : 1));
    return known(isoOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), written);
  }
  const iso = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?=$|[T\sZ+])/u.exec(written);
  if (iso && (iso[2] !== '' || /^\d{8}/u.test(written)))
    return known(isoOf(Number(iso[1]), Number(iso[3]), Number(iso[4])), written);
  const figures = ofFigures(written);
  if (figures !== undefined) return figures;
  for (const { start } of strict.parse(written.replace(/(?<=\d)\. (?=\p{L})/gu, ' '), new Date(0)))
    if (start.isCertain('year') && start.isCertain('month') && start.isCertain('day'))
      return known(isoOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0), written);
  return null;
}
