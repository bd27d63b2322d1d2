import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn, type Part, softmax, tagCount } from '../../src/annotator/tags.js';
import { nameKinds } from '../../src/nlp/annotations.js';

/** The row of logits in which some tags are far likelier than the others: "-", "person" begins a name, "+person" goes on. */
function row(tags: string): number[] {
  const logits = new Array<number>(tagCount).fill(0);
  for (const tag of tags.split('/')) {
    const kind = (nameKinds as readonly string[]).indexOf(tag.replace('+', ''));
    logits[tag === '-' ? 0 : 1 + 2 * kind + (tag.startsWith('+') ? 1 : 0)] = 20;
  }
  return logits;
}

/** The names of tokens that are tagged so: first, last and kind of each. A token in brackets goes on with its word; "." is none of the text's. */
function read(words: string): (string | number)[][] {
  const tokens = words.split(' ');
  const parts = tokens.map(
    (token): Part => (token === '.' ? 'none' : token.startsWith('(') ? 'inside' : 'first'),
  );
  const tags = tokens.flatMap((token) => row(token === '.' ? 'person' : token.replace(/[()]/g, '')));
  return namesIn(Float32Array.from(tags), (token) => parts[token] ?? 'none').map(({ first, last, kind }) => [
    first,
    last,
    kind,
  ]);
}

describe('names of a window', () => {
  it.each<[string, (string | number)[][]]>([
    ['. - - .', []],
    ['. person .', [[1, 1, 'person']]],
    ['. - person +person - .', [[2, 3, 'person']]],
    // Side by side.
    [
      '. person person .',
      [
        [1, 1, 'person'],
        [2, 2, 'person'],
      ],
    ],
    [
      '. place +place person +person .',
      [
        [1, 2, 'place'],
        [3, 4, 'person'],
      ],
    ],
    // Without a begin.
    ['. +organisation +organisation - .', [[1, 2, 'organisation']]],
    [
      '. person +place +place .',
      [
        [1, 1, 'person'],
        [2, 3, 'place'],
      ],
    ],
    [
      '. other - +other .',
      [
        [1, 1, 'other'],
        [3, 3, 'other'],
      ],
    ],
    // Up to the end of the window, and to what is none of the text's.
    ['. - person +person', [[2, 3, 'person']]],
    [
      '. person . +person .',
      [
        [1, 1, 'person'],
        [3, 3, 'person'],
      ],
    ],
    // The first token of a word tells for the others.
    ['. person (-) (place) +person (-) - .', [[1, 5, 'person']]],
    ['. - (person) person .', [[3, 3, 'person']]],
    ['. (person) - .', []],
  ])('%s', (tags, names) => {
    expect(read(tags)).toEqual(names);
  });

  it('have the mean of their words’ shares of the kind, whether it begins or goes on', () => {
    const sure = [...row('-'), ...row('person/+person'), ...row('-/+person'), ...row('place')];
    const [name] = namesIn(Float32Array.from(sure), (token) => (token === 3 ? 'inside' : 'first'));
    expect(name).toMatchObject({ first: 1, last: 1 });
    expect(name?.probability).toBeCloseTo(1);
    const [doubtful] = namesIn(
      Float32Array.from([...row('person'), ...row('+person').map((logit, tag) => (tag === 0 ? 19 : logit))]),
      () => 'first',
    );
    expect(doubtful).toMatchObject({ first: 0, last: 1 });
    expect(doubtful?.probability).toBeCloseTo((1 + 1 / (1 + Math.exp(-1))) / 2);
  });

  it('stand in order, do not overlap and begin with a word, whatever the tags are', () => {
    const token = fc.record({
      part: fc.constantFrom<Part[]>('first', 'first', 'inside', 'none'),
      logits: fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
        minLength: tagCount,
        maxLength: tagCount,
      }),
    });
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        const tags = Float32Array.from(tokens.flatMap(({ logits }) => logits));
        let before = -1;
        for (const { first, last, probability } of namesIn(tags, (at) => tokens[at]?.part ?? 'none')) {
          expect(first).toBeGreaterThan(before);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(tokens[first]?.part).toBe('first');
          expect(tokens.slice(first, last + 1).map(({ part }) => part)).not.toContain('none');
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThanOrEqual(1 + 1e-9);
          before = last;
        }
      }),
    );
  });
});

describe('softmax', () => {
  it('gives shares of one, however large the numbers are', () => {
    expect(softmax([0, Math.log(3)])).toEqual([expect.closeTo(0.25), expect.closeTo(0.75)]);
    expect(softmax([1e4, 1e4, -1e9])).toEqual([0.5, 0.5, 0]);
  });
});
