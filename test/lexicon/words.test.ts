import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speechVerbs } from '../../src/lexicon/speechVerbs.js';
import { formsOf, verbForms } from '../../src/lexicon/verbForms.js';
import { oneOf, wordSet } from '../../src/lexicon/words.js';

describe('the forms of a verb', () => {
  it.each([
    ['say', 'says', ['said'], 'saying'],
    ['write', 'writes', ['written', 'wrote'], 'writing'],
    ['warn', 'warns', ['warned'], 'warning'],
    ['argue', 'argues', ['argued'], 'arguing'],
    ['deny', 'denies', ['denied'], 'denying'],
    ['stress', 'stresses', ['stressed'], 'stressing'],
    ['admit', 'admits', ['admitted'], 'admitting'],
    ['echo', 'echoes', ['echoed'], 'echoing'],
    ['agree', 'agrees', ['agreed'], 'agreeing'],
    ['read', 'reads', ['read'], 'reading'],
    ['go', 'goes', ['gone', 'went'], 'going'],
  ])('%s, %s', (base, third, past, participle) => {
    expect(verbForms(base)).toEqual({ base, third, past, participle });
  });

  it('are all in one list', () => {
    expect([...formsOf(['tell'])].sort()).toEqual(['tell', 'telling', 'tells', 'told']);
  });
});

describe('a list in an expression', () => {
  it('is tried from its longest word on', () => {
    expect(new RegExp(`^${oneOf(['on', 'once'], ['on'])}`, 'u').exec('once more')?.[0]).toBe('once');
  });

  it('takes an apostrophe of either shape, and a full stop as itself', () => {
    const pattern = new RegExp(`^${oneOf(wordSet("don't U.S New_York"))}$`, 'u');
    expect(["don't", 'don’t', 'U.S', 'New York', 'UxS'].filter((word) => pattern.test(word))).toEqual([
      "don't",
      'don’t',
      'U.S',
      'New York',
    ]);
  });
});

it('verbs that are plain reports and verbs of thought are two lists', () => {
  const plain = speechVerbs('plain');
  expect([...speechVerbs('thought')].filter((verb) => plain.has(verb))).toEqual([]);
});

it('no list stands twice in the lexicon', async () => {
  const folder = new URL('../../src/lexicon/', import.meta.url);
  const owners = new Map<string, string[]>();
  for (const file of readdirSync(folder)) {
    const exported = (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(exported)) {
      if (!(value instanceof Set)) continue;
      const key = [...value].sort().join(' ');
      owners.set(key, [...(owners.get(key) ?? []), name]);
    }
  }
  expect([...owners.values()].filter((names) => names.length > 1)).toEqual([]);
});
