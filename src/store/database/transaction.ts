import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, SqliteAdapter, sql } from 'kysely';
import type { Tables } from './tables.js';

type Database = Kysely<Tables>;

/** How long a locked SQLite database is waited for, in milliseconds. Users wait for it. */
const patience = 5000;
/** The shortest and longest pause between two attempts, in milliseconds. */
const pauses = { shortest: 5, longest: 25 } as const;

/** Statements that take a transaction's locks at its start, so that no later statement finds the database locked. */
const begins = {
  reading: 'begin; select count(*) from sqlite_schema',
  writing: 'begin immediate',
} as const;

/** Whether a database is SQLite; otherwise it is PostgreSQL. */
export const isSqlite = (database: Database): boolean =>
  database.getExecutor().adapter instanceof SqliteAdapter;

/** Reads in one snapshot. @throws Error what `act` throws, or where SQLite stays locked */
export function reading<T>(database: Database, act: (database: Database) => Promise<T>): Promise<T> {
  return isSqlite(database) ? holding(database, 'reading', act) : act(database);
}

/** Writes in a transaction. @throws Error as {@link reading} */
export function inTransaction<T>(database: Database, act: (database: Database) => Promise<T>): Promise<T> {
  return isSqlite(database)
    ? holding(database, 'writing', act)
    : database.transaction().execute((transaction) => act(transaction));
}

async function holding<T>(
  database: Database,
  what: keyof typeof begins,
  act: (database: Database) => Promise<T>,
): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    // Releases the only connection between two attempts, for others in this process.
    const done = await database.connection().execute(async (connection) => {
      try {
        if (!(await isDone(connection, begins[what], until))) {
          await rollBack(connection);
          return null;
        }
        const result = await act(connection);
        // Only readers block a commit, and they are quick.
        while (!(await isDone(connection, 'commit', until))) await pause();
        return { result };
      } catch (error) {
        await rollBack(connection);
        throw error;
      }
    });
    if (done !== null) return done.result;
    await pause();
  }
}

/** Runs a statement. @returns false where the database is locked and time remains @throws Error otherwise */
async function isDone(connection: Database, statement: string, until: number): Promise<boolean> {
  try {
    await sql.raw(statement).execute(connection);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY') && performance.now() < until) return false;
    throw error;
  }
}

/** Rolls back a transaction that SQLite may have ended already. */
async function rollBack(connection: Database): Promise<void> {
  await sql
    .raw('rollback')
    .execute(connection)
    .catch(() => undefined);
}

const pause = (): Promise<void> => wait(pauses.shortest + Math.random() * (pauses.longest - pauses.shortest));
