import { describe, expect, it } from 'vitest';
import { Ids } from '../../src/knowledge/ids.js';
import { beside, chosen, following, rowsOf } from '../../src/review/page/choice.js';
import { completeFile } from '../../src/review/page/completeFile.js';
import { conflictTitle, sideText, take } from '../../src/review/page/conflicts.js';
import { confirm } from '../../src/review/page/edits/confirm.js';
import { remove } from '../../src/review/page/edits/remove.js';
import { setSpeakers } from '../../src/review/page/edits/statements.js';
import type { ArticleFile } from '../../src/review/page/file.js';
import { begin, make, redo, undo } from '../../src/review/page/history.js';
import { newId } from '../../src/review/page/ids.js';
import { counted, labelOf } from '../../src/review/page/labels.js';
import { hashOf, routeOf } from '../../src/review/page/route.js';
import { actionOf, type KeyPress, shortcuts } from '../../src/review/page/shortcuts.js';
import { optionsNear, speakerOptions, withSpeaker } from '../../src/review/page/speakers.js';
import { stateText } from '../../src/review/page/states.js';
import { progress, uncertainItems } from '../../src/review/page/uncertain.js';
import { localOf, sentTime, withZone, zoned } from '../../src/review/page/zone.js';
import { file } from './page/bridge.js';

describe('what can be undone', () => {
  const add = (more: string) => (text: string) => text + more;

  it('undoes and redoes', () => {
    const two = make(make(begin('a'), add('b')), add('c'));
    expect(undo(two).present).toBe('ab');
    expect(undo(undo(undo(two))).present).toBe('a');
    expect(redo(undo(two)).present).toBe('abc');
    expect(redo(two)).toEqual(two);
  });

  it('a new change drops what was undone', () => {
    const other = make(undo(make(begin('a'), add('b'))), add('c'));
    expect([other.present, redo(other).present]).toEqual(['ac', 'ac']);
  });

  it('typing into one field is one change, made to the state before it', () => {
    const typed = make(make(make(begin('a'), add('b'), 'name'), add('bc'), 'name'), add('d'));
    expect(typed.present).toBe('abcd');
    expect(undo(undo(typed)).present).toBe('a');
  });

  it('typing into another field is another one, and so is typing after an undo', () => {
    const two = make(make(begin('a'), add('b'), 'name'), add('c'), 'role');
    expect([two.present, undo(two).present]).toEqual(['abc', 'ab']);
    expect(make(undo(two), add('x'), 'name').past).toEqual(['a', 'ab']);
  });

  it('a change without effect is not recorded', () => {
    const history = begin('a');
    expect(make(history, (text) => text)).toBe(history);
  });
});

describe('uncertain items', () => {
  it('the least certain comes first; from 0.8 on only quotations without a speaker', () => {
    expect(uncertainItems(file).map(({ key }) => key)).toEqual([
      'statements:wait',
      'people:ode',
      'organisations:ferry-union',
      'facts:seen',
      'events:meeting',
      'statements:scandal',
    ]);
  });

  it('has a question that says what to check', () => {
    const told = new Map(uncertainItems(file).map(({ key, what }) => [key, what]));
    expect(told.get('statements:scandal')).toBe('who says this?');
    expect(told.get('statements:wait')).toBe('is this the speaker?');
    expect(told.get('facts:seen')).toBe('who or what is this about?');
  });

  it('has the confidence as text, except for a missing speaker', () => {
    const told = new Map(uncertainItems(file).map(({ key, sure }) => [key, sure]));
    expect(told.get('statements:wait')).toBe('55% sure');
    expect(told.get('statements:scandal')).toBeNull();
  });

  it('an editor’s choice is certain, even if it is no speaker', () => {
    const open = setSpeakers(file, 'wait', []);
    expect(uncertainItems(open).map(({ key }) => key)).not.toContain('statements:wait');
    expect(uncertainItems(confirm(file, 'statements:scandal')).map(({ key }) => key)).not.toContain(
      'statements:scandal',
    );
  });

  it('counts progress, with items that became uncertain since', () => {
    const first = uncertainItems(file).map(({ key }) => key);
    expect(progress(first, uncertainItems(file))).toEqual({ done: 0, all: 6 });
    expect(progress(first, uncertainItems(confirm(file, 'people:ode')))).toEqual({ done: 1, all: 6 });
    const less = remove(file, 'people:marta-kovacs');
    expect(progress(first, uncertainItems(less))).toEqual({ done: 0, all: 7 });
  });

  it('the chosen item keeps its place after it is confirmed', () => {
    const choice = chosen(file, 'people:ode');
    const after = confirm(file, 'people:ode');
    expect(rowsOf(after, choice).map(({ key }) => key)).toEqual(uncertainItems(file).map(({ key }) => key));
    expect(rowsOf(after, null)).toHaveLength(5);
  });

  it('goes forward, back, and round to skipped items', () => {
    const rows = uncertainItems(file);
    expect(beside(rows, 'people:ode', 1)?.key).toBe('organisations:ferry-union');
    expect(beside(rows, 'people:ode', -1)?.key).toBe('statements:wait');
    expect(beside(rows, 'statements:wait', -1)).toBeNull();
    expect(beside(rows, null, 1)?.key).toBe('statements:wait');
    expect(following(rows, 'statements:scandal')?.key).toBe('statements:wait');
    expect(following(rows.slice(0, 1), 'statements:wait')).toBeNull();
  });
});

describe('ids', () => {
  const names = [
    'Marta Kovács',
    "Łukasz O'Hara's",
    'U.S. Navy',
    'Großer Æther',
    'x'.repeat(80),
    '«»',
    'A – B',
  ];

  it.each(names)('%s has the id that a draft gives it', (name) => {
    const bare: ArticleFile = { ...file, people: [], organisations: [], places: [], events: [] };
    expect(newId(bare, name, 'name')).toBe(new Ids().make(name, 'name'));
  });

  it('are counted where they are taken', () => {
    const more = { ...file, facts: [...file.facts, { id: 'ode-2', words: 'Ode', about: [] }] };
    expect(newId(more, 'Ode', 'name')).toBe('ode-3');
  });
});

describe('speakers to choose from', () => {
  it('suggested speakers come first, with their share; nobody is listed twice', () => {
    const [likely, people, ...others] = speakerOptions(file, file.statements[0] ?? never());
    expect(likely?.options.map(({ label }) => label)).toEqual(['Marta Kovacs (55%)', 'Iva Holt (20%)']);
    expect(people?.options.map(({ id }) => id)).toEqual(['lena-ode', 'ode', 'tomas-brandt']);
    expect(others.map(({ label }) => label)).toEqual(['Organisations', 'Places']);
  });

  it('a confirmed statement has no suggestions', () => {
    const sure = setSpeakers(file, 'wait', ['iva-holt']).statements[0] ?? never();
    expect(speakerOptions(file, sure).map(({ label }) => label)).toEqual([
      'People',
      'Organisations',
      'Places',
    ]);
  });

  it('those nearby come first', () => {
    const [here, people] = optionsNear(file, ['iva-holt', 'meeting']);
    expect(here?.options).toEqual([{ id: 'iva-holt', label: 'Iva Holt' }]);
    expect(people?.options.map(({ id }) => id)).not.toContain('iva-holt');
    expect(optionsNear(file, [])[0]?.label).toBe('People');
  });

  it('one is exchanged, added or taken out', () => {
    expect(withSpeaker(['a', 'b'], 0, 'c')).toEqual(['c', 'b']);
    expect(withSpeaker(['a', 'b'], 0, 'b')).toEqual(['b']);
    expect(withSpeaker(['a', 'b'], 1, '')).toEqual(['a']);
    expect(withSpeaker(['a'], 1, 'b')).toEqual(['a', 'b']);
    expect(withSpeaker([], 0, '')).toEqual([]);
  });
});

describe('keys', () => {
  const press = (key: string, spot: KeyPress['spot'], parts: Partial<KeyPress> = {}): KeyPress => ({
    key,
    spot,
    isCommand: false,
    isShift: false,
    ...parts,
  });

  it.each(shortcuts.flatMap((row) => row.spots.map((spot) => [row.shown, spot, row] as const)))(
    '%s works in: %s',
    (_, spot, { action, isCommand = false, isShift = false, keys }) => {
      expect(keys.map((key) => actionOf(press(key, spot, { isCommand, isShift }), true))).toEqual(
        keys.map(() => action),
      );
    },
  );

  it.each(['c', 'j', 'k', 'u', '?', 'Enter', 'ArrowDown'])('%s is typed in a field', (key) => {
    expect(actionOf(press(key, 'field'), true)).toBeNull();
  });

  it('Enter presses the button that has the focus, and Ctrl+Z undoes the typing in a field', () => {
    expect(actionOf(press('Enter', 'control'), true)).toBeNull();
    expect(actionOf(press('z', 'field', { isCommand: true }), true)).toBeNull();
    expect(actionOf(press('s', 'field', { isCommand: true }), true)).toBe('save');
    expect(actionOf(press('c', 'page', { isCommand: true }), true)).toBeNull();
  });

  it('letters can be switched off', () => {
    expect(actionOf(press('c', 'page'), false)).toBeNull();
    expect(actionOf(press('Enter', 'card'), false)).toBe('confirm');
    expect(actionOf(press('z', 'page', { isCommand: true }), false)).toBe('undo');
  });
});

describe('links and times', () => {
  it('reads a link and writes it again', () => {
    expect(routeOf('#token=a-b_c&article=bridge')).toEqual({ token: 'a-b_c', article: 'bridge' });
    expect(routeOf('')).toEqual({ token: null, article: null });
    expect(hashOf({ token: 'a-b_c', article: 'bridge' })).toBe('#token=a-b_c&article=bridge');
    expect(hashOf({ token: 'a', article: null })).toBe('#token=a');
  });

  it.each([
    ['2031-03-01T06:00', -60, '2031-03-01T06:00:00+01:00'],
    ['2031-03-01T06:00', 210, '2031-03-01T06:00:00-03:30'],
    ['2031-03-01T06:00:30', 0, '2031-03-01T06:00:30+00:00'],
  ])('%s in a zone of %i minutes is %s', (local, offset, zone) => {
    expect(withZone(local, offset)).toBe(zone);
  });

  it('a time goes into a field and comes out as the same time', () => {
    const local = localOf('2031-03-01T06:00:00+05:00');
    expect(Date.parse(zoned(local) ?? '')).toBe(Date.parse('2031-03-01T06:00:00+05:00'));
    expect([localOf(undefined), localOf('soon'), zoned('')]).toEqual(['', '', undefined]);
  });

  it('a time that nobody changed stays as it was, to the second and in its zone', () => {
    const before = '2031-03-01T06:00:59+05:00';
    expect(sentTime(localOf(before), before)).toBe(before);
    expect(sentTime('2031-03-02T06:00', before)).toBe(zoned('2031-03-02T06:00'));
    expect([sentTime('', before), sentTime('', undefined), sentTime('', 'soon')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('conflicts', () => {
  const conflict = (at: string) => ({ at });

  it('one side of a field is taken', () => {
    const taken = take(file, conflict('people.iva-holt.role'), 'Prime Minister');
    expect(taken.people.find(({ id }) => id === 'iva-holt')?.role).toBe('Prime Minister');
    expect(take(file, conflict('date'), null).date).toBeNull();
    expect(take(file, conflict('summary'), 'It opened').summary).toEqual([...file.summary, 'It opened']);
    expect(take(file, conflict('summary'), ['It opened']).summary).toEqual(['It opened']);
    expect(take(file, conflict('people.nobody.role'), 'Mayor')).toEqual(completeFile({ ...file }));
  });

  it('a whole item is replaced, restored or removed', () => {
    const [opened] = file.facts;
    const without = take(file, conflict('facts.opened'), null);
    expect(without.facts.map(({ id }) => id)).toEqual(['seen']);
    expect(take(without, conflict('facts.opened'), opened).facts.map(({ id }) => id)).toEqual([
      'seen',
      'opened',
    ]);
  });

  it('says what it is about, and what either side has', () => {
    expect(conflictTitle(file, conflict('people.iva-holt.role'))).toBe('Iva Holt: role');
    expect(conflictTitle(file, conflict('facts.opened'))).toBe('The bridge opened in 1991.');
    expect(conflictTitle(file, conflict('title'))).toBe('title');
    expect(conflictTitle(file, conflict('statements.wait.speakers'))).toBe(
      'We cannot wait any longer,: speaker',
    );
    expect(conflictTitle(file, conflict('statements.gone'))).toBe('Statement');
  });

  const words = { text: 'The bridge opened in 1991.', within: 'minutes. The bridge opened in 1991.' };
  it.each<[string, unknown, string]>([
    ['title', null, 'nothing'],
    ['title', words, 'The bridge opened in 1991.'],
    ['source', { name: 'Port Herald', url: 'https://example.org/a' }, 'Port Herald, https://example.org/a'],
    ['summary', ['It opened', words], 'It opened · The bridge opened in 1991.'],
    ['statements.wait.speakers', ['iva-holt', 'ferry-union'], 'Iva Holt, Ferry Union'],
    ['statements.wait.speakers', [], 'nobody'],
    ['statements.wait.direct', true, 'yes'],
    ['people.marta-kovacs.aliases', ['Kovacs', 'Marta'], 'Kovacs, Marta'],
    ['people.marta-kovacs.of', [], 'nothing'],
    ['statements.wait', file.statements[0], '“We cannot wait any longer,” · Marta Kovacs'],
    [
      'statements.gone',
      file.statements[3],
      '“It is a scandal,” · no speaker found; most likely Ferry Union (30%)',
    ],
    ['statements.gone', undefined, 'nothing'],
    ['people.iva-holt', file.people[4], 'Iva Holt · Governor'],
    ['places.port-arlen', file.places[0], 'Port Arlen · city'],
    ['events.meeting', file.events[0], 'the meeting · Port Arlen'],
    [
      'events.meeting.attended',
      file.events[0]?.attended,
      'Lena Ode, Tomas Brandt (“among them Lena Ode and Tomas Brandt”)',
    ],
    ['facts.seen', file.facts[1], 'Ode was seen on the bridge later. · Ode'],
    ['facts.seen.mood', { tone: 'calm', times: [2, 3] }, 'calm, 2 · 3'],
  ])('shows of %s %j as an editor reads it', (at, value, shown) => {
    expect(sideText(file, conflict(at), value)).toBe(shown);
  });
});

describe('a faulty file', () => {
  it('has empty lists where it has none', () => {
    expect(completeFile({})).toMatchObject({ title: '', people: [], facts: [], summary: [], source: null });
  });

  it('what is no item is one without words, so that paths go on to mean the same', () => {
    const read = completeFile({
      people: [7, { id: 'ode', name: { text: 'Ode', nth: 2 } }],
      statements: 'none',
    });
    expect(read.people.map(({ id, name }) => [id, name])).toEqual([
      ['', ''],
      ['ode', { text: 'Ode', nth: 2 }],
    ]);
    expect(read.statements).toEqual([]);
  });

  it('unknown fields stay', () => {
    expect(completeFile({ mood: 'calm', people: [{ id: 'ode', age: 7 }] })).toMatchObject({
      mood: 'calm',
      people: [{ age: 7 }],
    });
  });

  it('a valid file stays unchanged', () => {
    expect(JSON.stringify(completeFile(JSON.parse(JSON.stringify(file))))).toBe(JSON.stringify(file));
  });
});

describe('labels', () => {
  it.each([
    ['people:iva-holt', 'Iva Holt', 'Governor'],
    ['organisations:ferry-union', 'Ferry Union', 'organisation'],
    ['places:port-arlen', 'Port Arlen', 'city'],
    ['events:meeting', 'the meeting', 'Port Arlen'],
    ['statements:scandal', '“It is a scandal,”', 'no speaker found; most likely Ferry Union (30%)'],
    ['statements:ferries', 'Kovacs told residents that ferries would run every ten minutes.', 'Marta Kovacs'],
    ['facts:seen', 'Ode was seen on the bridge later.', 'Ode'],
    ['summary:A point', 'A point', ''],
    ['people:nobody', '', ''],
  ] as const)('%s', (key, title, detail) => {
    expect(labelOf(file, key)).toEqual({ title, detail });
  });

  it('of a quotation without a speaker say whether a person has checked it', () => {
    const detail = (of: ArticleFile): string => labelOf(of, 'statements:scandal').detail;
    expect(detail(confirm(file, 'statements:scandal'))).toBe('speaker not clear');
    const alone = file.statements.map((each) => (each.direct ? { ...each, candidates: [] } : each));
    expect(detail({ ...file, statements: alone })).toBe('no speaker found');
  });

  it.each([
    [{ state: 'draft', publicFrom: null }, 'Draft'],
    [{ state: 'embargoed', publicFrom: '2031-03-05T06:00:00Z' }, /^Embargoed until 5 Mar 2031, \d\d:\d\d$/u],
    [{ state: null, publicFrom: null }, 'Cannot be read'],
  ] as const)('of the state %j', (view, shown) => {
    expect(stateText(view)).toMatch(shown);
  });

  it('counts', () => {
    expect([counted(1, 'error'), counted(0, 'error'), counted(2, 'child', 'children')]).toEqual([
      '1 error',
      '0 errors',
      '2 children',
    ]);
  });
});

function never(): never {
  throw new RangeError('the article has statements');
}
