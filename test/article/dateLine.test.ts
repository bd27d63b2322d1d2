import { describe, expect, it } from 'vitest';
import { dateIn, datesIn } from '../../src/article/dateLine.js';
import { readHeaderLine } from '../../src/article/headerLines.js';

const cut = (line: string): string | null => {
  const span = dateIn(line);
  return span && line.slice(span.start, span.end);
};

describe('a date line', () => {
  it.each([
    ['3 March 2026'],
    ['11 Nov. 2025'],
    ['Sept. 3, 2025'],
    ['MARCH 3, 2026'],
    ['3rd of March, 2026'],
    ['9. November 2026'],
    ['11-Nov-2025'],
    ['3/3/2026'],
    ['11.11.2025'],
    ['2025/11/11'],
    ['2026-03-03'],
    ['2026-03-03T10:00:00Z'],
    ['2026-03-03 10:00:00 +0100'],
    ['Tue, 11 Nov 2025'],
    ['Tuesday 3 March 2026 10.00 GMT'],
    ['Last updated: 11 November 2025'],
    ['Posted on March 3rd, 2026'],
    ['First published on 3 March 2026'],
    ['March 3, 2026, 5:14 p.m. ET'],
    ['Posted Dec 9, 2016, 12:30 p.m. (PST)'],
    ['Updated 2:55 PM ET, Wed November 11, 2015'],
    ['Updated 0339 GMT (1139 HKT) November 19, 2019'],
    ['16 December 2016 - 14h05'],
    ['3 March 2026 | Updated 4 March'],
    ['Published: 12:01 EDT, 3 March 2026 | Updated: 14:02 EDT, 3 March 2026'],
    ['3 March 2026 \u00b7 3 min read'],
  ])('is read whole: %s', (line) => {
    expect(cut(line)).toBe(line);
    expect(readHeaderLine(line)?.date).toEqual({ start: 0, end: line.length });
  });

  it.each([
    'March 3, 2026 was the day the town changed',
    'On March 3, 2026, the town opened',
    'Storm of 3 March 2026 kills eleven',
    'Born 3 March 1944 in Oldmere',
  ])('is no sentence with a date: %s', (line) => {
    expect(readHeaderLine(line)).toBeNull();
  });

  it.each([
    ['By Ann Lee, 3 March 2026', '3 March 2026'],
    ['By Theresa May, 3 March 2026', '3 March 2026'],
    ['Posted by Ann Lee on November 9, 2026', 'November 9, 2026'],
    ['Price as of August 10, 2022', 'August 10, 2022'],
    ['June 1, 2020 / 5:00 AM / THE QUAY', 'June 1, 2020 / 5:00 AM'],
    ['On March 3, 2026, the town opened', 'March 3, 2026'],
  ])('is found beside other words: %s', (line, date) => {
    expect(cut(line)).toBe(date);
  });

  it.each([
    ['3 March'],
    ['March 2026'],
    ['3/3/26'],
    ['31 February 2025'],
    ['The 2026 budget'],
    ['Copyright 2026'],
    ['Monday'],
    [`${'Bridge '.repeat(20)}3 March 2026`],
  ])('is none: %s', (line) => {
    expect(dateIn(line)).toBeNull();
  });
});

describe('a date', () => {
  it('has its day and its time', () => {
    const [date] = datesIn('Mon, 09 Nov 2026 08:00:00 GMT');
    expect(date).toMatchObject({ year: 2026, month: 11, day: 9, weekday: 1, time: Date.UTC(2026, 10, 9, 8) });
    expect(datesIn('on 3 March 2026, then on 5 April 2026').map(({ day }) => day)).toEqual([3, 5]);
    expect(datesIn('in March 2026, and on 3 March')).toEqual([]);
  });
});
