import { union, wordSet } from './words.js';

/** In order, for those who count with them. */
const list = (text: string): readonly string[] => [...wordSet(text)];

/** The months, in order, and how they are shortened; lower case, without full stops. */
export const months = list(
  'january february march april may june july august september october november december',
);
export const shortMonths = list('jan feb mar apr jun jul aug sep sept oct nov dec');

/** The days of the week, and how they are shortened. */
export const weekdays = list('monday tuesday wednesday thursday friday saturday sunday');
export const shortWeekdays = list('mon tue tues wed thu thur thurs fri sat sun');

export const seasons = list('spring summer autumn winter');
/** Days by where they stand to the one on which somebody writes. */
export const nearDays = list('today tomorrow yesterday tonight');
/** Feasts that stand for days. */
const feasts = list('christmas easter thanksgiving ramadan hanukkah halloween');
export const timesOfDay = wordSet('morning afternoon evening night');

const calendarWords = union(months, shortMonths, weekdays, shortWeekdays, seasons, nearDays, feasts);

/** Whether a lower-case word names a day, a month, a season or a feast. */
export function isCalendarWord(norm: string): boolean {
  return calendarWords.has(norm.replace(/\.$/, ''));
}
