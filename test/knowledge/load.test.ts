import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { faultLine, readKnowledge } from '../../src/knowledge/load.js';
import { encodeRecord, openRecord, type RecordHead } from '../../src/knowledge/recordFormat.js';

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
      /warning : no direct statement covers the quotation “willing to engage seriously”: add one to "statements"/,
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
    ['no object', '[]', /expected an object, found a list/],
    ['nothing', '', /not JSON: the file is empty/],
  ])('is refused with a sentence: %s', (_, broken, message) => {
    const { knowledge, faults } = readKnowledge('first', text, broken);
    expect(knowledge).toBeNull();
    expect(faults[0]?.message).toMatch(message);
  });
});

describe('the place of a fault', () => {
  const lineOf = (before: string, after: string): string => {
    expect(json).toContain(before);
    const [fault] = readKnowledge('first', text, json.replace(before, after)).faults;
    return fault ? faultLine(fault) : 'no fault';
  };
  /** Line and column at which words stand in the file as it is. */
  const at = (words: string, file = json): string => {
    const lines = file.slice(0, file.indexOf(words)).split('\n');
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  };

  it('is that of the value', () => {
    expect(lineOf('"role": "Russian Foreign Minister"', '"role": "Foreign Minister of Rus"')).toMatch(
      new RegExp(
        `^first/article\\.json:${at('"Russian Foreign Minister"')}: people\\[0\\]\\.role: “Foreign Minister of Rus” is not in`,
      ),
    );
  });

  it('is that of an unknown key', () => {
    expect(lineOf('"date": ', '"dated": 1, "date": ')).toBe(
      `first/article.json:${at('"date"')}: unknown key "dated": did you mean "date"?`,
    );
  });

  it('is that of the object which lacks a key', () => {
    expect(lineOf('"id": "sergei-lavrov",', '')).toMatch(
      new RegExp(
        `^first/article\\.json:${at('{\n      "id": "sergei-lavrov"')}: people\\[0\\]\\.id: this key is missing`,
      ),
    );
  });

  it('is that of the slip where it is no JSON', () => {
    expect(lineOf('"id": "sergei-lavrov",', '"id": "sergei-lavrov"')).toBe(
      `first/article.json:${at(',\n      "name": "Sergei Lavrov"')}: this is not JSON: a comma is missing here`,
    );
  });

  it('is that of the quotation in the text which no statement covers', () => {
    const words = 'willing to engage seriously';
    const file = JSON.parse(json);
    file.statements = file.statements.filter(({ id }: { id: string }) => id !== 'rubio-engage');
    const [fault, more] = readKnowledge('first', text, JSON.stringify(file)).faults;
    expect(more).toBeUndefined();
    expect(fault && faultLine(fault)).toMatch(
      new RegExp(
        `^first/article\\.txt:${at(words, text)}: no direct statement covers the quotation “${words}”`,
      ),
    );
  });

  it.each([
    ['its words', 'willing to engage seriously'],
    ['its words, typeset otherwise', ' willing to\u00a0engage seriously'],
  ])('is none where an editor says that it is no speech, by %s', (_, words) => {
    const file = JSON.parse(json);
    file.statements = file.statements.filter(({ id }: { id: string }) => id !== 'rubio-engage');
    const faultsWith = (notSpeech: string[]) =>
      readKnowledge('first', text, JSON.stringify({ ...file, notSpeech })).faults;
    expect(faultsWith([words])).toEqual([]);
    expect(faultsWith(['engage seriously'])).toHaveLength(1);
  });

  it('is kept in the record of an article with warnings', () => {
    const { knowledge } = readKnowledge('first', text, json);
    if (!knowledge) throw new Error('the article has faults');
    const fault = {
      severity: 'warning',
      file: 'first/article.txt',
      path: '',
      line: 3,
      column: 7,
      message: 'x',
    };
    const head: RecordHead = {
      ...{ version: '1', slug: 'first', stamps: [], hash: '', title: null, date: null, versionHash: '' },
      state: {},
      faults: [{ ...fault, severity: 'warning' }],
    };
    const record = encodeRecord(head, new Uint8Array(), knowledge);
    expect(openRecord(record, '1')?.head.faults).toEqual([fault]);
  });

  it('is left out for the file as a whole', () => {
    const [fault] = readKnowledge('first', ' ', json).faults;
    expect(fault && faultLine(fault)).toBe('first/article.txt: the article is empty');
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
