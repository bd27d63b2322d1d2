import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { articleSchema, schemaFile } from '../../scripts/schema.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { Suggestions } from '../../src/knowledge/suggestions.js';
import { bridge, fileOf, textOf } from './folders.js';

/** A file as editors may leave it: anything may stand anywhere. */
type Loose = Record<string, unknown>;

const person = {
  id: 'ada-holm',
  name: 'Ada Holm',
  role: 'Mayor',
  introduced: 'Mayor Ada Holm',
};
const statement = { id: 's', speakers: ['ada-holm'], direct: true, words: bridge.words, cue: 'said' };
const varn = { id: 'varn', name: 'Varn', kind: 'city', introduced: 'bridge at Varn' };
const event = { id: 'opening', name: 'bridge', when: null, passages: ['The bridge at Varn'] };
const good = fileOf(bridge);

function faultsOf(changes: Loose): string[] {
  const file = { ...good, people: [person], places: [varn], statements: [statement], ...changes };
  const { faults } = readKnowledge('bridge', textOf(bridge), JSON.stringify(file));
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

const words = 'write the words of the article as a string, or as { "text", "within" } or { "text", "nth" }';
const noId = 'is no id of a person, organisation, place or event in this file';

describe('what is wrong with a file', () => {
  const rows: readonly (readonly [what: string, changes: Loose, faults: readonly string[]])[] = [
    ['nothing', {}, []],
    [
      'an unknown id, with the nearest one',
      { statements: [{ ...statement, speakers: ['ada-hom'] }] },
      [`statements[0].speakers[0]: "ada-hom" ${noId}: did you mean "ada-holm"?`],
    ],
    [
      'a part of an id',
      { statements: [{ ...statement, speakers: ['holm'] }] },
      [`statements[0].speakers[0]: "holm" ${noId}: did you mean "ada-holm"?`],
    ],
    [
      'an id that is like no other',
      { statements: [{ ...statement, speakers: ['jonas-weil'] }] },
      [`statements[0].speakers[0]: "jonas-weil" ${noId}`],
    ],
    [
      'a place that is none, with the nearest place',
      { events: [{ ...event, places: ['vern', 'ada-holm'] }] },
      [
        'events[0].places[0]: "vern" is no id of a place in this file: did you mean "varn"?',
        'events[0].places[1]: "ada-holm" is no id of a place in this file',
      ],
    ],
    [
      'unknown keys, each with the nearest one or what to do',
      { people: [{ ...person, alias: [], born: 1970 }] },
      ['people[0]: unknown key "alias": did you mean "aliases"?', 'people[0]: unknown key "born": remove it'],
    ],
    [
      'a key of the other sort of statement',
      {
        statements: [
          statement,
          { ...statement, id: 't', words: bridge.event, cue: 'opened', direct: false, candidates: [] },
        ],
      },
      ['statements[1]: unknown key "candidates": remove it'],
    ],
    ['an unknown key of the file', { sumary: [] }, [': unknown key "sumary": did you mean "summary"?']],
    [
      'a key that is missing',
      { people: [{ ...person, role: undefined }] },
      [`people[0].role: this key is missing: ${words}`],
    ],
    ['a list that is missing', { facts: undefined }, ['facts: this key is missing: it takes a list']],
    [
      'a wrong type',
      { people: [{ ...person, aliases: 'Holm' }] },
      ['people[0].aliases: expected a list, found a string'],
    ],
    ['null', { organisations: null }, ['organisations: expected a list, found null']],
    ['no words', { title: 7 }, [`title: ${words}`]],
    [
      'an empty string',
      { people: [{ ...person, aliases: [''] }] },
      ['people[0].aliases[0]: this string is empty'],
    ],
    [
      'an alias that is too long',
      { people: [{ ...person, aliases: ['x'.repeat(101)] }] },
      ['people[0].aliases[0]: expected at most 100 characters'],
    ],
    ['an empty list', { summary: [] }, ['summary: expected at least 1 item']],
    [
      'a number that is too large',
      { people: [{ ...person, confidence: 85 }] },
      ['people[0].confidence: expected at most 1'],
    ],
    [
      'a value that is none of those allowed',
      { places: [{ ...varn, kind: 'citty' }] },
      [
        'places[0].kind: expected "country", "region", "city", or "site", found "citty": did you mean "city"?',
      ],
    ],
    [
      'a statement that does not tell its sort',
      { statements: [{ ...statement, direct: undefined }] },
      ['statements[0].direct: this key is missing: it takes true or false'],
    ],
    [
      'a statement of no sort',
      { statements: [{ ...statement, direct: 'yes' }] },
      ['statements[0].direct: expected true or false, found "yes"'],
    ],
    [
      'an address that is none',
      { source: { url: 'ftp://leyland.test' } },
      ['source.url: expected an address that begins with http:// or https://'],
    ],
    [
      'an id of another form',
      { facts: [{ id: 'A B', words: bridge.event, about: [] }] },
      ['facts[0].id: an id is lower-case letters and digits with hyphens between'],
    ],
  ];
  it.each(rows)('is said in plain words: %s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('keeps line ends of a key out of its message', () => {
    expect(faultsOf({ 'a\nb': 1, c: 2 })).toEqual([
      ': unknown key "a\\nb": remove it',
      ': unknown key "c": remove it',
    ]);
  });
});

describe('a suggestion', () => {
  const near = new Suggestions(['russia', 'eu', 'marco-rubio', 'poland', '']);
  it.each([
    ['Russia', ': did you mean "russia"?'],
    ['rusia', ': did you mean "russia"?'],
    ['Marco Rubio', ': did you mean "marco-rubio"?'],
    ['marco-rubi', ': did you mean "marco-rubio"?'],
    ['norway', ''],
    ['us', ''],
    ['', ''],
    ['x'.repeat(10_000), ''],
  ])('for %s', (typed, question) => {
    expect(near.question(typed)).toBe(question);
  });

  it('is made for so many different names only, and for a name again', () => {
    const few = new Suggestions(['russia']);
    for (let n = 0; n < 200; n++) few.question(`russia${n}`);
    expect(few.question('rusia')).toBe('');
    expect(few.question('russia1')).toBe(': did you mean "russia"?');
  });
});

const property = z.looseObject({ description: z.string().optional() });
const objectSchema = z.looseObject({
  required: z.array(z.string()),
  properties: z.record(z.string(), property),
});

describe('the JSON Schema of article.json', () => {
  const made: unknown = JSON.parse(JSON.stringify(articleSchema()));
  const article = async (): Promise<Loose> =>
    z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(await readFile('knowledge/russia-rejects-nato-troops/article.json', 'utf8')));

  it('is what docs/article.schema.json holds (npm run schema writes it)', async () => {
    expect(JSON.parse(await readFile(schemaFile, 'utf8'))).toEqual(made);
  });

  it('has a title, what must be there, and a description of everything', () => {
    const { properties, required, title } = objectSchema.parse(made);
    expect(title).toBe('What an article says');
    expect(required).toContain('people');
    expect(required).not.toContain('author');
    const bare = Object.entries(properties).filter(([, { description }]) => !description);
    expect(bare).toEqual([]);
  });

  it('takes the first article, which names it', async () => {
    const file = await article();
    const checked = z.fromJSONSchema(articleSchema()).safeParse(file);
    expect(checked.error?.issues ?? []).toEqual([]);
    expect(file.$schema).toBe('../../docs/article.schema.json');
  });

  it.each<[string, Loose]>([
    ['a missing list', { people: undefined }],
    ['an unknown key', { sumary: [] }],
    ['another kind', { places: [{ ...varn, kind: 'land' }] }],
    ['an id of another form', { people: [{ ...person, id: 'Ada Holm' }] }],
    ['a statement without its sort', { statements: [{ ...statement, direct: undefined }] }],
    ['words that are none', { title: { text: 'Russia' } }],
  ])('refuses %s', async (_, changes) => {
    const file = JSON.parse(JSON.stringify({ ...(await article()), ...changes }));
    const schema = z.fromJSONSchema(articleSchema());
    expect(schema.safeParse(file).success).toBe(false);
  });
});
