import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { serialise } from '../../src/ingest/serialise.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { occurrences } from '../../src/knowledge/pin.js';
import type { Contents, ContentsFile } from '../../src/knowledge/schema.js';

const lines = (from: number) =>
  Array.from(
    { length: 12 },
    (_, at) => `House number ${from + at} on the hill was built by a mason from the valley below it.`,
  ).join(' ');
const said = '“We will come back,” Ada Holm said.';
const rain = 'Rain fell on the hill.';
/** It stands twice, with more around it each time than is ever written as "within". */
const block = `${lines(0)}\n\n${said} ${rain}\n\n${lines(20)}`;
const text = `Houses on the hill\n\nAda Holm lives there.\n\n${block}\n\n${block}\n`;

const bare: ContentsFile = {
  title: 'Houses on the hill',
  date: null,
  source: null,
  summary: ['Ada Holm lives there.'],
  people: [
    { id: 'ada', name: 'Ada Holm', role: null, introduced: 'Ada Holm lives there.', aliases: [], of: [] },
  ],
  organisations: [],
  places: [],
  events: [],
  statements: [],
  facts: [],
};

function load(changes: Partial<ContentsFile>): { contents: Contents | undefined; errors: string[] } {
  const { faults, knowledge } = readKnowledge('hill', text, JSON.stringify({ ...bare, ...changes }));
  const errors = faults.filter(({ severity }) => severity === 'error');
  return { contents: knowledge?.contents, errors: errors.map(({ path, message }) => `${path}: ${message}`) };
}

const fact = (words: ContentsFile['facts'][number]['words']): Partial<ContentsFile> => ({
  facts: [{ id: 'f', words, about: [] }],
});
const quote = (words: ContentsFile['facts'][number]['words']): Partial<ContentsFile> => ({
  statements: [{ id: 's', speakers: ['ada'], direct: true, words, cue: { text: 'said', nth: 1 } }],
});
const placesOf = (words: string): number[] =>
  occurrences(new Article('hill', text), words).map(({ start }) => start);

describe('words that stand twice in equal surroundings', () => {
  it('are pinned by their number, from 1 on', () => {
    const places = placesOf(rain);
    expect(places).toHaveLength(2);
    for (const [at, start] of places.entries()) {
      const { contents, errors } = load(fact({ text: rain, nth: at + 1 }));
      expect(errors).toEqual([]);
      expect(contents?.facts[0]?.words).toMatchObject({ start, text: rain });
    }
  });

  it('are a quotation where that one stands in marks', () => {
    const places = placesOf('We will come back,');
    const { contents, errors } = load(quote({ text: 'We will come back,', nth: 2 }));
    expect(errors).toEqual([]);
    expect(contents?.statements[0]?.words.start).toBe(places[1]);
    expect(load(quote({ text: 'Rain', nth: 2 })).errors.join()).toMatch(
      /^statements\[0\]\.words: “Rain” is marked direct but does not stand inside quotation marks/,
    );
  });

  it('are written with their number, and loaded from the same place', () => {
    const article = new Article('hill', text);
    for (const [words, nth] of [[rain, 2] as const, ['We will come back,', 2] as const]) {
      const part = words === rain ? fact({ text: words, nth }) : quote({ text: words, nth });
      const { contents } = load(part);
      if (!contents) throw new Error('it does not load');
      const written = serialise(article, contents);
      const [item] = words === rain ? written.facts : written.statements;
      expect(item?.words).toEqual({ text: words, nth });
      const again = load(written).contents;
      const [read] = (words === rain ? again?.facts : again?.statements) ?? [];
      expect(read?.words.start).toBe(placesOf(words)[nth - 1]);
    }
  });

  it('are written with what is around them where that is told apart: the first of them is found first', () => {
    const { contents } = load(fact({ text: rain, nth: 1 }));
    if (!contents) throw new Error('it does not load');
    const written = serialise(new Article('hill', text), contents);
    expect(written.facts[0]?.words).toMatchObject({ text: rain, within: expect.stringContaining(rain) });
    expect(load(written).contents?.facts[0]?.words.start).toBe(placesOf(rain)[0]);
  });
});

describe('a number', () => {
  it.each<[string, unknown, RegExp]>([
    [
      'too high',
      { text: rain, nth: 3 },
      /“Rain fell on the hill\.” stands only 2 times in the text: there is no number 3/,
    ],
    [
      'of words that stand once',
      { text: 'Ada Holm lives there.', nth: 2 },
      /stands only 1 time in the text: there is no number 2/,
    ],
    [
      'of words that are not there',
      { text: 'Snow fell on the hill.', nth: 1 },
      /is not in the text; the nearest passage is: “Rain fell/,
    ],
    ['below 1', { text: rain, nth: 0 }, /./],
    ['between two', { text: rain, nth: 1.5 }, /./],
    ['beside words around', { text: rain, nth: 1, within: rain }, /./],
  ])('%s is an error that says what is wrong', (_, words, message) => {
    const { contents, errors } = load(fact(words as string));
    expect(contents).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^facts\[0\]\.words/);
    expect(errors[0]).toMatch(message);
  });

  it('is asked for where words alone do not tell', () => {
    expect(load(fact(rain)).errors.join()).toMatch(
      /stands 2 times in the text: add "within" .*, or "nth" with its number/,
    );
  });
});
