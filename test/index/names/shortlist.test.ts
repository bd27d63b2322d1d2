import { describe, expect, it } from 'vitest';
import { Shortlist } from '../../../src/index/names/shortlist.js';
import { coinedName } from '../../corpus/lexicon.js';
import { randomFor } from '../../eval/random.js';

const random = randomFor('shortlist');
const names = Array.from({ length: 2_000 }, () =>
  `${coinedName(random)} ${coinedName(random)}`.toLowerCase(),
);
names[1_234] = 'ursula von harbour';
const list = new Shortlist(names);

describe('Shortlist', () => {
  it.each([
    ['harb', 'the beginning of a word'],
    ['von ursu', 'beginnings in any order'],
    ['harbuor', 'letters exchanged'],
    ['ursla vo', 'a letter left out'],
    ['ursulla harbor', 'slips in two words'],
  ])('keeps the name for “%s”: %s', (typed) => {
    expect(list.narrow(typed)).toContain(1_234);
  });

  it('leaves few of many, in the order of the list', () => {
    const places = list.narrow('s');
    expect(places.length).toBeGreaterThan(100);
    expect(places.length).toBeLessThanOrEqual(300);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(list.narrow('harb qqqq')).toEqual([]);
  });

  it('is not needed for a short list', () => {
    expect(list.isNeeded).toBe(true);
    expect(new Shortlist(names.slice(0, 300)).isNeeded).toBe(false);
  });
});
