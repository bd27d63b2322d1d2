import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleIndex } from '../../../src/index/articles/articleIndex.js';
import { digestOf } from '../../../src/index/articles/digest.js';
import { type Knowledge, readKnowledge } from '../../../src/knowledge/load.js';

/** An article of a title and sentences, with a person of other names where they are given. */
function articleOf(
  slug: string,
  title: string,
  sentences: readonly string[],
  aliases: string[] = [],
): Knowledge {
  const text = [title, '1 May 2025', sentences.join(' ')].join('\n\n');
  const name = sentences[0]?.split(' ')[0] ?? '';
  const person = { id: 'one', name, aliases, role: null, introduced: sentences[0] };
  const file = {
    title,
    date: '1 May 2025',
    source: null,
    summary: sentences.slice(0, 1),
    people: aliases.length > 0 ? [person] : [],
    organisations: [],
    places: [],
    events: [],
    statements: [],
    facts: [],
  };
  const { faults, knowledge } = readKnowledge(slug, text, JSON.stringify(file));
  if (!knowledge) throw new Error(JSON.stringify(faults));
  return knowledge;
}

function corpusOf(articles: readonly Knowledge[]): ArticleIndex<string> {
  const corpus = new ArticleIndex<string>();
  for (const knowledge of articles) corpus.add(knowledge.article.slug, digestOf(knowledge));
  return corpus;
}

const bakery = articleOf('bakery', 'Bakery closes sixty shops', [
  'Achterberg told the staff on Tuesday.',
  'Bread will come from two plants, and wheat costs more.',
]);
const ferry = articleOf(
  'ferry',
  'Island ferry stranded overnight',
  ['Selenskyj steered the vessel on to a bank.', 'Bread was handed out to ninety passengers by the crew.'],
  ['Zelensky', 'the captain'],
);
const court = articleOf('court', 'Judge frees a farmer', [
  'Nilsson had been accused of stealing a tractor.',
  'The verdict came on Tuesday, and the staff of the ferry cheered.',
]);
const library = corpusOf([bakery, ferry, court]);

describe('Corpus', () => {
  it.each([
    ['who stole the tractor?', 'court', 'an inflected form'],
    ['what about the ferry', 'ferry', 'a word of the title before the same in the text'],
    ['how many pasengers got braed', 'ferry', 'slips'],
    ['what did Zelensky do', 'ferry', 'a name that only the knowledge has'],
    ['Зеленський', 'ferry', 'a name in another script'],
    ['bread from plants', 'bakery', 'two words of one sentence before one of them'],
  ])('%s: %s, by %s', (question, slug) => {
    expect(library.find(question, 3)[0]?.key).toBe(slug);
  });

  it('finds nothing where no word is shared', () => {
    expect(library.find('who won the volleyball match?', 3)).toEqual([]);
    expect(library.find('what is it about?', 3)).toEqual([]);
    expect(new ArticleIndex<string>().find('bread', 3)).toEqual([]);
  });

  it('does not take one dictionary word for a slip of another', () => {
    expect(library.find('breed', 3)).toEqual([]);
  });

  it('refuses an article that is there, and bytes that are no digest', () => {
    const corpus = corpusOf([bakery]);
    expect(() => corpus.add('bakery', digestOf(bakery))).toThrow(RangeError);
    expect(() => corpus.add('half', digestOf(ferry).subarray(0, 40))).toThrow(RangeError);
  });
});

const words = 'amber bridge copper dragon engine falcon garden harbour island jungle kettle lantern'.split(
  ' ',
);
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((list) => `The ${list.join(' ')}.`);
const articles = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 14 })
  .map((list) =>
    list.map((sentences, at) => articleOf(`a${at}`, `Number ${at}x`, [`First ${at}y.`, ...sentences])),
  );
const question = fc
  .array(fc.constantFrom(...words, 'lanturn', 'brigde', 'zebra'), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));

describe('Corpus, whatever it holds', () => {
  it('gives the same best articles with early termination as without', () => {
    fc.assert(
      fc.property(articles, question, fc.integer({ min: 1, max: 4 }), (list, asked, most) => {
        const corpus = corpusOf(list);
        const all = corpus.find(asked, list.length + 1);
        expect(corpus.find(asked, most)).toEqual(all.slice(0, most));
        const good = all.filter(({ score }) => score >= 0.85 * (all[0]?.score ?? 0));
        expect(corpus.find(asked, most, 0.85)).toEqual(good.slice(0, most));
        for (const [at, { key, score }] of all.entries()) {
          expect(all[at + 1]?.score ?? 0).toBeLessThanOrEqual(score);
          expect(corpus.scoreIn(key, asked)).toBeCloseTo(score, 9);
        }
        expect(corpus.scoreIn('none', asked)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is after additions and removals as if it had been made of what is left', () => {
    fc.assert(
      fc.property(articles, fc.array(fc.nat(13)), question, (list, gone, asked) => {
        const corpus = corpusOf(list);
        corpus.find(asked, 3);
        const out = new Set(gone.map((at) => `a${at}`));
        for (const slug of out)
          expect(corpus.delete(slug)).toBe(list.some(({ article }) => article.slug === slug));
        const [first] = list;
        if (first && out.has('a0')) corpus.add('a0', digestOf(first));
        const left = list.filter(({ article }) => !out.has(article.slug));
        const fresh = corpusOf(first && out.has('a0') ? [...left, first] : left);
        const of = (one: ArticleIndex<string>) =>
          one
            .find(asked, 20)
            .map(({ key, score }) => `${score.toFixed(9)} ${key}`)
            .sort();
        expect(of(corpus)).toEqual(of(fresh));
        expect(corpus.size).toBe(fresh.size);
      }),
      { numRuns: 30 },
    );
  });
});
