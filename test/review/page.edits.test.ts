import { describe, expect, it } from 'vitest';
import { confirm } from '../../src/review/page/edits/confirm.js';
import {
  addEntity,
  moveTo,
  rename,
  setAliases,
  setKind,
  setOf,
  setRole,
} from '../../src/review/page/edits/entities.js';
import {
  addAbsence,
  addAttendance,
  addEvent,
  addPassage,
  changeEvent,
  removePresence,
  setComplete,
  setPresent,
} from '../../src/review/page/edits/events.js';
import { addPoint, movePoint, setHeader, setNotSpeech } from '../../src/review/page/edits/header.js';
import { join, referencesTo, split } from '../../src/review/page/edits/merging.js';
import { remove } from '../../src/review/page/edits/remove.js';
import {
  addFact,
  addStatement,
  changeFact,
  setDirect,
  setSpeakers,
  setStatementWords,
} from '../../src/review/page/edits/statements.js';
import { type ArticleFile, textOf } from '../../src/review/page/file.js';
import { errorsIn, file } from './page/bridge.js';

const find = <T extends { id: string }>(items: readonly T[], id: string): T => {
  const found = items.find((item) => item.id === id);
  if (!found) throw new RangeError(`there is no ${id}`);
  return found;
};
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
/** As it is written to the disk. */
const written = (of: unknown): unknown => JSON.parse(JSON.stringify(of));

describe('confirming', () => {
  it('removes confidence and candidates, and nothing else', () => {
    const wait = find(confirm(file, 'statements:wait').statements, 'wait');
    const { candidates, confidence, ...rest } = { candidates: null, ...find(file.statements, 'wait') };
    expect([candidates, confidence]).not.toContain(undefined);
    expect(written(wait)).toEqual(rest);
  });

  it.each([
    'people:ode',
    'organisations:ferry-union',
    'places:port-arlen',
    'events:meeting',
    'facts:seen',
  ] as const)('confirms %s', (key) => {
    const confirmed = JSON.stringify(confirm(file, key));
    expect(confirmed.match(/"confidence"/g)).toHaveLength(
      (JSON.stringify(file).match(/"confidence"/g)?.length ?? 0) - 1,
    );
  });

  it('leaves unknown items unchanged', () => {
    expect(confirm(file, 'people:nobody')).toEqual(file);
    expect(confirm(file, 'header:title')).toBe(file);
  });
});

describe('speakers', () => {
  it('choosing a speaker confirms the statement and removes the candidates', () => {
    const wait = find(setSpeakers(file, 'wait', ['iva-holt']).statements, 'wait');
    expect(written(wait)).not.toHaveProperty('confidence');
    expect(written(wait)).not.toHaveProperty('candidates');
    expect(wait.speakers).toEqual(['iva-holt']);
  });

  it('a statement may have several speakers, each once, or none', () => {
    const both = setSpeakers(file, 'wait', ['iva-holt', 'lena-ode', 'iva-holt']);
    expect(find(both.statements, 'wait').speakers).toEqual(['iva-holt', 'lena-ode']);
    expect(find(setSpeakers(file, 'wait', []).statements, 'wait').speakers).toEqual([]);
  });
});

describe('people, organisations and places', () => {
  it('a new one has an id made from its name, and all required fields', () => {
    const { file: more, key } = addEntity(file, {
      list: 'people',
      name: 'Ada Quill',
      introduced: 'By Ada Quill',
    });
    expect(key).toBe('people:ada-quill');
    expect(errorsIn(more)).toEqual([]);
    expect(more.people.at(-1)).toMatchObject({ name: 'Ada Quill', role: null, of: [], aliases: [] });
  });

  it('an existing name is not added twice', () => {
    const again = addEntity(file, { list: 'people', name: 'Iva Holt', introduced: 'Governor Iva Holt' });
    expect(again).toEqual({ file, key: 'people:iva-holt' });
  });

  it('the same name in another list gets an id of its own', () => {
    const { key } = addEntity(file, { list: 'places', name: 'Ode', introduced: 'Ode was seen' });
    expect(key).toBe('places:ode-2');
  });

  it('the old name becomes an alias', () => {
    const named = rename(file, 'ode', 'Lena Ode');
    expect(find(named.people, 'ode')).toMatchObject({ name: 'Lena Ode', aliases: ['Ode'] });
    expect(find(rename(named, 'ode', 'Ode').people, 'ode').aliases).toEqual(['Lena Ode']);
  });

  it('sets role, aliases and affiliation', () => {
    const changed = setOf(
      setAliases(setRole(file, 'iva-holt', null), 'iva-holt', ['Holt', '', 'Iva Holt', 'Gov. Holt']),
      'iva-holt',
      ['port-arlen'],
    );
    expect(find(changed.people, 'iva-holt')).toMatchObject({
      role: null,
      aliases: ['Holt', 'Gov. Holt'],
      of: ['port-arlen'],
    });
  });

  it('a place turned into an organisation is removed from events’ places, and other references stay', () => {
    const moved = moveTo(file, 'port-arlen', 'organisations');
    expect(idsOf(moved.places)).toEqual([]);
    expect(find(moved.organisations, 'port-arlen')).toMatchObject({ kind: 'organisation' });
    expect(find(moved.events, 'meeting').places).toEqual([]);
    expect(find(moved.people, 'marta-kovacs').of).toEqual(['port-arlen']);
    expect(errorsIn(moved)).toEqual([]);
  });

  it('a person turned into an organisation has a kind and no role', () => {
    const moved = moveTo(file, 'iva-holt', 'organisations');
    expect(written(find(moved.organisations, 'iva-holt'))).not.toHaveProperty('role');
    expect(errorsIn(setKind(moved, 'iva-holt', 'group'))).toEqual([]);
    expect(find(setKind(moved, 'iva-holt', 'group').organisations, 'iva-holt').kind).toBe('group');
  });

  it('moving an item to its own list changes nothing', () => {
    expect(moveTo(file, 'iva-holt', 'people')).toBe(file);
    expect(moveTo(file, 'nobody', 'people')).toBe(file);
  });
});

describe('removing', () => {
  it('removes every reference', () => {
    const less = remove(file, 'people:marta-kovacs');
    expect(JSON.stringify(less)).not.toContain('marta-kovacs');
    expect(errorsIn(less)).toEqual([]);
  });

  it('a quotation that loses its speaker becomes uncertain; a paraphrase is removed', () => {
    const less = remove(file, 'people:marta-kovacs');
    expect(find(less.statements, 'cables')).toMatchObject({ speakers: [], confidence: 0 });
    expect(idsOf(less.statements)).toEqual(['wait', 'cables', 'scandal']);
  });

  it('an event’s list is removed with its last person', () => {
    const less = remove(file, 'people:iva-holt');
    expect(find(less.events, 'meeting').absent).toEqual([]);
    expect(find(less.statements, 'wait')).toMatchObject({ candidates: [] });
  });

  it.each([
    ['statements:wait', (of: ArticleFile) => idsOf(of.statements), ['cables', 'ferries', 'scandal']],
    ['facts:seen', (of: ArticleFile) => idsOf(of.facts), ['opened']],
    ['events:meeting', (of: ArticleFile) => idsOf(of.events), []],
    ['summary:The bridge opened in 1991.', (of: ArticleFile) => of.summary.length, 1],
    ['header:title', (of: ArticleFile) => of.title, file.title],
  ] as const)('removes %s', (key, read, left) => {
    expect(read(remove(file, key))).toEqual(left);
  });
});

describe('two that are one', () => {
  const joined = join(file, 'ode', 'lena-ode');

  it('the fuller name stays, and the others become aliases', () => {
    expect(find(joined.people, 'ode')).toMatchObject({
      name: 'Lena Ode',
      aliases: ['Ode'],
      introduced: 'Lena Ode',
      of: ['ferry-union'],
    });
    expect(idsOf(joined.people)).not.toContain('lena-ode');
  });

  it('references move along, and the file stays valid', () => {
    expect(find(joined.events, 'meeting').attended?.[0]?.who).toEqual(['ode', 'tomas-brandt']);
    expect(find(joined.facts, 'seen').about).toEqual(['ode']);
    expect(errorsIn(joined)).toEqual([]);
  });

  it('the role of either is kept', () => {
    expect(find(join(file, 'tomas-brandt', 'iva-holt').people, 'tomas-brandt').role).toBe('Governor');
  });

  it('no reference is doubled, and nobody is their own affiliation', () => {
    const union = join(file, 'ferry-union', 'tomas-brandt');
    expect(find(union.events, 'meeting').attended?.[0]?.who).toEqual(['lena-ode', 'ferry-union']);
    const self = join(file, 'tomas-brandt', 'ferry-union');
    expect(find(self.people, 'tomas-brandt').of).toEqual([]);
    expect(errorsIn(self)).toEqual([]);
  });

  it('a place merged into a person is removed from events’ places', () => {
    const gone = join(file, 'ferry-union', 'port-arlen');
    expect(find(gone.events, 'meeting').places).toEqual([]);
    expect(errorsIn(gone)).toEqual([]);
  });

  it('merging with itself or an unknown entity changes nothing', () => {
    expect(join(file, 'ode', 'ode')).toBe(file);
    expect(join(file, 'ode', 'nobody')).toBe(file);
  });
});

describe('one that is two', () => {
  it('lists the references that can move', () => {
    expect(referencesTo(file, 'lena-ode')).toEqual([{ kind: 'attended', id: 'meeting', at: 0 }]);
    expect(referencesTo(file, 'marta-kovacs').map(({ id }) => id)).toEqual(['wait', 'cables', 'ferries']);
    expect(referencesTo(file, 'iva-holt')).toEqual([{ kind: 'absent', id: 'meeting', at: 0 }]);
  });

  it('gives the second one a name and the chosen references', () => {
    const { file: two, key } = split(file, 'marta-kovacs', {
      name: 'Kovacs',
      introduced: 'Kovacs told residents',
      references: [{ kind: 'says', id: 'ferries', at: 0 }],
    });
    expect(key).toBe('people:kovacs');
    expect(find(two.people, 'marta-kovacs').aliases).toEqual([]);
    expect(find(two.statements, 'ferries')).toMatchObject({ speakers: ['kovacs'] });
    expect(find(two.statements, 'wait').speakers).toEqual(['marta-kovacs']);
    expect(errorsIn(two)).toEqual([]);
  });

  it('moves attendance, absence and facts', () => {
    const given = (id: string, reference: Parameters<typeof split>[2]['references'][number]) =>
      split(file, id, { name: 'Ada Quill', introduced: 'By Ada Quill', references: [reference] }).file;
    const at = given('lena-ode', { kind: 'attended', id: 'meeting', at: 0 });
    expect(find(at.events, 'meeting').attended?.[0]?.who).toEqual(['ada-quill', 'tomas-brandt']);
    const away = given('iva-holt', { kind: 'absent', id: 'meeting', at: 0 });
    expect(find(away.events, 'meeting').absent?.[0]?.who).toEqual(['ada-quill']);
    const seen = given('ode', { kind: 'about', id: 'seen', at: 0 });
    expect(find(seen.facts, 'seen').about).toEqual(['ada-quill']);
  });
});

describe('statements and facts', () => {
  it('a new quotation goes to its place in the list', () => {
    const { file: more, key } = addStatement(
      file,
      { direct: true, words: 'cables', cue: 'Marta Kovacs said', speakers: ['marta-kovacs'] },
      1,
    );
    expect(key).toBe('statements:marta-kovacs-cables');
    expect(idsOf(more.statements).slice(0, 3)).toEqual(['wait', 'marta-kovacs-cables', 'cables']);
    expect(errorsIn(more)).toEqual([]);
  });

  it('a quotation can become a paraphrase and be one again', () => {
    const told = find(setDirect(file, 'wait', false).statements, 'wait');
    expect(told.direct).toBe(false);
    expect(written(told)).not.toHaveProperty('candidates');
    expect(find(setDirect(setDirect(file, 'wait', false), 'wait', true).statements, 'wait').direct).toBe(
      true,
    );
    expect(find(setDirect(file, 'wait', true).statements, 'wait')).toBe(file.statements[0]);
  });

  it('changing the words confirms the statement', () => {
    const wait = find(setStatementWords(file, 'wait', 'We cannot wait').statements, 'wait');
    expect(wait).toMatchObject({ words: 'We cannot wait', cue: 'Marta Kovacs said', confidence: undefined });
  });

  it('a fact is added and changed', () => {
    const { file: more, key } = addFact(file, { words: 'Ode was seen', about: ['ode'] }, 0);
    expect(key).toBe('facts:ode-was-seen');
    expect(idsOf(more.facts)[0]).toBe('ode-was-seen');
    expect(find(changeFact(more, 'seen', { about: [] }).facts, 'seen')).toMatchObject({ about: [] });
    expect(errorsIn(more)).toEqual([]);
  });
});

describe('events', () => {
  it('a new one is named after its words, without an article', () => {
    const { file: more, key } = addEvent(file, {
      name: 'the bridge',
      passages: ['The bridge opened in 1991.'],
      places: ['port-arlen'],
    });
    expect(key).toBe('events:bridge');
    expect(errorsIn(more)).toEqual([]);
  });

  it('people are added to its lists and removed', () => {
    const list = { kind: 'attended', at: 0 } as const;
    const off = setPresent(file, 'meeting', list, { who: 'lena-ode', isOn: false });
    const on = setPresent(off, 'meeting', list, { who: 'iva-holt', isOn: true });
    expect(find(on.events, 'meeting').attended?.[0]?.who).toEqual(['tomas-brandt', 'iva-holt']);
    const away = setPresent(file, 'meeting', { kind: 'absent', at: 0 }, { who: 'ode', isOn: true });
    expect(find(away.events, 'meeting').absent?.[0]?.who).toEqual(['iva-holt', 'ode']);
  });

  it('lists are added, completed and removed', () => {
    const more = addAbsence(
      addAttendance(file, 'meeting', { who: ['ode'], words: 'Ode was seen', complete: true }),
      'meeting',
      { who: ['ode'], words: 'Ode was seen' },
    );
    expect(errorsIn(more)).toEqual([]);
    expect(find(setComplete(more, 'meeting', 0, true).events, 'meeting').attended?.[0]?.complete).toBe(true);
    const less = removePresence(removePresence(more, 'meeting', { kind: 'attended', at: 0 }), 'meeting', {
      kind: 'absent',
      at: 1,
    });
    expect(find(less.events, 'meeting').attended?.map(({ who }) => who)).toEqual([['ode']]);
    expect(find(less.events, 'meeting').absent).toHaveLength(1);
  });

  it('passages are listed once, and the time can be removed', () => {
    const more = addPassage(addPassage(file, 'meeting', 'Engineers met'), 'meeting', 'Engineers met');
    expect(find(more.events, 'meeting').passages.map(textOf)).toEqual([
      'Engineers met in Port Arlen on Friday',
      'Engineers met',
    ]);
    expect(find(changeEvent(file, 'meeting', () => ({ when: null })).events, 'meeting').when).toBeNull();
  });
});

describe('header and key points', () => {
  it('has its fields in the usual order', () => {
    const { author: _, ...bare } = file;
    const set = setHeader(bare, {
      author: 'Ada Quill',
      corrected: '4 March 2031',
      source: { name: 'The Arlen Post', url: 'https://post.example/bridge' },
    });
    expect(Object.keys(written(set) as object).slice(0, 6)).toEqual([
      'draft',
      'corrected',
      'title',
      'date',
      'author',
      'source',
    ]);
    expect(errorsIn(set)).toEqual([]);
    expect(written(setHeader(set, { corrected: undefined }))).not.toHaveProperty('corrected');
  });

  it('quoted words are listed as not a quotation, and removed from that list', () => {
    const one = setNotSpeech(setNotSpeech(file, 'green line', true), 'green line', true);
    expect(one.notSpeech).toEqual(['green line']);
    const two = setNotSpeech(one, 'It is a scandal,', true);
    expect(setNotSpeech(two, 'green line', false).notSpeech).toEqual(['It is a scandal,']);
    expect(written(setNotSpeech(one, 'green line', false))).toEqual(written(file));
    expect(errorsIn(two)).toEqual([]);
  });

  it('a key point is added once, and stops moving at both ends', () => {
    const more = addPoint(addPoint(file, 'Ode was seen'), 'Ode was seen');
    expect(more.summary).toHaveLength(3);
    expect(movePoint(more, 2, -1).summary.map(textOf)[1]).toBe('Ode was seen');
    expect(movePoint(more, 0, -1).summary).toEqual(more.summary);
    expect(movePoint(more, 0, 9).summary.map(textOf).at(-1)).toBe(textOf(file.summary[0]));
    expect(movePoint(more, 7, 1)).toBe(more);
  });
});

describe('the file it starts from', () => {
  it('is valid, and no edit has changed it', () => {
    expect(errorsIn(file)).toEqual([]);
    expect(file.statements).toHaveLength(4);
  });
});
