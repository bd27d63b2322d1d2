import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonPlaces } from '../../../src/knowledge/json/places.js';
import { syntaxFault, syntaxRows } from '../../../src/knowledge/json/syntax.js';
import { formatLineColumn, LineIndex } from '../../../src/support/lineColumn.js';

describe('lines and columns', () => {
  it.each([
    ['the first character', 'ab\ncd', 0, '1:1'],
    ['a line end belongs to its line', 'ab\ncd', 2, '1:3'],
    ['the next line', 'ab\ncd', 3, '2:1'],
    ['CRLF is one line end', 'ab\r\ncd', 4, '2:1'],
    ['a lone CR ends a line', 'ab\rcd', 4, '2:2'],
    ['empty lines count', '\n\n\nx', 3, '4:1'],
    ['a byte order mark does not show', '\ufeffab', 1, '1:1'],
    ['the byte order mark itself', '\ufeffab', 0, '1:1'],
    ['an emoji is two code units', '😀x', 2, '1:3'],
    ['the end of the text', 'ab\ncd', 5, '2:3'],
    ['an empty text', '', 0, '1:1'],
  ])('%s', (_, text, offset, place) => {
    expect(formatLineColumn(new LineIndex(text).at(offset))).toBe(place);
  });
});

const json = `{
  "title": "A",
  "people": [
    { "id": "a" },
    {
      "id": "b", "of": ["x", "y"]
    }
  ]
}`;

describe('places in JSON', () => {
  const at = (path: readonly PropertyKey[], key?: string, text = json): string => {
    const place = new JsonPlaces(text).at(path, key);
    return place ? formatLineColumn(place) : 'none';
  };

  it.each<[string, readonly PropertyKey[], string | undefined, string]>([
    ['the file', [], undefined, '1:1'],
    ['a value', ['title'], undefined, '2:12'],
    ['an item of a list', ['people', 1], undefined, '5:5'],
    ['a value inside of items', ['people', 1, 'of', 1], undefined, '6:30'],
    ['a key', ['people', 1], 'of', '6:18'],
    ['the object that lacks a key', ['people', 0, 'role'], undefined, '4:5'],
    ['the object that lacks a list', ['people', 0, 'attended', 3, 'who'], undefined, '4:5'],
    ['the list that lacks an item', ['people', 7], undefined, '3:13'],
    ['a key that is not there', ['people', 0], 'role', '4:5'],
    ['a text has no keys', ['title', 'text'], undefined, '2:12'],
  ])('tells where %s begins', (_, path, key, place) => {
    expect(at(path, key)).toBe(place);
  });

  it('takes the last of two equal keys, as JSON.parse does', () => {
    const twice = '{"a": {"b": 1},\n "a": {"b": 2}}';
    expect(at(['a', 'b'], undefined, twice)).toBe('2:13');
    expect(at([], 'a', twice)).toBe('2:2');
  });

  it('leaves out a byte order mark', () => {
    expect(at(['a'], undefined, '\ufeff{"a": 1}')).toBe('1:7');
  });

  it('has none where lists stand too deep in lists', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(at([0, 0, 0], undefined, deep)).toBe('none');
    expect(syntaxFault(deep.slice(1))).toBeNull();
  });
});

describe('what is wrong with a text that is no JSON', () => {
  const examples = syntaxRows.flatMap(({ message, yes }) => yes.map((text) => [text, message] as const));
  it.each(examples)('%j: %s', (text, message) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(syntaxFault(text)?.message).toBe(message);
  });

  it.each([
    ['the comma that is too many', '{\n  "a": 1,\n}', '2:9'],
    ['where a comma is missing', '{\n  "a": 1\n  "b": 2\n}', '2:9'],
    ['where a colon is missing', '{\n  "a"   1\n}', '2:6'],
    ['the colon without a value', '{\n  "a":   \n}', '2:7'],
    ['the beginning of a text that is not closed', '{\n  "a": "b\n}', '2:8'],
    ['a comment', '{\n  "a": 1 // one\n}', '2:10'],
    ['the mark that is of the wrong kind', '{\r\n  “a”: 1\r\n}', '2:3'],
    ['the end of a file that lacks a }', '{\n  "a": 1\n', '3:1'],
    ['an empty file', '', '1:1'],
  ])('is told with the place of %s', (_, text, place) => {
    const fault = syntaxFault(text);
    expect(fault && formatLineColumn(fault.place)).toBe(place);
  });

  it('is found in whatever JSON.parse refuses, and nowhere else', () => {
    const written = fc.json().map((text) => JSON.stringify(JSON.parse(text), null, 1));
    const cut = fc.tuple(
      written,
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', ',', '"', '}', '[', ':', 'x', '0', '\\', '\n'),
    );
    fc.assert(
      fc.property(cut, ([text, at, length, put]) => {
        const from = at % (text.length + 1);
        const changed = text.slice(0, from) + put + text.slice(from + length);
        let isJson = true;
        try {
          JSON.parse(changed);
        } catch {
          isJson = false;
        }
        const fault = syntaxFault(changed);
        expect(fault === null).toBe(isJson);
        if (fault) expect(fault.place.line).toBeLessThanOrEqual(changed.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });
});
