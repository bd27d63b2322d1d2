import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/knowledge/article.js';
import { readText } from '../../src/reading/read.js';

const reading = (text: string) => readText(new Article('text', text));
const entities = (text: string, kind: string): string[] =>
  reading(text)
    .entities.filter((entity) => entity.kind === kind)
    .map((entity) => entity.name.text);

/** What a word of the text refers to: the fullest name, or null. */
function refersTo(text: string, words: string): string | null {
  const read = reading(text);
  const at = text.lastIndexOf(words);
  const mention = read.mentions.find(({ start, end }) => start === at && end === at + words.length);
  return mention ? (read.entities[mention.entity]?.name.text ?? null) : null;
}

describe('names', () => {
  it.each<[string, string[]]>([
    [
      'U.S. Secretary of State Marta Kovacs met UK Prime Minister Jonas Weil.',
      ['Marta Kovacs', 'Jonas Weil'],
    ],
    ['Spain’s Marta Kovacs and Poland’s Jonas Weil dismissed the idea.', ['Marta Kovacs', 'Jonas Weil']],
    ['The campaign manager Ursula von der Heide left for Lyon.', ['Ursula von der Heide']],
    ['Republican Marta Kovacs and Dr. J. R. Weil Jr. spoke.', ['Marta Kovacs', 'J. R. Weil Jr.']],
    ['General Motors and Merrill & Sons closed plants in Ohio on Friday.', []],
    ['The University of Leyland and the Department of Justice declined.', []],
  ])('%s', (text, people) => {
    expect(entities(text, 'person')).toEqual(people);
  });

  it.each<[string, string, string]>([
    ['UK Prime Minister Jonas Weil spoke.', 'Jonas Weil', 'UK Prime Minister'],
    ['The Spanish coach Marta Kovacs spoke.', 'Marta Kovacs', 'Spanish coach'],
    ['Marta Kovacs, the mayor of Leyland, spoke.', 'Marta Kovacs', 'mayor of Leyland'],
    ['Marta Kovacs, 54, a retired nurse, spoke.', 'Marta Kovacs', 'retired nurse'],
  ])('%s', (text, name, role) => {
    const person = reading(text).entities.find((entity) => entity.name.text === name);
    expect(person?.role?.text).toBe(role);
  });

  it('links an acronym and a part to the name of an organisation', () => {
    const text = 'The Leyland Trading Company (LTC) grew. LTC hired. The Leyland Trading office is new.';
    expect(refersTo(text, 'LTC')).toBe('Leyland Trading Company');
  });

  it('takes a country’s names and demonyms for one place', () => {
    const text = 'The United States agreed. The American delegation left. The U.S. embassy closed.';
    expect(refersTo(text, 'American')).toBe('United States');
    expect(refersTo(text, 'U.S.')).toBe('United States');
  });
});

describe('references', () => {
  it.each<[string, string, string | null]>([
    ['Marta Kovacs met Jonas Weil. She was late.', 'She', 'Marta Kovacs'],
    ['Marta Kovacs met Jonas Weil. Later he left.', 'he', 'Jonas Weil'],
    ['Jonas Weil met Peter Holm. On Monday Jonas Weil thanked him.', 'him', 'Peter Holm'],
    ['The Leyland Trading Company grew fast. It hired 400 people.', 'It', 'Leyland Trading Company'],
    [
      'The Leyland Trading Company grew fast. Then the company hired.',
      'the company',
      'Leyland Trading Company',
    ],
    [
      'Prime Minister Marta Kovacs spoke. Later the prime minister left.',
      'the prime minister',
      'Marta Kovacs',
    ],
    ['Gov. Marta Kovacs spoke. Later the governor left.', 'the governor', 'Marta Kovacs'],
    [
      'Former Secretary of State Marta Kovacs spoke. Then the secretary of state left.',
      'the secretary of state',
      'Marta Kovacs',
    ],
    ['France won. Marta Kovacs wept. Nobody in the country slept.', 'the country', 'France'],
    ['It is clear that France won.', 'It', null],
    ['Jonas Weil opened the door. It was heavy.', 'It', null],
  ])('%s – %s', (text, words, name) => {
    expect(refersTo(text, words)).toBe(name);
  });
});

describe('any text', () => {
  it('gives tokens and mentions that are cut from the text, and does not throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const read = reading(`${text} Smith said.`);
        for (const token of read.tokens)
          expect(read.article.text.slice(token.start, token.end)).toBe(token.text);
        for (const { start, end, entity } of read.mentions) {
          expect(end).toBeGreaterThan(start);
          expect(read.entities[entity]).toBeDefined();
        }
      }),
    );
  });
});
