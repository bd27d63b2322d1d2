import { describe, expect, it } from 'vitest';
import { Ids, slugOf } from '../../src/knowledge/ids.js';
import { isSlug } from '../../src/knowledge/slug.js';

const long = 'Town opens bridge over the river two years after a storm took the old one';

describe('a slug', () => {
  it.each([
    ['Marta Kovács', 'marta-kovacs'],
    ['  “It is late!” ', 'it-is-late'],
    ['12 March', '12-march'],
    ['…', ''],
    [long, 'town-opens-bridge-over-the-river-two-years-after-a-storm'],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('of %j is %j', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
    expect(slug === '' || isSlug(slug)).toBe(true);
  });
});

it('gives each item an id of its own', () => {
  const ids = new Ids();
  expect(
    ['Ann Lee', 'Ann Lee', '…', 'Ann Lee 2', 'Ann Lee', '…'].map((name) => ids.make(name, 'item')),
  ).toEqual(['ann-lee', 'ann-lee-2', 'item', 'ann-lee-2-2', 'ann-lee-3', 'item-2']);
});
