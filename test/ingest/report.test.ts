import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../src/annotator/annotator.js';
import { Article } from '../../src/article/article.js';
import { draft } from '../../src/ingest/draft.js';
import { looseFile } from '../../src/ingest/merge.js';
import { type Reported, reviewLines } from '../../src/ingest/report.js';
import { serialise } from '../../src/ingest/serialise.js';
import { uncertainItems } from '../../src/ingest/uncertainItems.js';
import { tagged } from '../annotator.js';

const text = `Mayor opens hall

Mayor Marta Kovacs opened the hall in Paris on Monday. “It is yours,” she said.

Kovacs and Jonas Weil attended the meeting in Vienna. He left early that day for the north.

“Nobody asked us,” somebody shouted from the back.

Tarsen was there as well, and Tarsen said that the old hall had been better.
`;

/** Reads as it is told to: sure of most names and of the first quotation, in doubt about one of each. */
const annotator: Annotator = {
  annotate: async (text, quotations) => {
    const she = text.indexOf('she said');
    const nobody = { said: 0.9, open: 0.9, pointers: [] };
    return {
      names: tagged(text, [
        ['Marta Kovacs', 'person', 0.95],
        ['Kovacs', 'person', 0.95],
        ['Jonas Weil', 'person', 0.95],
        ['Paris', 'place', 0.95],
        ['Vienna', 'place', 0.95],
        ['Tarsen', 'person', 0.6],
      ]),
      speakers: quotations.map((_, index) =>
        index === 0
          ? { said: 0.99, open: 0.01, pointers: [{ start: she, end: she + 3, probability: 0.97 }] }
          : nobody,
      ),
      roles: [],
    };
  },
};
const made = await draft(new Article('hall', text), annotator);

describe('the report of a draft', () => {
  it('has events and facts as well as speakers, the least certain first', () => {
    const items = uncertainItems(made, 1);
    expect(items.map(({ passage }) => passage)).toEqual(
      expect.arrayContaining([
        'It is yours,',
        'the meeting in Vienna',
        'He left early that day for the north.',
      ]),
    );
    const levels = items.map(({ confidence }) => confidence);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(items.every(({ why }) => why !== '')).toBe(true);
  });

  it('has names', () => {
    const items = uncertainItems(made, 1).map(({ passage }) => passage);
    expect(items).toEqual(expect.arrayContaining(['Marta Kovacs', 'Tarsen', 'Paris']));
    expect(uncertainItems(made, 0.8).map(({ passage }) => passage)).toContain('Tarsen');
  });

  it('lists what is below the level', () => {
    const all = uncertainItems(made, 1);
    for (const level of [0, 0.5, 0.8])
      expect(uncertainItems(made, level)).toEqual(all.filter(({ confidence }) => confidence < level));
    expect(uncertainItems(made, 0.8).map(({ passage }) => passage)).toContain('Nobody asked us,');
    expect(uncertainItems(made, 0)).toEqual([]);
  });

  it('tells who says a quotation and who else may, or that it is left open', () => {
    const read = new Map(uncertainItems(made, 1).map(({ passage, read, why }) => [passage, [read, why]]));
    expect(read.get('It is yours,')).toEqual(['Marta Kovacs', 'Marta Kovacs 97 %']);
    expect(read.get('Nobody asked us,')).toEqual(['speaker left open', 'nothing near it names a speaker']);
  });

  it('tells all who may say a quotation in shares, but not those who hardly can', async () => {
    const shared = 'Clash\n\nMarta Kovacs met Jonas Weil and Ada Holm in Paris. “It is late,” it was said.\n';
    const told = await draft(new Article('clash', shared), {
      annotate: async (text, quotations) => ({
        names: tagged(text, [
          ['Marta Kovacs', 'person'],
          ['Jonas Weil', 'person'],
          ['Ada Holm', 'person'],
        ]),
        speakers: quotations.map(() => ({
          said: 0.99,
          open: 0.01,
          pointers: [
            ['Marta Kovacs', 0.6] as const,
            ['Jonas Weil', 0.396] as const,
            ['Ada Holm', 0.004] as const,
          ].map(([name, probability]) => {
            const start = text.indexOf(name);
            return { start, end: start + name.length, probability };
          }),
        })),
        roles: [],
      }),
    });
    const why = uncertainItems(told, 1).find(({ kind }) => kind === 'speaker')?.why;
    expect(why).toMatch(/^Marta Kovacs \d+ %, Jonas Weil \d+ %$/);
  });

  it('names where each passage begins and the item of the draft that it is about', () => {
    const { events, facts, people, statements } = made.contents;
    const ids = new Set(
      [...events, ...facts, ...people, ...statements, ...made.contents.places].map(({ id }) => id),
    );
    for (const { id, kind, passage, start } of uncertainItems(made, 1)) {
      expect(text.slice(start, start + passage.length)).toBe(passage);
      if (kind === 'unsaid') expect(id).toBeNull();
      else expect(ids).toContain(id);
    }
    const quoted = uncertainItems(made, 1).find(({ passage }) => passage === 'It is yours,');
    expect(statements.find(({ id }) => id === quoted?.id)?.words.text).toBe('It is yours,');
  });
});

describe('the lines of a report', () => {
  const json = JSON.stringify(serialise(made.reading.article, made.contents), null, 2);
  const linesOf = (changes: Partial<Reported>): string[] =>
    reviewLines({
      slug: 'hall',
      folder: 'articles/hall/draft',
      text,
      json,
      items: [],
      conflicts: [],
      ...changes,
    });
  const items = uncertainItems(made, 1);

  it('has each item with its line and column, and its item of article.json', () => {
    const row = linesOf({ items }).find((line) => line.includes('Nobody asked us,'));
    const index = made.contents.statements.findIndex(({ words }) => words.text === 'Nobody asked us,');
    expect(row?.trim().split(/ {2,}/)).toEqual([
      '7:2',
      `statements[${index}]`,
      expect.stringMatching(/^0\.\d\d$/),
      'Nobody asked us,',
      'speaker left open',
      'nothing near it names a speaker',
    ]);
  });

  it('finds items in the file as it was written, whatever their order', () => {
    const file = looseFile.parse(JSON.parse(json));
    const turned = JSON.stringify({ ...file, people: file.people.toReversed() });
    const rowOf = (written: string) =>
      linesOf({ items, json: written }).find((line) => line.includes('Tarsen') && line.includes('a person'));
    expect(rowOf(json)).toContain(`people[${file.people.length - 1}]`);
    expect(rowOf(turned)).toContain('people[0]');
    expect(rowOf(JSON.stringify({ ...file, people: [] }))).toContain('none');
  });

  it('says for each kind what to do', () => {
    const lines = linesOf({ items });
    for (const [title, key] of [
      ['Quotations', '"speakers"'],
      ['Events', '"attended"'],
      ['Names', '"confidence"'],
      ['Facts', '"about"'],
    ] as const)
      expect(lines.find((line) => line.startsWith(`  ${title}: `))).toContain(key);
    expect(linesOf({}).join('\n')).not.toContain('Quotations');
  });

  it('ends with the commands that lead on', () => {
    expect(linesOf({}).map((line) => line.replace(/^.*: /u, ''))).toEqual([
      'npm run review -- hall',
      'npm run article -- publish hall',
    ]);
  });

  it('fits 110 columns, however long what is in it is', () => {
    const long = 'a long 😀 tale of the town hall '.repeat(20);
    const wide = items.map((item) => ({ ...item, passage: `${long}\n${long}`, read: long, why: long }));
    const rows = linesOf({ items: wide });
    expect(Math.max(...rows.map((line) => line.length))).toBe(110);
    // No half of an emoji.
    expect(rows.filter((row) => /\p{Surrogate}/u.test(row))).toEqual([]);
    expect(rows).toHaveLength(linesOf({ items }).length);
  });

  it('shows a long list as far as somebody reads it', () => {
    const [item] = items;
    if (!item) throw new Error('everything is certain');
    const lines = linesOf({ items: Array.from({ length: 75 }, () => item) });
    expect(lines.filter((line) => line.includes(item.passage))).toHaveLength(60);
    expect(lines).toContain('  and 15 more, which are more certain');
  });

  it('names where a conflict stands in article.json, and no place where it is gone', () => {
    const written =
      '{\n  "title": "Mayor",\n  "people": [\n    { "id": "tarsen",\n      "role": null }\n  ]\n}\n';
    const conflict = { yours: 'A', draft: undefined, why: 'both changed: yours is kept' };
    const lines = linesOf({
      json: written,
      conflicts: ['people.tarsen.role', 'people.tarsen', 'title', 'people.weil'].map((at) => ({
        ...conflict,
        at,
      })),
    });
    const file = 'articles/hall/draft/article.json';
    expect(lines.filter((line) => line.includes(file)).map((line) => line.trim())).toEqual([
      `${file}:5:15: people.tarsen.role: yours "A"; the draft nothing (both changed: yours is kept)`,
      `${file}:4:5: people.tarsen: yours "A"; the draft nothing (both changed: yours is kept)`,
      `${file}:2:12: title: yours "A"; the draft nothing (both changed: yours is kept)`,
      `${file}: people.weil: yours "A"; the draft nothing (both changed: yours is kept)`,
    ]);
  });
});
