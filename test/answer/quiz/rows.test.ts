import { describe, expect, it } from 'vitest';
import { exchanged, exchangesBy } from '../../../src/answer/quiz/bend.js';
import { exchangesOfNames } from '../../../src/answer/quiz/names.js';
import { numberRules } from '../../../src/answer/quiz/numberRules.js';
import { quotablesOf } from '../../../src/answer/quiz/quotable.js';
import { wordRules } from '../../../src/answer/quiz/wordRules.js';
import { storyOf } from './articles.js';

describe.each([...numberRules, ...wordRules].map((row) => [row.meaning, row] as const))('%s', (_, row) => {
  const bentBy = (text: string): string[] =>
    exchangesBy(row, text).map((exchange) => exchanged(text, exchange));

  it.each(row.yes)('“%s” becomes “%s”', (said, bent) => {
    expect(bentBy(said)).toContain(bent);
  });

  it.each(row.no)('“%s” stays', (said) => {
    expect(bentBy(said)).toEqual([]);
  });
});

describe('names', () => {
  const people = { ann: 'Ann Lee', pia: 'Pia Brandt', carl: 'Carl Voss' };
  const paragraph = 'The ships of Orsava and Karelia and the Varn Republic met in Denmouth.';
  const placeOf = (name: string, kind: 'country' | 'city') => ({
    ...{ id: name.toLowerCase().replace(' ', '-'), name, kind },
    introduced: { text: name, within: paragraph },
  });
  const namesIn = (words: string): string[] => {
    const knowledge = storyOf(people, [{ id: 'ann', words }], {
      paragraph,
      file: (file) => ({
        ...file,
        places: [
          ...['Orsava', 'Karelia', 'Varn Republic'].map((name) => placeOf(name, 'country')),
          placeOf('Denmouth', 'city'),
        ],
      }),
    });
    const [asked] = quotablesOf(knowledge);
    if (!asked) throw new Error('nothing can be asked');
    return exchangesOfNames(knowledge, asked).map((exchange) => exchanged(asked.words.text, exchange));
  };

  it.each([
    [
      'a country gives way to another',
      'We will never trade with Orsava.',
      ['We will never trade with Karelia.'],
    ],
    [
      'a surname to a surname, never the speaker’s',
      'We told Brandt to close the quay.',
      ['We told Voss to close the quay.'],
    ],
    ['a whole name to a whole name', 'We told Pia Brandt to close it.', ['We told Carl Voss to close it.']],
    ['one with “the” to no other', 'We will trade with the Varn Republic.', []],
    ['part of a longer name to none', 'We signed the Orsava Agreement last week.', []],
    ['a name behind a title to none', 'We wrote to the New Orsava council.', []],
    ['a person whom a pronoun means to nobody', 'We told Brandt that he must close it.', []],
    ['the only city to none', 'We will sail to Denmouth in spring.', []],
  ])('%s', (_, words, bent) => {
    expect(namesIn(words)).toEqual(bent);
  });
});
