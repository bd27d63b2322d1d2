import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/knowledge/load.js';

const folder = 'knowledge/russia-rejects-nato-troops';
const text = await readFile(`${folder}/article.txt`, 'utf8');
const json = await readFile(`${folder}/article.json`, 'utf8');

/** The first article's file with changes. */
function faultsOf(change: (file: Record<string, never>) => void, articleText = text): string[] {
  const file = JSON.parse(json);
  change(file);
  return readKnowledge('first', articleText, JSON.stringify(file)).faults.map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  );
}

describe('the first article', () => {
  it('loads without a fault', () => {
    const { knowledge, faults } = readKnowledge('first', text, json);
    expect(faults).toEqual([]);
    expect(knowledge?.contents.people).toHaveLength(10);
    expect(knowledge?.contents.statements.filter(({ direct }) => direct)).toHaveLength(5);
  });

  it('pins every word to the text', () => {
    const { knowledge } = readKnowledge('first', text, json);
    for (const { words } of knowledge?.contents.statements ?? [])
      expect(text.slice(words.start, words.end)).toBe(words.text);
  });
});

describe('a faulty file', () => {
  const rows: readonly (readonly [string, (file: never) => void, RegExp])[] = [
    [
      'words that are not there',
      (file: { summary: string[] }) => {
        file.summary[0] = 'Russia has firmly accepted any NATO involvement';
      },
      /error summary\[0\]: “Russia has firmly accepted.*is not in the text; the nearest passage is: “Russia has firmly rejected/,
    ],
    [
      'an unknown speaker',
      (file: { statements: { speakers: string[] }[] }) => {
        file.statements[0]?.speakers.splice(0, 1, 'macron');
      },
      /error statements\[0\]\.speakers\[0\]: "macron" is no id/,
    ],
    [
      'an id used twice',
      (file: { people: { id: string }[] }) => {
        if (file.people[1]) file.people[1].id = 'sergei-lavrov';
      },
      /error people\[1\]\.id: the id "sergei-lavrov" is used more than once/,
    ],
    [
      'a direct quotation outside of marks',
      (file: { statements: { direct: boolean }[] }) => {
        if (file.statements[0]) file.statements[0].direct = true;
      },
      /error statements\[0\]\.words: .*does not stand inside quotation marks/,
    ],
    [
      'a key that nobody knows',
      (file: { people: Record<string, string>[] }) => {
        Object.assign(file.people[0] ?? {}, { age: '74' });
      },
      /error people\[0\]: unknown key "age"/,
    ],
    [
      'a quotation that nothing covers',
      (file: { statements: { id: string }[] }) => {
        file.statements = file.statements.filter(({ id }) => id !== 'rubio-engage');
      },
      /warning statements: no direct statement covers the quotation “willing to engage seriously”/,
    ],
    [
      'words that stand there twice',
      (file: { facts: { words: string }[] }) => {
        if (file.facts[0]) file.facts[0].words = 'Ukraine';
      },
      /error facts\[0\]\.words: “Ukraine” stands \d+ times in the text: add "within"/,
    ],
  ];
  it.each(rows)('names %s', (_, change, message) => {
    expect(faultsOf(change as (file: Record<string, never>) => void).join('\n')).toMatch(message);
  });

  it('has all its faults named at once', () => {
    const faults = faultsOf((file) => {
      Object.assign(file, { extra: 1, title: 'No such title', date: 'Never' });
    });
    expect(faults).toHaveLength(3);
  });

  it.each([
    ['JSON cut short', '{ "title": ', /not JSON/],
    ['no object', '[]', /./],
    ['nothing', '', /not JSON/],
  ])('is refused with a sentence: %s', (_, broken, message) => {
    const { knowledge, faults } = readKnowledge('first', text, broken);
    expect(knowledge).toBeNull();
    expect(faults[0]?.message).toMatch(message);
  });
});

describe('pinning', () => {
  it('takes straight marks, plain hyphens and composed accents for the text’s own', () => {
    const typeset = 'A title\n\nThe “well\u2011known” café\u00a0owner said: “It’s fine.” Nobody else spoke.';
    const file = {
      title: 'A title',
      date: null,
      source: null,
      summary: ['The "well-known" cafe\u0301 owner said'],
      people: [],
      organisations: [{ id: 'owner', name: 'owner', kind: 'group', introduced: 'café owner' }],
      places: [],
      events: [],
      statements: [{ id: 's', speakers: ['owner'], direct: true, words: "It's fine.", cue: 'said' }],
      facts: [],
    };
    const { knowledge, faults } = readKnowledge('x', typeset, JSON.stringify(file));
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(knowledge?.contents.statements[0]?.words.text).toBe('It’s fine.');
    expect(knowledge?.contents.summary[0]?.text).toBe('The “well\u2011known” café\u00a0owner said');
  });
});
