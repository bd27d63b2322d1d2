import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/settings/storeInterface.js';
import { openDatabase } from '../../src/store/database/database.js';
import { inTransaction, reading } from '../../src/store/database/transaction.js';
import type { DatabaseStore } from '../../src/store/databaseStore.js';
import { kinds } from './databases.js';
import { open, openNoting, withPath } from './support.js';

const here = { server: 's1', channel: 'c1' };
const use = (article: string): Change => ({ does: 'set', scope: 'channel', settings: { article } });
const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Opens a database past the store, and has statements done there. */
async function beside(path: string) {
  const database = await openDatabase({ file: path }, () => undefined);
  ends.push(() => database.destroy());
  return (statement: string) => sql.raw(statement).execute(database);
}

describe('a SQLite file that another process has locked', () => {
  it('is waited for, and this process goes on meanwhile', () =>
    withPath(async (path) => {
      const store = await open({ file: path });
      const other = await beside(path);
      await other('BEGIN IMMEDIATE');
      const written = store.apply(here, use('ferry'));
      let turns = 0;
      const turn = setInterval(() => turns++, 1);
      await expect.poll(() => turns).toBeGreaterThan(5);
      clearInterval(turn);
      // What is read meanwhile takes nothing from the one that writes.
      expect(await store.articlesMark('s1')).toBe('');
      await other('COMMIT');
      expect(await written).toBe(true);
      await store.close();
    }));

  it('can be written by the other again after this one has found it locked', () =>
    withPath(async (path) => {
      const { store, warnings } = await openNoting({ file: path });
      const other = await beside(path);
      await other('BEGIN IMMEDIATE');
      await other("INSERT INTO membership VALUES ('bot', 's9')");
      // Nobody waits so long for a lock, but for a process that hangs.
      expect(await store.apply(here, use('ferry'))).toBe(false);
      expect(await store.articlesOf('s1')).toEqual([]);
      await other('COMMIT');
      await other("INSERT INTO membership VALUES ('bot', 's8')");
      expect(await store.apply(here, use('bridge'))).toBe(true);
      expect(warnings.map(String)).toEqual([expect.stringContaining('database is locked'), 'null']);
      await store.close();
    }));

  it('keeps no lock of a statement that fails in the middle', () =>
    withPath(async (path) => {
      const store = await open({ file: path });
      const database = await openDatabase({ file: path }, () => undefined);
      ends.push(() => database.destroy());
      const failing = inTransaction(database, async (connection) => {
        await sql`INSERT INTO membership VALUES ('bot', 's1')`.execute(connection);
        await sql`INSERT INTO membership VALUES ('bot', 's1')`.execute(connection);
      });
      await expect(failing).rejects.toThrow('UNIQUE');
      const none = sql`SELECT * FROM membership`;
      expect((await reading(database, (connection) => none.execute(connection))).rows).toEqual([]);
      expect(await store.apply(here, use('ferry'))).toBe(true);
      await store.close();
    }));

  it('can be made by two processes at once', () =>
    withPath(async (path) => {
      const stores = await Promise.all(Array.from({ length: 4 }, () => open({ file: path })));
      for (const store of stores) expect(await store.apply(here, use('ferry'))).toBe(true);
      for (const store of stores) await store.close();
    }));
});

const postgres = kinds.find(({ name }) => name === 'PostgreSQL');
describe.skipIf(postgres?.missing !== null)('PostgreSQL', () => {
  /** Runs a test with a store in a new database, and with a client past it. */
  const withClient = async (
    run: (store: DatabaseStore, client: Client, url: string) => Promise<void>,
  ): Promise<void> => {
    if (!postgres) throw new Error('there is no PostgreSQL');
    const { remove, where } = await postgres.make();
    const url = 'url' in where ? where.url : '';
    const { store } = await openNoting(where);
    const client = new Client({ connectionString: url });
    await client.connect();
    ends.push(
      () => client.end(),
      () => store.close(),
      remove,
    );
    await run(store, client, url);
  };

  it('that keeps a write waiting for too long has it done later, and nothing of it twice', () =>
    withClient(async (store, client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE setting');
      expect(await store.apply(here, use('ferry'))).toBe(false);
      expect(store.settingsAt(here)).toEqual({ article: 'ferry' });
      await client.query('ROLLBACK');
      // No connection is left in the middle of a transaction.
      for (const article of ['bridge', 'school', 'harbour', 'market', 'ferry'])
        expect(await store.apply({ ...here, channel: article }, use(article))).toBe(true);
      const { rows } = await client.query('SELECT channel FROM setting ORDER BY channel');
      expect(rows.map(({ channel }) => channel)).toEqual([
        'bridge',
        'c1',
        'ferry',
        'harbour',
        'market',
        'school',
      ]);
    }));

  it('is listened to again after every connection was lost, and what was missed is read', () =>
    withClient(async (store, client, url) => {
      const other = (await openNoting({ url })).store;
      ends.unshift(() => other.close());
      await store.apply(here, use('ferry'));
      await expect.poll(() => other.settingsAt(here), { timeout: 10_000 }).toEqual({ article: 'ferry' });
      const changes: (string | null)[] = [];
      other.onChange((server) => changes.push(server));
      await client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      await client.query(`UPDATE setting SET settings = '{"article": "bridge"}'`);
      await expect.poll(() => other.settingsAt(here), { timeout: 10_000 }).toEqual({ article: 'bridge' });
      expect(changes).toContain(null);
      await client.query(`SELECT pg_notify('verbatim_change', 's1')`);
      await expect.poll(() => changes, { timeout: 10_000 }).toContain('s1');
    }));
});
