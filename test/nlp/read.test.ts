import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article/article.js';
import { quotationsOf } from '../../src/attribution/quotations.js';
import { type NameKind, type NameTag, nameKinds, type RoleReading } from '../../src/nlp/annotations.js';
import { readAnnotated } from '../../src/nlp/readAnnotated.js';
import type { Reading } from '../../src/nlp/reading.js';
import { shippedAnnotator, tagged } from '../annotator.js';
import { type Row, tryRows } from '../rows.js';

/** What the shipped annotator lets one read in a text. */
async function annotated(text: string): Promise<Reading> {
  const article = new Article('text', text);
  return readAnnotated(article, await shippedAnnotator.annotate(text, quotationsOf(article)));
}

const names: readonly (readonly [string, NameKind])[] = [
  ['Marta Kovacs', 'person'],
  ['Jonas Weil', 'person'],
  ['Peter Holm', 'person'],
  ['Leyland Trading Company', 'organisation'],
  ['LTC', 'organisation'],
  ['Leyland Trading', 'organisation'],
];
const offices = ['Former Secretary of State', 'Prime Minister', 'Gov.'];

/** What is read in a text where the annotator has found every name and office. */
function reading(text: string): Reading {
  const tags = tagged(text, names);
  const roles = tags.flatMap((name): RoleReading[] => {
    const office = offices.find((words) => text.slice(0, name.start).endsWith(`${words} `));
    if (!office) return [];
    const end = name.start - 1;
    return [{ name, role: { start: end - office.length, end }, probability: 1 }];
  });
  return readAnnotated(new Article('text', text), { names: tags, speakers: [], roles });
}

/** What a word of the text refers to: the fullest name, or null. */
function refersTo(text: string, words: string): string | null {
  const read = reading(text);
  const at = text.lastIndexOf(words);
  const mention = read.mentions.find(({ start, end }) => start === at && end === at + words.length);
  return mention ? (read.entities[mention.entity]?.name.text ?? null) : null;
}

describe('people', () => {
  const rows: readonly Row<readonly string[]>[] = [
    [
      'U.S. Secretary of State Marta Kovacs met UK Prime Minister Jonas Weil.',
      ['Marta Kovacs', 'Jonas Weil'],
    ],
    ['Spain’s Marta Kovacs and Poland’s Jonas Weil dismissed the idea.', ['Marta Kovacs', 'Jonas Weil']],
    ['The campaign manager Ursula von der Heide left for Lyon.', ['Ursula von der Heide']],
    ['Republican Marta Kovacs and Dr. J. R. Weil Jr. spoke.', ['Marta Kovacs', 'J. R. Weil Jr.']],
    ['General Motors and Merrill & Sons closed plants in Ohio on Friday.', []],
    ['The University of Leyland and the Department of Justice declined.', []],
  ];
  tryRows(rows, async (text, people) => {
    const { entities } = await annotated(text);
    expect(entities.filter(({ kind }) => kind === 'person').map(({ name }) => name.text)).toEqual(people);
  });
});

describe('roles', () => {
  const rows: readonly Row<readonly [name: string, role: string]>[] = [
    ['UK Prime Minister Jonas Weil spoke.', ['Jonas Weil', 'UK Prime Minister']],
    ['The Spanish coach Marta Kovacs spoke.', ['Marta Kovacs', 'Spanish coach']],
    ['Marta Kovacs, the mayor of Leyland, spoke.', ['Marta Kovacs', 'mayor of Leyland']],
    ['Marta Kovacs, 54, a retired nurse, spoke.', ['Marta Kovacs', 'retired nurse']],
  ];
  tryRows(rows, async (text, [name, role]) => {
    const person = (await annotated(text)).entities.find((entity) => entity.name.text === name);
    expect(person?.role?.text).toBe(role);
  });

  it('are not those of whom a sentence names before them', () => {
    const text = 'Jonas Weil was sentenced by Judge Marta Kovacs on Friday.';
    const tags = tagged(text, names);
    const role = { start: text.indexOf('Judge'), end: text.indexOf('Judge') + 'Judge'.length };
    const roles = tags.map((name) => ({ name, role, probability: 1 }));
    const { entities } = readAnnotated(new Article('text', text), { names: tags, speakers: [], roles });
    expect(entities.map((entity) => [entity.name.text, entity.role?.text ?? null])).toEqual([
      ['Jonas Weil', null],
      ['Marta Kovacs', 'Judge'],
    ]);
  });
});

describe('names', () => {
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
  it('gives tokens and mentions that are cut from the text, and does not throw, whatever was tagged', () => {
    const place = fc.nat(320);
    const tag = fc.record({
      start: place,
      length: fc.integer({ min: 1, max: 40 }),
      kind: fc.constantFrom(...nameKinds),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(tag, { maxLength: 8 }),
        (words, tags) => {
          const text = `${words} Smith said.`;
          const found: NameTag[] = [];
          for (const { kind, length, probability, start } of tags.sort((a, b) => a.start - b.start)) {
            const end = Math.min(start + length, text.length);
            if (start >= (found.at(-1)?.end ?? 0) && start < end)
              found.push({ start, end, kind, probability });
          }
          const roles = found.map((name) => ({ name, role: { start: 0, end: 1 }, probability: 1 }));
          const read = readAnnotated(new Article('text', text), { names: found, speakers: [], roles });
          for (const token of read.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
          let before = 0;
          for (const { start, end, entity } of read.mentions) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(read.entities[entity]).toBeDefined();
            before = end;
          }
        },
      ),
    );
  });
});
