const words = (text: string): readonly string[] => text.split(' ');

/** The months, and how they are shortened; small letters, without full stops. */
export const months = words(
  'january february march april may june july august september october november december',
);
export const shortMonths = words('jan feb mar apr jun jul aug sep sept oct nov dec');

/** The days of the week, and how they are shortened. */
export const weekdays = words('monday tuesday wednesday thursday friday saturday sunday');
export const shortWeekdays = words('mon tue tues wed thu thur thurs fri sat sun');

/** Parts of the year. */
export const seasons = words('spring summer autumn winter');
/** Days by where they stand to the one on which somebody writes. */
export const nearDays = words('today tomorrow yesterday tonight');
/** Feasts that stand for days. */
export const feasts = words('christmas easter thanksgiving ramadan hanukkah halloween');
