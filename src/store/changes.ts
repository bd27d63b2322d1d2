import { type Kysely, type Migration, sql } from 'kysely';
import type { Tables } from './tables.js';
import { isSqlite } from './transaction.js';

/** What PostgreSQL's processes call to each other on. */
export const channel = 'verbatim_change';
/** How long a change can be looked up on SQLite, in milliseconds: whoever comes later reads everything again. */
const kept = 60_000;

/** The step that lets processes on one SQLite file see what the others changed; PostgreSQL tells them. */
export const changes: Migration = {
  up: async (database) => {
    if (!isSqlite(database)) return;
    await database.schema
      .createTable('change')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .execute();
  },
};

/**
 * Tells the other processes that what they know of a server is no longer so, once the transaction is done.
 * @param owner id of the server, or `/` and the channel outside of servers
 */
export async function announceChange(database: Kysely<Tables>, owner: string): Promise<void> {
  if (!isSqlite(database)) {
    await sql`select pg_notify(${channel}, ${owner})`.execute(database);
    return;
  }
  await forgetChanges(database);
  await database.insertInto('change').values({ owner, at: Date.now() }).execute();
}

/** Forgets changes that every process has seen. */
export async function forgetChanges(database: Kysely<Tables>): Promise<void> {
  if (isSqlite(database))
    await database
      .deleteFrom('change')
      .where('at', '<', Date.now() - kept)
      .execute();
}

/** How many changes there were on SQLite, ever. */
export async function countChanges(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    seq: number;
  }>`select seq from sqlite_sequence where name = 'change'`.execute(database);
  return rows[0]?.seq ?? 0;
}

/** Who was changed on SQLite after a number of changes. @returns null where some of that is forgotten already */
export async function changedSince(
  database: Kysely<Tables>,
  number: number,
  last: number,
): Promise<readonly string[] | null> {
  const rows = await database
    .selectFrom('change')
    .select('owner')
    .where('number', '>', number)
    .where('number', '<=', last)
    .execute();
  return rows.length === last - number ? [...new Set(rows.map(({ owner }) => owner))] : null;
}
