import { datesIn } from '../article/dateLine.js';

/** The time of a date line, in milliseconds since 1970; null where it has no full date. */
export function timeOf(date: string | null): number | null {
  return date === null ? null : (datesIn(date)[0]?.time ?? null);
}

/** An article and its time. */
export interface Dated {
  readonly slug: string;
  readonly time: number | null;
}

/** Orders the newest first, those without a time last; equals by slug, the last first. */
export function newestFirst(a: Dated, b: Dated): number {
  const [first, second] = [a, b].map(({ time }) => time ?? Number.NEGATIVE_INFINITY);
  if (first === second) return a.slug < b.slug ? 1 : -1;
  return (first ?? 0) < (second ?? 0) ? 1 : -1;
}
