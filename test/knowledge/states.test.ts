import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { discard, Faulty, publish, saveDraft, withdraw } from '../../src/knowledge/publishing.js';
import { readState, type State, type StateFields, stateOf } from '../../src/knowledge/state.js';
import { bridge, ferry, fileOf, textOf, withFolder, writeStory } from './folders.js';

const noon = Date.parse('2026-12-01T12:00:00Z');

const slugsOf = (live: LiveLibrary): string[] => live.library.articles.map(({ article }) => article.slug);
const jsonOf = (folder: string): Promise<string> => readFile(join(folder, 'article.json'), 'utf8');

afterEach(() => {
  vi.useRealTimers();
});

it.each<[StateFields, State]>([
  [{}, 'published'],
  [{ draft: true }, 'draft'],
  [{ draft: true, withdrawn: true }, 'draft'],
  [{ withdrawn: true, corrected: 'today' }, 'withdrawn'],
  [{ corrected: 'today' }, 'corrected'],
  [{ public: '2026-12-01T14:00:00+01:00' }, 'embargoed'],
  [{ public: '2026-12-01T13:00:00+01:00' }, 'published'],
])('%j is %s', (fields, state) => {
  expect(stateOf(fields, noon)).toBe(state);
});

it.each<[string, StateFields | null]>([
  ['{ "draft": true, "people": 7 }', { draft: true }],
  ['{ "withdrawn": true, "public": "tomorrow" }', { withdrawn: true }],
  ['{ "public": "tomorrow" }', null],
  ['{ "draft": tru', null],
])('of %s it tells %j', (json, told) => {
  expect(readState(json)).toEqual(told);
});

it('an article answers from its time on', () =>
  withFolder(async (folder) => {
    vi.useFakeTimers({ now: noon, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await writeStory(folder, 'bridge', bridge, { public: '2026-12-01T12:30:00Z' });
    await writeStory(folder, 'ferry', ferry);
    const live = await LiveLibrary.open(folder);
    expect(slugsOf(live)).toEqual(['ferry']);
    expect(live.unpublished).toEqual([{ slug: 'bridge', state: 'embargoed' }]);
    await vi.advanceTimersByTimeAsync(31 * 60_000);
    await vi.waitFor(() => expect(slugsOf(live)).toContain('bridge'));
  }));

it('what was not public does not become so by a slip in its file', () =>
  withFolder(async (folder) => {
    await writeStory(folder, 'bridge', bridge, { public: '2999-01-01T00:00:00Z' });
    await writeStory(folder, 'ferry', ferry, { withdrawn: true });
    const live = await LiveLibrary.open(folder);
    for (const slug of ['bridge', 'ferry']) {
      const path = join(folder, slug, 'article.json');
      await writeFile(path, (await readFile(path, 'utf8')).slice(0, -2));
      await live.refresh(slug);
    }
    expect(slugsOf(live)).toEqual([]);
    expect(live.library.withdrawn).toEqual(['ferry']);
  }));

it('a draft with errors is saved and not published', () =>
  withFolder(async (folder) => {
    const own = join(folder, 'bridge');
    const json = JSON.stringify(fileOf(bridge, { summary: ['It never said so.'] }));
    await saveDraft(own, { text: textOf(bridge), json });
    await expect(publish(own)).rejects.toThrow(Faulty);
    expect(JSON.parse(await jsonOf(own)).draft).toBe(true);
  }));

it('is published for later, withdrawn, and published again', () =>
  withFolder(async (folder) => {
    const own = join(folder, 'bridge');
    await saveDraft(own, { text: textOf(bridge), json: JSON.stringify(fileOf(bridge)) });
    await publish(own, { from: '2999-01-01T00:00:00Z' });
    expect((await LiveLibrary.open(folder)).unpublished).toEqual([{ slug: 'bridge', state: 'embargoed' }]);
    await publish(own);
    expect(slugsOf(await LiveLibrary.open(folder))).toEqual(['bridge']);
    await withdraw(own);
    expect((await LiveLibrary.open(folder)).library.withdrawn).toEqual(['bridge']);
    await publish(own);
    expect(slugsOf(await LiveLibrary.open(folder))).toEqual(['bridge']);
  }));

it('a next version cannot wait for a time, since it would take the place of one that answers', () =>
  withFolder(async (folder) => {
    await writeStory(folder, 'bridge', bridge);
    const own = join(folder, 'bridge');
    await saveDraft(own, { text: textOf(bridge), json: JSON.stringify(fileOf(bridge)) });
    await expect(publish(own, { from: '2999-01-01T00:00:00Z' })).rejects.toThrow(RangeError);
    expect(slugsOf(await LiveLibrary.open(folder))).toEqual(['bridge']);
  }));

it('a correction of what waits for its time waits for the same', () =>
  withFolder(async (folder) => {
    const own = join(folder, 'bridge');
    await writeStory(folder, 'bridge', bridge, { public: '2999-01-01T00:00:00Z' });
    await saveDraft(own, { text: `${textOf(bridge)}\n`, json: JSON.stringify(fileOf(bridge)) });
    await publish(own);
    expect((await LiveLibrary.open(folder)).unpublished).toEqual([{ slug: 'bridge', state: 'embargoed' }]);
    await saveDraft(own, { text: `${textOf(bridge)}\n\n`, json: JSON.stringify(fileOf(bridge)) });
    await publish(own, { from: '2998-01-01T00:00:00Z' });
    expect(JSON.parse(await jsonOf(own)).public).toBe('2998-01-01T00:00:00Z');
    expect(await readFile(join(own, 'article.txt'), 'utf8')).toBe(`${textOf(bridge)}\n\n`);
  }));

it('what would not load is not published', () =>
  withFolder(async (folder) => {
    const own = join(folder, 'bridge');
    await saveDraft(own, { text: textOf(bridge), json: JSON.stringify(fileOf(bridge)) });
    await expect(publish(own, { corrected: ' ' })).rejects.toThrow(Faulty);
    await expect(publish(own, { from: '2026-12-01 06:00' })).rejects.toThrow(Faulty);
    expect((await LiveLibrary.open(folder)).unpublished).toEqual([{ slug: 'bridge', state: 'draft' }]);
  }));

it('what was never published answers in no place of a faulty version', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'bridge', 'article.json');
    await writeStory(folder, 'bridge', bridge, { draft: true });
    const live = await LiveLibrary.open(folder);
    await writeFile(path, JSON.stringify(fileOf(bridge, { summary: ['It never said so.'] })));
    await live.refresh('bridge');
    expect(slugsOf(live)).toEqual([]);
    await writeFile(path, JSON.stringify(fileOf(bridge)));
    await live.refresh('bridge');
    expect(slugsOf(live)).toEqual(['bridge']);
    await writeFile(path, JSON.stringify({ ...fileOf(bridge), draft: true, corrected: '' }));
    await live.refresh('bridge');
    expect(slugsOf(live)).toEqual([]);
  }));

it('drops what is reviewed, never what answers', () =>
  withFolder(async (folder) => {
    const own = join(folder, 'bridge');
    await writeStory(folder, 'bridge', bridge);
    expect(await discard(own)).toBe(false);
    await saveDraft(own, { text: `${textOf(bridge)}\n`, json: JSON.stringify(fileOf(bridge)) });
    expect(await discard(own)).toBe(true);
    expect(await readFile(join(own, 'article.txt'), 'utf8')).toBe(textOf(bridge));
    const fresh = join(folder, 'ferry');
    await saveDraft(fresh, { text: textOf(ferry), json: JSON.stringify(fileOf(ferry)) });
    expect(await discard(fresh)).toBe(true);
    await expect(jsonOf(fresh)).rejects.toThrow('ENOENT');
  }));
