/**
 * The time that a date line tells, in milliseconds.
 * @returns null where it has no year
 */
export async function timeOf(date: string | null): Promise<number | null> {
  if (date === null) return null;
  // Loaded only here: a library of one article, as most are, starts without it.
  const { strict } = await import('chrono-node/en');
  const [read] = strict.parse(date, new Date(0));
  return read?.start.isCertain('year') ? read.start.date().getTime() : null;
}

/** An article's place in time. */
export interface Dated {
  readonly slug: string;
  readonly time: number | null;
}

/** Sorts the newest first: those without a time last, and equals by folder name, the last name first. */
export function newestFirst(a: Dated, b: Dated): number {
  const [first, second] = [a, b].map(({ time }) => time ?? Number.NEGATIVE_INFINITY);
  if (first === second) return a.slug < b.slug ? 1 : -1;
  return (first ?? 0) < (second ?? 0) ? 1 : -1;
}
