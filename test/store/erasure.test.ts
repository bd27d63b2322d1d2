import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change, Place } from '../../src/settings/storeInterface.js';
import { openDatabase } from '../../src/store/database/database.js';
import { reading } from '../../src/store/database/transaction.js';
import type { DatabaseStore } from '../../src/store/databaseStore.js';
import { readErasureFlag } from '../../src/store/erasure/erasureFlag.js';
import { kinds, sqlite } from './databases.js';
import { open, openNoting, tell, withPath, withStore } from './support.js';

const secret = 'a heron under the harbour bridge';
const dayLength = 24 * 60 * 60_000;
const at = (server: string, channel = 'c1'): Place => ({ server, channel });
const everything: Change = { does: 'erase', what: 'everything' };

afterEach(() => {
  vi.useRealTimers();
});

/** How often the words stand in the files of a database. */
async function copiesIn(path: string): Promise<number> {
  const files = await readdir(dirname(path));
  const own = files.filter((name) => name.startsWith(basename(path)));
  const bytes = await Promise.all(own.map((name) => readFile(join(dirname(path), name), 'latin1')));
  return bytes.join('\n').toLowerCase().split('heron under').length - 1;
}

/** Writes the words wherever a server's words can stand, between many rows of others, so that rows are moved. */
async function fill(store: DatabaseStore): Promise<void> {
  for (let round = 0; round < 14; round++)
    for (const server of ['s1', 's2', 's3']) {
      const words = server === 's2' ? `${secret} ${round}` : `nothing to hide ${round}`;
      const text = `${words} `.repeat(1 + ((round * 37) % 150));
      const version = { text, json: JSON.stringify({ title: text }) };
      const slug = `story-${round % 9}`;
      await store.noteQuestion(server, `who saw ${words}?`, slug);
      await store.vote(server, {
        article: slug,
        answer: `p,${round}`,
        says: 'wrong',
        instead: false,
        reason: words,
      });
      await store.putArticle(server, { slug, url: null, published: version, draft: version, changed: round });
      const place = { server, channel: `c${round}` };
      await store.apply(place, { does: 'set', scope: 'channel', settings: { article: words } });
    }
}

describe.each([['DELETE'], ['WAL']])('what is erased from a SQLite file with the journal %s', (journal) => {
  const withFile = (run: (store: DatabaseStore, path: string) => Promise<void>): Promise<void> =>
    withStore(sqlite, async (store, again, where) => {
      const path = 'file' in where ? where.file : '';
      await tell(where, `PRAGMA journal_mode = ${journal}`);
      await fill(store);
      expect(await copiesIn(path)).toBeGreaterThan(100);
      await run(store, path);
      await again();
      expect(await copiesIn(path)).toBe(0);
    });

  it.each<[string, (store: DatabaseStore) => Promise<unknown>]>([
    ['everything is asked to go', (store) => store.apply(at('s2'), everything)],
    ['the bot has left', (store) => store.leave('bot', 's2')],
    [
      'the bot has left while it was away',
      async (store) => {
        await store.present('bot', ['s1', 's2', 's3'], () => true);
        await store.present('bot', ['s1', 's3'], () => true);
      },
    ],
  ])('is in none of its files soon after %s', (_, erase) =>
    withFile(async (store, path) => {
      await erase(store);
      await expect.poll(() => copiesIn(path), { timeout: 10_000 }).toBe(0);
      expect(await store.articlesOf('s1')).toHaveLength(9);
      expect((await store.keptOf(at('s3')))?.questions).toHaveLength(14);
    }),
  );
});

describe('what is erased from a SQLite file', () => {
  it('is in none of its files where single entries and articles were removed', () =>
    withStore(sqlite, async (store, _again, where) => {
      const path = 'file' in where ? where.file : '';
      await store.noteQuestion('s1', secret, 'ferry');
      const version = { text: secret, json: '{}' };
      await store.putArticle('s1', { slug: 'ferry', url: null, published: version, draft: null, changed: 1 });
      expect(await copiesIn(path)).toBeGreaterThan(1);
      await store.settle('s1', { does: 'forget', question: { article: 'ferry', text: secret } });
      await store.apply(at('s1'), { does: 'removeArticle', slug: 'ferry' });
      await expect.poll(() => copiesIn(path), { timeout: 10_000 }).toBe(0);
    }));

  it('is in none of its files once it was too old', () =>
    withStore(sqlite, async (store, _again, where) => {
      const path = 'file' in where ? where.file : '';
      vi.useFakeTimers({ toFake: ['Date'] });
      const start = Date.now();
      for (let count = 0; count < 50; count++) await store.noteQuestion('s1', `${secret} ${count}`, '');
      vi.setSystemTime(start + 29 * dayLength);
      await store.apply(at('s1'), { does: 'set', scope: 'channel', settings: { article: 'ferry' } });
      expect(await copiesIn(path)).toBeGreaterThan(50);
      vi.setSystemTime(start + 30 * dayLength);
      await store.apply(at('s1'), { does: 'set', scope: 'channel', settings: { article: 'bridge' } });
      await expect.poll(() => copiesIn(path), { timeout: 10_000 }).toBe(0);
    }));

  it('is in none of its files after the next start where the process ended at once', () =>
    withPath(async (path) => {
      const one = await open({ file: path });
      await fill(one);
      await one.close();
      // As it is left by a process that erased and was killed.
      const tables = ['article', 'setting', 'unanswered', 'reason', 'vote'];
      const erase = tables.map((table) => `DELETE FROM ${table} WHERE server = 's2'`);
      await tell({ file: path }, 'PRAGMA secure_delete = OFF', ...erase, 'PRAGMA user_version = 7');
      expect(await copiesIn(path)).toBeGreaterThan(50);
      const later = await open({ file: path });
      expect(await copiesIn(path)).toBe(0);
      await later.close();
    }));

  it('goes from the file of an older version at its first start', () =>
    withPath(async (path) => {
      const one = await open({ file: path });
      await one.noteQuestion('s1', secret, '');
      await one.close();
      await tell(
        { file: path },
        'PRAGMA secure_delete = OFF',
        'DELETE FROM unanswered',
        'DROP TABLE change',
        "DELETE FROM kysely_migration WHERE name >= '006-changes'",
      );
      expect(await copiesIn(path)).toBeGreaterThan(0);
      const later = await open({ file: path });
      expect(await copiesIn(path)).toBe(0);
      await later.close();
    }));

  it('is looked for no more once the file is clean', () =>
    withPath(async (path) => {
      const { store, warnings } = await openNoting({ file: path });
      await store.putArticle('s2', { slug: 'ferry', url: null, published: null, draft: null, changed: 1 });
      await store.apply(at('s2'), everything);
      const database = await openDatabase({ file: path }, () => undefined);
      await expect.poll(() => reading(database, readErasureFlag), { timeout: 10_000 }).toBe(0);
      await database.destroy();
      await store.close();
      expect(warnings).toEqual([]);
    }));
});

const postgres = kinds.find(({ name }) => name === 'PostgreSQL');
describe.skipIf(postgres?.missing !== null)('what is erased from PostgreSQL', () => {
  it('leaves room that is free: its tables are vacuumed', async () => {
    if (!postgres) throw new Error('there is no PostgreSQL');
    await withStore(postgres, async (store, _again, where) => {
      await fill(store);
      await store.apply(at('s2'), everything);
      const database = await openDatabase(where, () => undefined);
      const vacuumed = async (): Promise<readonly string[]> => {
        const { rows } = await sql<{ relname: string }>`
          SELECT relname FROM pg_stat_user_tables WHERE vacuum_count > 0`.execute(database);
        return rows.map(({ relname }) => relname);
      };
      await expect
        .poll(vacuumed, { timeout: 10_000 })
        .toEqual(expect.arrayContaining(['article', 'setting', 'unanswered', 'vote']));
      await database.destroy();
    });
  });
});
