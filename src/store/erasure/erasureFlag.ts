import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { isSqlite } from '../database/transaction.js';

/** Exclusive upper limit of the flag, which is SQLite's user_version: 0 if no erased data can be left in the file. */
const largest = 2 ** 31;

/**
 * Flags a SQLite file as one that may still contain erased data, within the transaction that erases. A new random
 * value lets the scrubber see whether more was erased meanwhile. Does nothing on PostgreSQL.
 */
export async function markErased(database: Kysely<Tables>): Promise<void> {
  if (isSqlite(database)) await setErasureFlag(database, randomInt(1, largest));
}

/** The flag of a SQLite file; 0 where no erased data can be left in it. */
export async function readErasureFlag(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(database);
  return rows[0]?.user_version ?? 0;
}

/** Clears the flag, unless more was erased since it was read. */
export async function clearErasureFlag(database: Kysely<Tables>, mark: number): Promise<void> {
  if ((await readErasureFlag(database)) === mark) await setErasureFlag(database, 0);
}

async function setErasureFlag(database: Kysely<Tables>, mark: number): Promise<void> {
  await sql.raw(`pragma user_version = ${mark}`).execute(database);
}
