import { type Kysely, type Migration, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { isSqlite } from '../database/transaction.js';

/** The PostgreSQL channel on which processes notify each other. */
export const channel = 'verbatim_change';
/** How long changes are kept on SQLite, in milliseconds. A process that looks later reads everything again. */
const kept = 60_000;

/** The migration that lets processes on one SQLite file see each other's changes. PostgreSQL notifies them. */
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
 * Notifies the other processes of a change, when the transaction commits.
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

/** Deletes changes that every process has seen. */
export async function forgetChanges(database: Kysely<Tables>): Promise<void> {
  if (isSqlite(database))
    await database
      .deleteFrom('change')
      .where('at', '<', Date.now() - kept)
      .execute();
}

/** The number of the last change on SQLite. */
export async function countChanges(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    seq: number;
  }>`select seq from sqlite_sequence where name = 'change'`.execute(database);
  return rows[0]?.seq ?? 0;
}

/** The owners of the changes after a number, on SQLite. @returns null where some of them are deleted already */
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
