import { Kysely, type Migration, Migrator, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { z } from 'zod';

/** Which article answers in a channel, or, where `channel` is empty, in a whole server; `server` is empty outside of one. */
export const settingSchema = z.strictObject({
  server: z.string(),
  channel: z.string(),
  /** Slug; null for the newest. */
  article: z.string().nullable(),
});
export type Setting = z.output<typeof settingSchema>;

/** The tables of the database. */
export interface Tables {
  readonly setting: Setting;
}

/** Each step from an empty database to the present one, by its name; a step that was released never changes. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-settings': {
    up: async (database) => {
      await database.schema
        .createTable('setting')
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('article', 'text')
        .addPrimaryKeyConstraint('setting_place', ['server', 'channel'])
        .execute();
    },
  },
};

/**
 * Opens the database in a file, which is made where there is none. SQLite's own journal keeps what was written
 * through a crash in the middle of a write.
 * @throws Error where the file cannot be opened
 */
export function openDatabase(path: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Sqlite(path) }) });
}

/** Brings a database to the present form. @throws Error where it cannot be written */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
