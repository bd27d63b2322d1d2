import { describe, expect, it } from 'vitest';
import { type NamedItem, NameIndex } from '../../../src/index/names/nameIndex.js';
import { isKnownWord } from '../../../src/nlp/wordnet/related.js';

const named: NamedItem<string>[] = [
  ['Volodymyr Zelensky', 'Zelensky', 'Зеленський'],
  ['Sergei Lavrov', 'Lavrov'],
  ['Donald Tusk', 'Tusk'],
  ['Donald Trump', 'Trump'],
  ['Olaf Scholz', 'Scholz'],
  ['Riyadh'],
  ['United States', 'U.S.', 'US'],
  ['Gwendolyn Achterberg', 'Achterberg'],
  ['Ivo Stanić', 'Stanić'],
].map((names) => ({ value: names[0] ?? '', names }));
const index = new NameIndex(named, isKnownWord);

describe('names as people type them', () => {
  it.each([
    ['zelensky', 'Volodymyr Zelensky'],
    ['Zelenskyy', 'Volodymyr Zelensky'],
    ['zelinsky', 'Volodymyr Zelensky'],
    ['Selenskyj', 'Volodymyr Zelensky'],
    ['ЗЕЛЕНСЬКИЙ', 'Volodymyr Zelensky'],
    ['volodymir zelenski', 'Volodymyr Zelensky'],
    ['lavorv', 'Sergei Lavrov'],
    ['sergey lavrov', 'Sergei Lavrov'],
    ['tusk', 'Donald Tusk'],
    ['schultz', 'Olaf Scholz'],
    ['ryiadh', 'Riyadh'],
    ['u.s', 'United States'],
    ['the united states', 'United States'],
    ['achterburg', 'Gwendolyn Achterberg'],
    ['stanic', 'Ivo Stanić'],
  ])('%s → %s', (typed, name) => {
    expect(index.best(typed).map(({ value }) => value)).toEqual([name]);
  });

  it.each([
    'xx',
    'at',
    'a',
    '',
    '   ',
    'macron',
    'putin',
    'musk',
    'biden',
    'asdfgh',
    'trumpet',
    'the',
    'lav',
    'ru',
    '!!!',
    '123',
  ])('“%s” is nobody', (typed) => {
    expect(index.find(typed).filter(({ score }) => score >= 0.9)).toEqual([]);
  });

  it('keeps both where a name fits two', () => {
    expect(
      index
        .best('donald')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['Donald Trump', 'Donald Tusk']);
  });
});
