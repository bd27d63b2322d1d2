import type { SqliteDatabase } from 'kysely';
import Sqlite from 'libsql';

/**
 * How long SQLite itself waits for another process, in milliseconds: nothing else runs meanwhile. Whoever has to wait
 * longer asks again, which holds nobody up.
 */
const longestLock = 20;
/** What begins and ends a transaction. */
const bound = /^(?:begin|commit|rollback)\b/iu;

/**
 * Opens a database in a file; it is made where there is none. What is deleted from it is overwritten.
 *
 * What takes a lock is not prepared: libsql does not reset a prepared statement that found the database locked, and then
 * no read ends, and no other process can write, until that statement is collected.
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
