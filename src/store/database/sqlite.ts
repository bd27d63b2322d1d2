import type { SqliteDatabase } from 'kysely';
import Sqlite from 'libsql';

/**
 * How long SQLite blocks on another process's lock, in milliseconds. The event loop stands still meanwhile, so longer
 * waits are done outside, by retrying.
 */
const longestLock = 20;
/** Statements that begin or end a transaction. */
const bound = /^(?:begin|commit|rollback)\b/iu;

/**
 * Opens a SQLite file, which is created where missing. Deleted content is overwritten.
 *
 * Statements that take a lock are not prepared: libsql does not reset a prepared statement that found the database
 * locked, and until it is garbage-collected no read ends and no other process can write.
 * @throws Error where it cannot be opened
 */
export function openSqlite(file: string): SqliteDatabase {
  const database = new Sqlite(file, { timeout: longestLock });
  try {
    database.pragma('secure_delete = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    close: () => database.close(),
    prepare: (statement) =>
      bound.test(statement)
        ? {
            reader: false,
            all: () => [],
            iterate: () => [].values(),
            run: () => {
              database.exec(statement);
              return { changes: 0, lastInsertRowid: 0 };
            },
          }
        : database.prepare(statement),
  };
}
