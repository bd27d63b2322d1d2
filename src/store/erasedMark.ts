import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.js';
import { isSqlite } from './transaction.js';

/** The number in a SQLite file that says whether what was erased may stand there still: 0 where it does not. */
const largest = 2 ** 31;

/**
 * Marks a SQLite file as one that may hold what was erased, in the transaction that erases: with a new number, so that
 * who cleans the file up can see whether more was erased meanwhile. It does nothing on PostgreSQL.
 */
export async function markErased(database: Kysely<Tables>): Promise<void> {
  if (isSqlite(database)) await setMark(database, randomInt(1, largest));
}

/** The mark of a SQLite file; 0 where nothing that was erased stands there. */
export async function erasedMark(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(database);
  return rows[0]?.user_version ?? 0;
}

/** Takes a mark away, unless more was erased since it was read. */
export async function takeMark(database: Kysely<Tables>, mark: number): Promise<void> {
  if ((await erasedMark(database)) === mark) await setMark(database, 0);
}

async function setMark(database: Kysely<Tables>, mark: number): Promise<void> {
  await sql.raw(`pragma user_version = ${mark}`).execute(database);
}
