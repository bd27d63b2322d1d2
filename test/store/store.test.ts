import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change, PlaceSettings, Scope } from '../../src/settings/storeInterface.js';
import { openDatabase } from '../../src/store/database/database.js';
import { kinds } from './databases.js';
import { withStore as runWithStore, tell } from './support.js';

const here = { server: 's1', channel: 'c1' };
const nextDoor = { server: 's1', channel: 'c2' };
const elsewhere = { server: 's2', channel: 'c3' };
const direct = { server: null, channel: 'd1' };

const set = (settings: PlaceSettings, scope: Scope = 'channel'): Change => ({ does: 'set', scope, settings });
const vote = (says: 'helpful' | 'wrong', instead = false) => ({
  article: 'ferry',
  answer: 'p,3',
  says,
  instead,
});
const dayLength = 24 * 60 * 60_000;

afterEach(() => {
  vi.useRealTimers();
});

describe.each(kinds.map((kind) => [kind.name, kind] as const))('the store in %s', (_, kind) => {
  const withStore = (run: Parameters<typeof runWithStore>[1]) => runWithStore(kind, run);
  const test = it.skipIf(kind.missing !== null);

  test('keeps what is set for a channel, else for its server, and for nobody else', () =>
    withStore(async (store) => {
      expect(store.settingsAt(here)).toEqual({});
      expect(await store.apply(here, set({ article: 'ferry', private: true }, 'server'))).toBe(true);
      expect(store.hasChannelSettings('s1')).toBe(false);
      expect(await store.apply(here, set({ article: 'bridge', mentions: false }))).toBe(true);
      await store.apply(direct, set({ article: 'school' }, 'server'));
      expect([here, nextDoor, elsewhere, direct].map((place) => store.settingsAt(place))).toEqual([
        { article: 'bridge', mentions: false, private: true },
        { article: 'ferry', private: true },
        {},
        { article: 'school' },
      ]);
      expect(store.settingsAt({ server: null, channel: 'd2' })).toEqual({});
      expect(['s1', 's2'].map((server) => store.hasChannelSettings(server))).toEqual([true, false]);
    }));

  test('has it after a restart as it was last set', () =>
    withStore(async (store, again) => {
      await store.apply(here, set({ article: 'ferry' }, 'server'));
      await store.apply(here, set({ article: 'bridge', unanswered: true }));
      await store.apply(nextDoor, set({ article: 'bridge' }));
      await store.apply(here, set({ article: null }));
      await store.apply(nextDoor, set({ article: undefined }));
      const later = await again();
      expect(later.settingsAt(here)).toEqual({ article: null, unanswered: true });
      expect(later.settingsAt(nextDoor)).toEqual({ article: 'ferry' });
    }));

  test('reads what another version has set, and keeps what only that one knows of', () =>
    withStore(async (_store, again, where) => {
      const row = `INSERT INTO setting VALUES ('s1', 'c1', '{"article":"ferry","colour":"blue"}')`;
      await tell(where, row);
      const later = await again();
      expect(later.settingsAt(here)).toEqual({ article: 'ferry' });
      await later.apply(here, set({ article: undefined, mentions: false }));
      const database = await openDatabase(where, () => undefined);
      const rows = await database.selectFrom('setting').select('settings').execute();
      await database.destroy();
      expect(rows.map(({ settings }) => JSON.parse(settings))).toEqual([{ colour: 'blue', mentions: false }]);
    }));

  test('counts questions without ids, the most frequent first', () =>
    withStore(async (store, again) => {
      for (const text of [
        'Who paid?',
        'who  paid',
        'Who\npaid <@123456789012345678>?',
        'When was it?',
        'WHEN WAS IT',
      ])
        await store.noteQuestion('s1', text, 'ferry');
      await store.noteQuestion('s1', 'Why <@123456789012345678> or 123456789012345678?', 'ferry');
      await store.noteQuestion('s2', 'Where?', 'ferry');
      const kept = await (await again()).keptOf(here);
      expect(kept?.questions.map(({ count, text }) => [text, count])).toEqual([
        ['Who paid?', 3],
        ['When was it?', 2],
        ['Why … or …?', 1],
      ]);
      expect(JSON.stringify(kept)).not.toContain('123456789012345678');
    }));

  test('keeps no more of a long question than its beginning, and no more than 300 a day', () =>
    withStore(async (store, _again, where) => {
      await store.noteQuestion('s1', 'why '.repeat(1000), 'ferry');
      const day = Math.floor(Date.now() / dayLength);
      const rows = Array.from({ length: 298 }, (_, at) => `number ${at}`).map((text) => {
        return { server: 's1', day, article: 'ferry', folded: text, text, count: 1, done: 0 };
      });
      const database = await openDatabase(where, () => undefined);
      await database.insertInto('unanswered').values(rows).execute();
      await database.destroy();
      for (const text of ['the last', 'one more', 'the last']) await store.noteQuestion('s1', text, 'ferry');
      const kept = await store.keptOf(here);
      expect(kept?.questions).toHaveLength(300);
      expect(kept?.questions[0]).toMatchObject({ text: 'the last', count: 2 });
      for (const { text } of kept?.questions ?? []) expect(text.length).toBeLessThanOrEqual(200);
    }));

  test('counts votes, and moves one that somebody changes', () =>
    withStore(async (store, again) => {
      for (const one of [vote('helpful'), vote('wrong'), vote('wrong', true)]) await store.vote('s1', one);
      await store.vote('s1', { ...vote('wrong'), answer: 'check' });
      await store.vote('s2', vote('helpful'));
      const kept = await (await again()).keptOf(here);
      expect(kept?.votes).toEqual([
        { article: 'ferry', answer: 'p,3', helpful: 0, wrong: 2, reasons: [] },
        { article: 'ferry', answer: 'check', helpful: 0, wrong: 1, reasons: [] },
      ]);
    }));

  test('forgets questions and votes after 30 days, settings never', () =>
    withStore(async (store, again) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const start = Date.now();
      await store.noteQuestion('s1', 'Who paid?', 'ferry');
      await store.vote('s1', vote('wrong'));
      await store.apply(here, set({ article: 'ferry' }));
      vi.setSystemTime(start + 29 * dayLength);
      expect((await (await again()).keptOf(here))?.questions).toHaveLength(1);
      vi.setSystemTime(start + 30 * dayLength);
      const later = await again();
      expect(await later.keptOf(here)).toMatchObject({ questions: [], votes: [] });
      expect(later.settingsAt(here)).toEqual({ article: 'ferry' });
    }));

  test('erases what is asked of it, and nothing of another server', () =>
    withStore(async (store, again) => {
      for (const place of [here, nextDoor, elsewhere]) {
        await store.apply(place, set({ article: 'ferry' }));
        await store.noteQuestion(place.server, 'Who paid?', 'ferry');
        await store.vote(place.server, vote('wrong'));
      }
      await store.apply(here, { does: 'erase', what: 'questions' });
      expect(await store.keptOf(here)).toMatchObject({ questions: [], votes: [] });
      expect(store.settingsAt(here)).toEqual({ article: 'ferry' });
      expect(await store.apply(nextDoor, { does: 'erase', what: 'everything' })).toBe(true);
      await store.apply(direct, set({ article: 'ferry' }));
      await store.apply(direct, { does: 'erase', what: 'everything' });
      for (const reopen of [async () => store, again]) {
        const one = await reopen();
        for (const place of [here, nextDoor, direct]) expect(one.settingsAt(place)).toEqual({});
        expect(await one.keptOf(here)).toEqual({
          settings: [],
          questions: [],
          votes: [],
          articles: [],
          announced: [],
        });
        expect((await one.keptOf(elsewhere))?.questions).toHaveLength(1);
        expect(one.settingsAt(elsewhere)).toEqual({ article: 'ferry' });
      }
    }));

  test('forgets the servers that a bot has left, and none of another bot’s', () =>
    withStore(async (store, again) => {
      for (const place of [here, elsewhere]) await store.apply(place, set({ article: 'ferry' }));
      await store.present('bot', ['s1', 's2'], () => true);
      await (await again()).present('other bot', [], () => true);
      const later = await again();
      expect(later.settingsAt(here)).toEqual({ article: 'ferry' });
      await later.present('bot', ['s2', 's3'], () => true);
      const last = await again();
      expect(last.settingsAt(here)).toEqual({});
      expect(last.settingsAt(elsewhere)).toEqual({ article: 'ferry' });
    }));

  test('keeps a server as long as one of its bots is in it', () =>
    withStore(async (store, again) => {
      await store.apply(here, set({ article: 'ferry' }));
      for (const bot of ['bot', 'other bot']) await store.present(bot, ['s1'], () => true);
      await store.leave('bot', 's1');
      await store.present('other bot', ['s1'], () => true);
      const later = await again();
      expect(later.settingsAt(here)).toEqual({ article: 'ferry' });
      await later.leave('other bot', 's1');
      await expect.poll(() => later.settingsAt(here), { timeout: 10_000 }).toEqual({});
      expect((await again()).settingsAt(here)).toEqual({});
    }));

  test('leaves the servers of other shards alone, whichever of them it sees', () =>
    withStore(async (store, again) => {
      for (const place of [here, elsewhere]) await store.apply(place, set({ article: 'ferry' }));
      await store.present('bot', ['s1'], (server) => server === 's1');
      await store.present('bot', ['s2'], (server) => server === 's2');
      await store.present('bot', [], (server) => server === 's2');
      const later = await again();
      expect(later.settingsAt(here)).toEqual({ article: 'ferry' });
      expect(later.settingsAt(elsewhere)).toEqual({});
    }));

  test('has no column for a user', () =>
    withStore(async (_store, _again, where) => {
      const database = await openDatabase(where, () => undefined);
      const tables = await database.introspection.getTables();
      await database.destroy();
      const columns = tables.map(({ name, columns: list }) => [name, ...list.map((column) => column.name)]);
      expect(columns.map((list) => list.join(' ')).sort()).toEqual([
        'announced server slug at',
        'article server slug stamp changed url text contents draft_text draft_contents',
        ...('file' in where ? ['change number owner at'] : []),
        'membership bot server',
        'news server slug title kind mark at',
        'reason server article answer number day text',
        'registration bot server',
        'setting server channel settings',
        'unanswered server day article folded text count done',
        'vote server day article answer helpful wrong',
      ]);
    }));

  test('loses nothing that it had kept where it is killed while it writes', () =>
    withStore(async (_store, again, where) => {
      const writer = fileURLToPath(new URL('writer.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', writer, JSON.stringify(where)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const closed = once(child, 'close');
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.split('\n').length > 15) child.kill('SIGKILL');
      });
      await closed;
      const kept = Number(said.split('\n').at(-2));
      const later = await again();
      const found = Number(later.settingsAt(here).article?.replace('story-', ''));
      const [article] = (await later.articlesOf('s1')) ?? [];
      expect(kept).toBeGreaterThanOrEqual(15);
      // The write after the last that was told of may have come through.
      expect([kept, kept + 1]).toContain(found);
      expect([kept, kept + 1]).toContain(article?.changed);
      const whole = `${article?.changed} `.repeat(20_000);
      expect(article?.published).toEqual({ text: whole, json: whole });
    }));
});
