import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dictionary } from '../../../src/index/articles/dictionary.js';
import { editDistance } from '../../../src/index/names/editDistance.js';
import { Speller } from '../../../src/index/names/typoCandidates.js';
import { maxEdits, wordSimilarity } from '../../../src/index/names/wordSimilarity.js';
import { ByteReader, ByteWriter } from '../../../src/support/bytes.js';
import { coinedName } from '../../corpus/lexicon.js';
import { randomFor } from '../../eval/random.js';

const letters = fc.constantFrom(...'abcdeilnorst');
const word = fc.array(letters, { minLength: 1, maxLength: 12 }).map((list) => list.join(''));

function dictionaryOf(list: readonly string[]): Dictionary {
  const dictionary = new Dictionary();
  for (const one of list) {
    const bytes = new TextEncoder().encode(one);
    dictionary.intern(bytes, 0, bytes.length);
  }
  return dictionary;
}

describe('Dictionary', () => {
  it('numbers any words in the order in which they first come, and finds them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 600 }), (list) => {
        // What is no well-formed Unicode has no UTF-8.
        const clean = list.filter((one) => Buffer.from(one).toString() === one);
        const dictionary = dictionaryOf(clean);
        const known = [...new Set(clean)];
        expect(Array.from(known, (_, at) => dictionary.word(at))).toEqual(known);
        expect(known.map((one) => dictionary.find(one))).toEqual(known.map((_, at) => at));
        expect(dictionary.find('no such word')).toBe(-1);
        expect(() => dictionary.word(known.length)).toThrow(RangeError);
      }),
      { numRuns: 40 },
    );
  });
});

describe('ByteReader', () => {
  it('reads what was written, and says where the bytes end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(0xffffffff), fc.string())), (list) => {
        const writer = new ByteWriter();
        for (const [number, text] of list) {
          writer.number(number);
          writer.text(text);
        }
        const reader = new ByteReader(writer.bytes);
        expect(list.map(() => [reader.number(), reader.text()])).toEqual(list);
        expect(() => reader.number()).toThrow(RangeError);
      }),
    );
  });
});

/** One slip at a place of a word. */
function slip(of: string, how: number, at: number, letter: string): string {
  const place = at % of.length;
  const two = of.slice(place, place + 2);
  return (
    of.slice(0, place) +
    ([letter + two, two.slice(1), letter + two.slice(1), [...two].reverse().join('')][how % 4] ?? two) +
    of.slice(place + 2)
  );
}

describe('Speller', () => {
  it('finds every word that what was typed is like, or of whose beginning it is within two slips', () => {
    const slips = fc.array(fc.tuple(fc.nat(3), fc.nat(11), letters), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), slips, (list, which, made) => {
        const meant = list[which % list.length] ?? '';
        const typed = made.reduce((so, [how, at, letter]) => slip(so || 'a', how, at, letter), meant);
        // Enough other words that all of them are indexed, not looked through.
        const filler = Array.from({ length: 1_100 }, (_, at) => `zzz${at}`);
        const dictionary = dictionaryOf([...list, ...filler]);
        const short = Math.min(meant.length, typed.length);
        const isNear = {
          whole: short >= 4 && wordSimilarity(typed, meant, () => false) > 0,
          prefix: short >= 4 && editDistance(meant, typed, 2) <= (short < 5 ? 1 : 2),
        };
        for (const mode of ['whole', 'prefix'] as const) {
          const speller = new Speller(dictionary, mode);
          expect(speller.advance()).toBe(false);
          if (isNear[mode])
            expect(speller.candidates(typed, maxEdits(typed.length))).toContain(dictionary.find(meant));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('looks at few of many words', () => {
    const random = randomFor('names');
    const list = Array.from({ length: 20_000 }, () => coinedName(random).toLowerCase());
    const speller = new Speller(dictionaryOf(list), 'whole');
    while (speller.advance());
    const found = list.slice(0, 200).map((name) => speller.candidates(`${name}s`, 2));
    for (const numbers of found) expect(new Set(numbers).size).toBe(numbers.length);
    expect(found.flat().length / found.length).toBeLessThan(100);
  });

  it('finds what is meant before, while and after many words are indexed, and words that come later', () => {
    const random = randomFor('more names');
    const list = [...new Set(Array.from({ length: 12_000 }, () => coinedName(random).toLowerCase()))];
    const dictionary = dictionaryOf(list);
    const speller = new Speller(dictionary, 'whole');
    const asked = list.filter((name, at) => at % 499 === 0 && name.length > 5);
    const missed = (): string[] =>
      asked.filter((name) => !speller.candidates(`${name}s`, 2).includes(dictionary.find(name)));
    // Each look-up indexes some more.
    for (let step = 0; step < 3; step++) expect(missed()).toEqual([]);
    while (speller.advance());
    expect(missed()).toEqual([]);
    const late = new TextEncoder().encode('quibblewitz');
    const number = dictionary.intern(late, 0, late.length);
    expect(speller.candidates('quiblewitz', 3)).toEqual([number]);
  });
});
