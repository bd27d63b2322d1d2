import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from '../../src/ingest/draft.js';
import { serialise } from '../../src/ingest/serialise.js';
import { Article } from '../../src/knowledge/article.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { goldArticles } from './gold.js';
import { rates, scoreGold } from './score.js';

const folder = new URL('../../knowledge/russia-rejects-nato-troops/', import.meta.url);
const first = readFileSync(new URL('article.txt', folder), 'utf8');
const errorsOf = (text: string) => {
  const article = new Article('draft', text);
  const { faults, knowledge } = readKnowledge(
    'draft',
    text,
    JSON.stringify(serialise(article, draft(article))),
  );
  return { errors: faults.filter(({ severity }) => severity === 'error'), knowledge };
};

describe('the draft of the first article', () => {
  const contents = draft(new Article('first', first));
  const byHand = readKnowledge(
    'first',
    first,
    readFileSync(new URL('article.json', folder), 'utf8'),
  ).knowledge;
  const direct = (all: typeof contents | undefined) =>
    all?.statements
      .filter((statement) => statement.direct)
      .map(({ speakers, words }) => [speakers, words.start, words.end])
      .sort((a, b) => Number(a[1]) - Number(b[1]));

  it('has the five quotations with the speakers that the hand-written one has', () => {
    expect(direct(contents)).toHaveLength(5);
    expect(direct(contents)).toEqual(direct(byHand?.contents));
  });

  it('has the same people with the same roles', () => {
    const people = (all: typeof contents | undefined) =>
      all?.people.map(({ name, role }) => [name.text, role?.text]).sort();
    expect(people(contents)).toEqual(people(byHand?.contents));
  });

  it('lists who was at the talks as not complete, and who was left out', () => {
    const attended = contents.events.flatMap((event) => event.attended);
    expect(attended).toEqual([
      expect.objectContaining({ who: ['marco-rubio', 'mike-waltz', 'yury-ushakov'], complete: false }),
    ]);
    expect(contents.events.flatMap((event) => event.absent.flatMap(({ who }) => who))).toContain('ukraine');
  });
});

describe('drafts of the annotated articles', () => {
  it.each(goldArticles('tune').map(({ id, text }) => [id, text]))('%s loads without a fault', (_, text) => {
    const { errors, knowledge } = errorsOf(text);
    expect(errors).toEqual([]);
    const article = new Article('draft', text);
    expect(knowledge?.contents.statements.map(({ words }) => words.text)).toEqual(
      draft(article).statements.map(({ words }) => words.text),
    );
  });

  it('reach the targets on the articles that the rules were made with', () => {
    const { spans, speakers } = scoreGold('tune');
    expect(rates(spans).f1).toBeGreaterThanOrEqual(97.5);
    expect(speakers.head / speakers.total).toBeGreaterThanOrEqual(0.92);
    expect(speakers.exact / speakers.total).toBeGreaterThanOrEqual(0.88);
  });
});

describe('any text', () => {
  // Each took minutes, or more than its share of time, where time did not grow with the length alone.
  it.each([
    ['one sentence without an end', 'he said and she said that '],
    ['commas that could all open an aside', 'a man, who said, '],
    ['verbs of saying side by side', ', but said that'],
    ['marks that never close', '‘a “b '],
    ['names in a row', 'Jane Doe, '],
    [
      'one line of sentences',
      'The mayor, Jane Doe, said it “will be rebuilt at once.” “We are ready,” she said. ',
    ],
  ])('of 20,000 characters is drafted and loads: %s', (_, piece) => {
    const text = `${piece.repeat(Math.ceil(20_000 / piece.length))}x`;
    expect(errorsOf(text).errors).toEqual([]);
  });

  it('gives a draft that loads, or says that the text is empty', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      "''",
      '«',
      '—',
      'according to',
      ' ',
      '. ',
      '\n\n',
      'Smith',
      'said',
      'the mayor',
      'he',
      'told',
      'Jane Doe',
      'meeting in Paris',
      ', ',
      ': ',
      'that',
      'was',
      'not invited',
      '5',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const text = `${pieces.join('')}x`;
        expect(errorsOf(text).errors).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(() => draft(new Article('empty', ''))).toThrow(RangeError);
  });
});
