import { datesIn } from '../../article/dateLine.js';

/** A day that a page or a line names. */
export interface Day {
  /** "2026-11-09"; null where day and month may be the other way round. */
  readonly iso: string | null;
  /** The date alone, as it was written. */
  readonly written: string;
}

/** Earliest year of a newspaper: a date before is a fault ("0001-01-01"). */
const earliest = 1600;
/** Years ahead of now that a date may have: some pages are dated before they appear. */
const ahead = 2;
/** Longest text that is read for a date, in UTF-16 units. */
const longest = 200;

/** "2026-11-09" where an article may be of that day; the day zero of computers stands for none. */
function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || year < earliest || year > new Date().getUTCFullYear() + ahead) return null;
  const iso = date.toISOString().slice(0, 10);
  return iso === '1970-01-01' ? null : iso;
}

const dayOf = (iso: string | null, written: string): Day | null => (iso === null ? null : { iso, written });

/**
 * The day that a text tells: a date, a compact ISO date, or seconds or milliseconds since 1970.
 * @returns null where it names no full date, or one that no article can have
 */
export function readDay(text: string): Day | null {
  const written = text.trim();
  if (written.length > longest) return null;
  if (/^(?:\d{10}|\d{13})$/u.test(written)) {
    const date = new Date(Number(written) * (written.length === 10 ? 1_000 : 1));
    return dayOf(isoOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()), written);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)/u.exec(written);
  if (compact) return dayOf(isoOf(Number(compact[1]), Number(compact[2]), Number(compact[3])), written);
  const [date] = datesIn(written);
  if (!date) return null;
  const { day, end, month, start, weekday, year } = date;
  const figures = /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}/u.exec(written.slice(start, end));
  if (!figures) return dayOf(isoOf(year, month, day), written);
  // Americans write the month first, others the day; dots stand in dates of Europe only.
  const ways = [isoOf(year, month, day), isoOf(year, day, month)].filter((iso) => iso !== null);
  if (figures[1] === '.') return dayOf(ways.at(-1) ?? null, written);
  const fitting = ways.filter((iso) => weekday === null || new Date(iso).getUTCDay() === weekday);
  const [iso = null, other = iso] = fitting.length > 0 ? fitting : ways;
  return iso === other ? dayOf(iso, written) : { iso: null, written: figures[0] };
}

const dayLength = 86_400_000;

/** The numbers of a date in order of size: equal where two dates of figures may be one day. */
const figuresOf = ({ iso, written }: Day): string =>
  ((iso ?? written).match(/\d+/gu) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join(' ');

/** Whether two days may be the same: midnight may lie between, and figures may be read in two ways. */
export function mayBeSame(a: Day, b: Day): boolean {
  return a.iso === null || b.iso === null
    ? figuresOf(a) === figuresOf(b)
    : Math.abs(Date.parse(a.iso) - Date.parse(b.iso)) <= dayLength;
}
