/** How many days questions, votes and reasons are kept. */
const daysKept = 30;
const dayLength = 24 * 60 * 60_000;

/** Today in UTC, as days since 1 January 1970. */
export const today = (): number => Math.floor(Date.now() / dayLength);

/** The oldest day that is kept. */
export const firstKept = (): number => today() - daysKept + 1;

/** The start of the oldest day that is kept, in milliseconds since 1 January 1970. */
export const firstTimeKept = (): number => firstKept() * dayLength;

/** A day number as `2025-11-25`. */
export const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
