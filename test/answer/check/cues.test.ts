import { describe, expect, it } from 'vitest';
import { frameCues, headCues, questionCues, tailCues } from '../../../src/answer/check/cues.js';

/** A pattern without what it remembers of the last text. */
const nameIn = (pattern: RegExp, text: string): string | undefined =>
  new RegExp(pattern.source, pattern.flags.replace('g', '')).exec(text)?.groups?.name;

describe.each(
  Object.entries({ headCues, questionCues, tailCues, frameCues }).flatMap(([table, rows]) =>
    rows.map((row) => [`${table}: ${row.meaning}`, row] as const),
  ),
)('%s', (_, { no, pattern, yes }) => {
  it.each(yes)('“%s” names %s', (text, name) => {
    expect(nameIn(pattern, text)).toBe(name);
  });

  it.each(no)('“%s” is another', (text) => {
    expect(nameIn(pattern, text)).toBeUndefined();
  });
});
