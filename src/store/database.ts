import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type Migration, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';

/** Where the database is: a file, or a PostgreSQL server. */
export type Whereabouts = { readonly file: string } | { readonly url: string };

/** What is set for a channel, or, where `channel` is empty, for a server; `server` is empty outside of one. */
interface SettingRow {
  readonly server: string;
  readonly channel: string;
  /** What is set, as JSON: PostgreSQL and SQLite agree on text. */
  readonly settings: string;
}

/** How often a question had no answer on a day. */
interface QuestionRow {
  readonly server: string;
  /** Days since 1 January 1970, in UTC. */
  readonly day: number;
  /** The question in the form in which equal ones are the same. */
  readonly folded: string;
  readonly text: string;
  readonly count: number;
}

/** What readers thought of an answer on a day. */
interface VoteRow {
  readonly server: string;
  readonly day: number;
  readonly article: string;
  readonly answer: string;
  readonly helpful: number;
  readonly wrong: number;
}

/** An article that a server has added for itself; columns of texts hold JSON strings. */
export interface ArticleRow {
  readonly server: string;
  readonly slug: string;
  /** A new one with every write. */
  readonly stamp: string;
  /** In milliseconds since 1 January 1970. */
  readonly changed: number;
  readonly url: string | null;
  /** The version that answers: what its article.txt and article.json hold. */
  readonly text: string | null;
  readonly contents: string | null;
  readonly draft_text: string | null;
  readonly draft_contents: string | null;
}

/** The tables of the database. No column holds a user's id. */
export interface Tables {
  readonly setting: SettingRow;
  readonly question: QuestionRow;
  readonly vote: VoteRow;
  readonly article: ArticleRow;
  /** In which servers a bot is. */
  readonly membership: { readonly bot: string; readonly server: string };
}

/**
 * Each step from an empty database to the present one, by its name; a step that was released never changes. One that
 * was cut off, by a full disk or the end of the process, is done again.
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
        // Before what is large: SQLite reads a row from its beginning.
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
};

/** How long PostgreSQL may take to connect, and to answer, in milliseconds: people wait for it. */
const longestConnect = 1500;
const longestQuery = 2000;
/** How long SQLite waits for another process that writes, in milliseconds: nothing else runs meanwhile. */
const longestLock = 500;

/**
 * Opens a database; an embedded one is made, with its folder, where there is none. SQLite's own journal keeps
 * what was written through a crash in the middle of a write.
 * @param fault is told of a connection that breaks while nothing is asked
 * @throws Error where a file cannot be opened; a server is connected to at the first question
 */
export async function openDatabase(
  where: Whereabouts,
  fault: (error: unknown) => void,
): Promise<Kysely<Tables>> {
  if ('file' in where) {
    mkdirSync(dirname(where.file), { recursive: true });
    const database = new Sqlite(where.file, { timeout: longestLock });
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  }
  // Loaded only here: most do without it.
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: where.url,
    connectionTimeoutMillis: longestConnect,
    query_timeout: longestQuery,
    max: 4,
  });
  pool.on('error', fault);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings a database to the present form. @throws Error where it cannot be written */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
