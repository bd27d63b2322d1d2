import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuoted } from '../../src/knowledge/marks.js';

const read = (text: string): string[] =>
  findQuoted(text, { start: 0, end: text.length }).map(
    ({ start, end, single, open }) =>
      `${text.slice(start, end)}${single ? ' /single' : ''}${open ? ' /open' : ''}`,
  );

describe('findQuoted', () => {
  it.each<[string, string[]]>([
    ['“A b,” he said. “C ‘d’ e.”', ['A b,', 'C ‘d’ e.']],
    ['"A," he said, "b." It was 6\'2" tall.', ['A,', 'b.']],
    ["''This is it,'' he said. ``Never,'' too.", ['This is it,', 'Never,']],
    ['„Ja“, sagte «er».', ['Ja', 'er']],
    ['“Open, never closed. Yes', ['Open, never closed. Yes /open']],
    ['“He said “go” and left,” she said.', ['He said “go” and left,']],
    ["'I love it,' said Jo. 'It's great.' In the '90s", ['I love it, /single', "It's great. /single"]],
    ['He minds the workers’ rights and the dogs’ home.', []],
    ["Rock 'n' roll, 'tis said, isn't dead.", []],
    ['“”, "" and “ ” hold no words.', []],
  ])('%s', (text, quoted) => {
    expect(read(text)).toEqual(quoted);
  });

  it('gives spans in order inside of the paragraph, whatever the text', () => {
    const marks = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      '`',
      ' ',
      'a',
      'b',
      '.',
      ',',
      's',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (characters) => {
        const text = characters.join('');
        let last = 0;
        for (const { start, end } of findQuoted(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
