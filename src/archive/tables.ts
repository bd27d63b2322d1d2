import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';

/** An article that answers, or is withdrawn; drafts stay in the folders of those who review them. */
interface ArticleRow {
  readonly slug: string;
  /** As `editionOf`. */
  readonly edition: string;
  /** SHA-256 of the slug. */
  readonly story: string;
  readonly title: string | null;
  readonly date: string | null;
  /** What the date line tells, in milliseconds. */
  readonly time: number | null;
  /** Slug and title in the form in which they are compared. */
  readonly names: string;
  readonly withdrawn: boolean;
  /** From when on it answers, in milliseconds. */
  readonly public_from: number;
  /** When it was written last, in milliseconds. */
  readonly changed: number;
  /** What `article.txt` and `article.json` hold. */
  readonly text: string;
  readonly contents: string;
}

/** The words of an article that is not withdrawn. */
interface WordsRow {
  readonly slug: string;
  /** Its stems, each once, and the title's again behind {@link titleSign}. */
  readonly stems: string;
  /** As `digestOf`, and its version. */
  readonly digest: Buffer;
  readonly version: number;
}

/** The tables of an archive. */
export interface Tables {
  readonly archive_article: ArticleRow;
  readonly archive_words: WordsRow;
  /** In how many articles a stem stands. */
  readonly archive_stem: { readonly stem: string; readonly articles: number };
  /** The forms in which a stem is written. */
  readonly archive_form: { readonly form: string; readonly stem: string };
}

/** Put before a stem that stands in the title: no stem has such a letter. */
export const titleSign = '#';

/** Each step from an empty database to the present one; a step that was released never changes. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-archive': {
    up: async (database) => {
      const steps = [
        sql`CREATE EXTENSION IF NOT EXISTS pg_trgm`,
        sql`CREATE TABLE archive_article (
          slug text PRIMARY KEY,
          edition text NOT NULL,
          story text NOT NULL,
          title text,
          date text,
          time bigint,
          names text NOT NULL,
          withdrawn boolean NOT NULL,
          public_from bigint NOT NULL,
          text text NOT NULL,
          contents text NOT NULL)`,
        sql`CREATE INDEX archive_article_newest ON archive_article (time DESC NULLS LAST, slug DESC)`,
        sql`CREATE INDEX archive_article_edition ON archive_article (edition text_pattern_ops)`,
        sql`CREATE INDEX archive_article_story ON archive_article (story text_pattern_ops)`,
        sql`CREATE INDEX archive_article_names ON archive_article USING gin (names gin_trgm_ops)`,
        sql`CREATE TABLE archive_words (
          slug text PRIMARY KEY REFERENCES archive_article ON DELETE CASCADE,
          version integer NOT NULL,
          stems tsvector NOT NULL,
          digest bytea NOT NULL)`,
        // What is looked up by stem is the slug alone: the long columns stay out of the table's own pages.
        sql`ALTER TABLE archive_words ALTER stems SET STORAGE EXTERNAL, ALTER digest SET STORAGE EXTERNAL`,
        sql`ALTER TABLE archive_words SET (toast_tuple_target = 128)`,
        sql`CREATE INDEX archive_words_stems ON archive_words USING gin (stems) WITH (fastupdate = off)`,
        sql`CREATE TABLE archive_stem (stem text PRIMARY KEY, articles integer NOT NULL)`,
        sql`CREATE TABLE archive_form (form text PRIMARY KEY, stem text NOT NULL)`,
        sql`CREATE INDEX archive_form_like ON archive_form USING gin (form gin_trgm_ops)`,
      ];
      for (const step of steps) await step.execute(database);
    },
  },
  '002-changed': {
    up: async (database) => {
      await sql`ALTER TABLE archive_article ADD COLUMN changed bigint NOT NULL DEFAULT 0`.execute(database);
      await sql`CREATE INDEX archive_article_changed ON archive_article (changed DESC)`.execute(database);
    },
  },
};

/** How long the database may take to connect, and to answer, in milliseconds: people wait for it. */
const longestConnect = 1500;
const longestQuery = 4000;
const mostConnections = 8;

/**
 * Opens an archive's database; it is connected to at the first question.
 * @param url `postgres://…`
 * @param fault is told of a connection that breaks while nothing is asked
 * @param patience how long a statement may take, in milliseconds; writers wait for as long as it takes
 */
export function openTables(
  url: string,
  fault: (error: unknown) => void,
  patience: number | null = longestQuery,
): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: longestConnect,
    max: mostConnections,
    ...(patience === null ? {} : { query_timeout: patience, statement_timeout: patience }),
  });
  pool.on('error', fault);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings an archive's tables to the present form. @throws Error where the database cannot be written */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
    // The store may live in the same database, and has migrations of its own.
    migrationTableName: 'archive_migration',
    migrationLockTableName: 'archive_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
