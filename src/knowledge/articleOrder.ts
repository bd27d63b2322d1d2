import { datesIn } from '../article/dateLine.js';

/** Parses a date line. Returns milliseconds since 1970; null if it has no full date. */
export function articleTime(date: string | null): number | null {
  return date === null ? null : (datesIn(date)[0]?.time ?? null);
}

/** An article with its time. */
export interface Dated {
  readonly slug: string;
  readonly time: number | null;
}

/** Sorts the newest first, and those without a time last; equals by slug, descending. */
export function newestFirst(a: Dated, b: Dated): number {
  const [first, second] = [a, b].map(({ time }) => time ?? Number.NEGATIVE_INFINITY);
  if (first === second) return a.slug < b.slug ? 1 : -1;
  return (first ?? 0) < (second ?? 0) ? 1 : -1;
}
