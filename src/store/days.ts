/** How many days questions, votes and reasons are kept. */
const daysKept = 30;
const dayLength = 24 * 60 * 60_000;

/** Today, in days since 1 January 1970, in UTC. */
export const today = (): number => Math.floor(Date.now() / dayLength);

/** The first day of which anything is kept still. */
export const firstKept = (): number => today() - daysKept + 1;

/** The first time of which anything is kept still, in milliseconds since 1 January 1970. */
export const firstTimeKept = (): number => firstKept() * dayLength;

/** A day in days since 1 January 1970 as `2025-11-25`. */
export const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);
