import { describe, expect, it } from 'vitest';
import { SimilarWords } from '../../../src/index/names/similarWords.js';
import { coinedName } from '../../corpus/lexicon.js';
import { randomFor } from '../../eval/random.js';
import { withTypos } from '../../eval/typos.js';

const random = randomFor('look-alikes');
const tokens = [...new Set(Array.from({ length: 3_000 }, () => coinedName(random).toLowerCase()))];
const parts = Array.from(
  { length: Math.ceil(tokens.length / 250) },
  (_, at) => new SimilarWords(tokens.slice(250 * at, 250 * (at + 1))),
);
const whole = new SimilarWords(tokens);

describe('LookAlikes', () => {
  it('finds in a long list what it finds in its parts, looked through word by word', () => {
    let found = 0;
    for (const token of tokens.slice(0, 300)) {
      const typed = withTypos(token, '1').toLowerCase();
      // A part that has nothing but the word itself tells of no other, the whole then may.
      const each = parts.flatMap((part) => part.find(typed, 1_000)).filter((one) => one !== typed);
      const all = whole.find(typed, 1_000).filter((one) => one !== typed);
      expect(all.sort()).toEqual(each.sort());
      found += all.includes(token) ? 1 : 0;
    }
    expect(found).toBeGreaterThan(250);
  });

  it('finds nothing beside the word itself where none is like it', () => {
    expect(new SimilarWords(['berlin']).find('berlin', 40)).toEqual([]);
    expect(whole.find('qqqqqqq', 40)).toEqual([]);
  });
});
