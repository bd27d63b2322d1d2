import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { occurrencesOf, tokensWithin } from '../../src/nlp/tokenSpans.js';
import { type Token, tokensOf } from '../../src/nlp/tokens.js';

const tokens = (text: string): Token[] => tokensOf(new Article('text', text));

/** The words of the tokens that lie in a part of a text; null where there are none. */
function within(text: string, part: string): string | null {
  const all = tokens(text);
  const start = text.indexOf(part);
  const found = tokensWithin(all, { start, end: start + part.length });
  return found && text.slice(all[found.from]?.start, all[found.to - 1]?.end);
}

describe('tokens within a span', () => {
  it.each<[string, string, string | null]>([
    ['Then Marta Kovacs left.', 'Marta Kovacs', 'Marta Kovacs'],
    ['Then Marta Kovacs left.', ' Marta Kovacs ', 'Marta Kovacs'],
    ['Then Marta Kovacs left.', ' ', null],
    ['Marta Kovacs’s book sold.', 'Marta Kovacs', 'Marta Kovacs'],
    ['The Marta Kovacs-led team won.', 'Marta Kovacs', 'Marta Kovacs-led'],
    ['The Jonas Weil-supported team won.', 'Jonas Weil', 'Jonas'],
    // Of a word that the span cuts it has most, or not.
    ['Iran-backed men came.', 'Iran', null],
    ['Iran-backed men came.', 'backed', 'Iran-backed'],
    ['The pro-government side won.', 'government', 'pro-government'],
    ['Then-FBI Director Marta Kovacs left.', 'FBI Director', 'Director'],
  ])('%s – %j', (text, part, words) => {
    expect(within(text, part)).toBe(words);
  });

  it('has no token beyond the text', () => {
    expect(tokensWithin([], { start: 0, end: 9 })).toBeNull();
    expect(tokensWithin(tokens('He left.'), { start: 8, end: 20 })).toBeNull();
  });

  it('has every token that lies wholly inside, where it begins and ends with one', () => {
    const all = tokens(
      'Marta Kovacs, the mayor, met O’Neil’s vice-president in St. Louis on 5 May; it didn’t help.',
    );
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(all.length - 1), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        const span = { start: all[from]?.start ?? 0, end: all[to - 1]?.end ?? 0 };
        expect(tokensWithin(all, span)).toEqual({ from, to });
      }),
    );
  });
});

describe('places of names', () => {
  /** The names that are found, and the text of the tokens where they stand. */
  function runs(text: string, names: readonly string[], taken: readonly number[] = []): string[] {
    const all = tokens(text);
    return occurrencesOf(text, all, names, new Set(taken)).map(({ from, name, to }) => {
      expect(text.slice(all[from]?.start, all[to - 1]?.end)).toBe(name);
      return name;
    });
  }

  it.each<[string, string[], string[]]>([
    ['Marta Kovacs met Weil. Weil left.', ['Weil', 'Marta Kovacs'], ['Marta Kovacs', 'Weil', 'Weil']],
    // The longest of several, and what is left after it.
    ['New York and New Zealand', ['New', 'New York', 'York'], ['New York', 'New']],
    ['Marta Kovacs Weil', ['Marta Kovacs', 'Kovacs Weil'], ['Marta Kovacs']],
    // Word for word: no part of a word, and no other case.
    ['Weiland and weil and Weil-led', ['Weil'], []],
    ['Weil’s house', ['Weil'], ['Weil']],
    ['Nobody was there.', [], []],
  ])('%s: %j', (text, names, found) => {
    expect(runs(text, names)).toEqual(found);
  });

  // Names are looked up by two characters: a name of one has the space after it as well.
  it('may be a name of one letter', () => {
    expect(runs('X paid 40 euros to Xi.', ['X', 'Xi'])).toEqual(['X', 'Xi']);
  });

  it('are not where a token belongs to a name already', () => {
    expect(runs('Marta Kovacs met Marta Kovacs.', ['Marta Kovacs'], [1])).toEqual(['Marta Kovacs']);
    expect(runs('Marta Kovacs met Marta.', ['Marta Kovacs', 'Marta'], [1])).toEqual(['Marta', 'Marta']);
  });
});
