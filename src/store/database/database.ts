import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type Migration, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import { changes } from '../changes/changes.js';
import { markErased } from '../erasure/erasureFlag.js';
import { inbox } from './inboxTables.js';
import { news } from './newsTables.js';
import { openPostgres } from './postgres.js';
import { registrations } from './registrationTables.js';
import { openSqlite } from './sqlite.js';
import type { Tables } from './tables.js';
import { inTransaction, isSqlite, reading } from './transaction.js';

/** Where the database is: a file, or a PostgreSQL server. */
export type Whereabouts = { readonly file: string } | { readonly url: string };

/**
 * The migrations, in order. A released one never changes. All are idempotent, so that one that was interrupted can
 * run again.
 */
const migrations: Readonly<Record<string, Migration>> = {
  '001-settings': {
    up: async ({ schema }) => {
      await schema
        .createTable('setting')
        .ifNotExists()
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('settings', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('setting_place', ['server', 'channel'])
        .execute();
      await schema
        .createTable('membership')
        .ifNotExists()
        .addColumn('bot', 'text', (column) => column.notNull())
        .addColumn('server', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('membership_server', ['bot', 'server'])
        .execute();
    },
  },
  '002-tallies': {
    up: async ({ schema }) => {
      await schema
        .createTable('question')
        .ifNotExists()
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('day', 'integer', (column) => column.notNull())
        .addColumn('folded', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('question_on_day', ['server', 'day', 'folded'])
        .execute();
      await schema
        .createTable('vote')
        .ifNotExists()
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('day', 'integer', (column) => column.notNull())
        .addColumn('article', 'text', (column) => column.notNull())
        .addColumn('answer', 'text', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('wrong', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('vote_on_day', ['server', 'day', 'article', 'answer'])
        .execute();
    },
  },
  '003-articles': {
    up: async ({ schema }) => {
      await schema
        .createTable('article')
        .ifNotExists()
        .addColumn('server', 'text', (column) => column.notNull())
        .addColumn('slug', 'text', (column) => column.notNull())
        // Before the large columns: SQLite reads rows from the beginning.
        .addColumn('stamp', 'text', (column) => column.notNull())
        .addColumn('changed', 'bigint', (column) => column.notNull())
        .addColumn('url', 'text')
        .addColumn('text', 'text')
        .addColumn('contents', 'text')
        .addColumn('draft_text', 'text')
        .addColumn('draft_contents', 'text')
        .addPrimaryKeyConstraint('article_of_server', ['server', 'slug'])
        .execute();
    },
  },
  '004-inbox': inbox,
  '005-announcements': news,
  '006-changes': changes,
  '007-registrations': registrations,
};

/**
 * Opens a database. A SQLite file and its folder are created where missing; SQLite's journal protects it from
 * crashes.
 * @param fault called when an idle connection breaks
 * @throws Error where a file cannot be opened; a server is connected to at the first query
 */
export async function openDatabase(
  where: Whereabouts,
  fault: (error: unknown) => void,
): Promise<Kysely<Tables>> {
  if ('url' in where)
    return new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: await openPostgres(where.url, fault) }),
    });
  mkdirSync(dirname(where.file), { recursive: true });
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(where.file) }) });
}

/** Runs the pending migrations. @throws Error where the database cannot be written */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const over = (db: Kysely<Tables>): Migrator =>
    new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = await reading(database, (db) => over(db).getMigrations());
  if (known.every(({ executedAt }) => executedAt !== undefined)) return;
  const toLatest = async (db: Kysely<Tables>): Promise<void> => {
    const { error } = await over(db).migrateToLatest();
    if (error !== undefined) throw error;
    // What older versions have dropped or erased may still be in the file.
    if (known.some(({ executedAt }) => executedAt !== undefined)) await markErased(db);
  };
  // One transaction on SQLite, where two processes may start at once. On PostgreSQL Kysely takes a lock.
  await (isSqlite(database) ? inTransaction(database, toLatest) : toLatest(database));
}
