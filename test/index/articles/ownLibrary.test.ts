import { describe, expect, it } from 'vitest';
import { candidateOf, candidatesFor } from '../../../src/index/articles/libraryIndex.js';
import { LayeredLibrary, Library } from '../../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../../src/knowledge/load.js';
import { bridge, ferry, fileOf, type Story, textOf } from '../../knowledge/folders.js';

function articleOf(slug: string, story: Story): Knowledge {
  const { knowledge } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story)));
  if (!knowledge) throw new Error(`${slug} does not load`);
  return knowledge;
}

const towns = [
  'Alden',
  'Brome',
  'Corby',
  'Dunmore',
  'Elstow',
  'Farley',
  'Goring',
  'Hatley',
  'Irton',
  'Jarrow',
];
/** What all share: many articles about schools and the money for them. */
const shared = towns.map((town, at) =>
  articleOf(`school-${town.toLowerCase()}`, {
    title: `School In ${town} Asks For Money`,
    date: `Jan ${at + 1}st, 2025`,
    event: `The school in ${town} asked the council for money on Tuesday after its roof leaked.`,
    speaker: 'Cara Lind',
    words: `We have asked ${at + 2} times and nobody has come to look.`,
  }),
);
const own = [articleOf('bridge', bridge), articleOf('ferry', ferry)];
const library = new LayeredLibrary(new Library(own), new Library(shared));
const inOne = new Library([...own, ...shared]);

const best = (of: Library, text: string): string | undefined => candidatesFor(of, text, 3)[0]?.slug;

describe('the articles of a server before those that all share', () => {
  it.each([
    ['why did the ferry to Lund stop?', 'ferry'],
    ['who opened the bridge at Varn on Monday?', 'bridge'],
    ['did the school in Hatley get its money?', 'school-hatley'],
    ['what about the roof in Jarrow', 'school-jarrow'],
    ['how many years did the work take', 'bridge'],
  ])('%s is asked of %s, as if all were in one', (text, slug) => {
    expect(best(library, text)).toBe(slug);
    expect(best(inOne, text)).toBe(slug);
  });

  it('a word that only the shared ones have often is a common word for the own ones too', () => {
    const asked = articleOf('council', {
      ...bridge,
      title: 'Council Gets A New Clock',
      event: 'The council got a clock from a school on Friday.',
    });
    const withIt = new LayeredLibrary(new Library([asked, ...own]), new Library(shared));
    const text = 'which school has a clock?';
    const [first] = candidatesFor(withIt, text, 20);
    expect(first?.slug).toBe('council');
    // "School" stands in eleven of thirteen, "clock" in one.
    const ratio = (first?.score ?? 0) / (candidatesFor(new Library([asked, ...own]), text, 5)[0]?.score ?? 1);
    expect(ratio).toBeGreaterThan(1.2);
  });

  it('is found by its slug, and hides a shared one of that name', () => {
    const twin = articleOf('bridge', { ...bridge, title: 'Another Bridge' });
    const hiding = new LayeredLibrary(new Library(own), new Library([twin, ...shared]));
    expect(hiding.get('bridge')?.article.title?.text).toBe(bridge.title);
    expect(hiding.articles).toHaveLength(own.length + shared.length);
    expect(candidatesFor(hiding, 'Another Bridge', 4).filter(({ slug }) => slug === 'bridge')).toHaveLength(
      1,
    );
    expect(candidateOf(hiding, 'school-irton', 'roof in Irton')?.score).toBeGreaterThan(0);
    expect(candidateOf(hiding, 'nowhere', 'roof')).toBeUndefined();
  });
});
