import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';

/** A published or withdrawn article. Drafts stay in their editors' folders. */
interface ArticleRow {
  readonly slug: string;
  /** The article's `versionHashOf`. */
  readonly edition: string;
  /** SHA-256 of the slug. */
  readonly story: string;
  readonly title: string | null;
  readonly date: string | null;
  /** The time of the date line, in milliseconds. */
  readonly time: number | null;
  /** Slug and title, normalised for comparison. */
  readonly names: string;
  readonly withdrawn: boolean;
  /** When it starts to answer, in milliseconds. */
  readonly public_from: number;
  /** When it was last written, in milliseconds. */
  readonly changed: number;
  /** The contents of `article.txt` and `article.json`. */
  readonly text: string;
  readonly contents: string;
}

/** The words of an article that is not withdrawn. */
interface WordsRow {
  readonly slug: string;
  /** Its stems, each once; those of the title again after {@link titleSign}. */
  readonly stems: string;
  /** The article's `digestOf`, and the version of its format. */
  readonly digest: Buffer;
  readonly version: number;
}

/** The tables of an archive. */
export interface Tables {
  readonly archive_article: ArticleRow;
  readonly archive_words: WordsRow;
  /** How many articles contain a stem. */
  readonly archive_stem: { readonly stem: string; readonly articles: number };
  /** The forms in which a stem is written. */
  readonly archive_form: { readonly form: string; readonly stem: string };
}

/** The prefix of a title's stems. No stem contains it. */
export const titleSign = '#';

/** The migrations, in order. A released one never changes. */
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
        // Lookups by stem need the slug alone, so the long columns are kept out of the table's own pages.
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

/** How long the database may take to connect, and to answer, in milliseconds. Users wait for it. */
const longestConnect = 1500;
const longestQuery = 4000;
const mostConnections = 8;

/**
 * Opens an archive's database, which is connected to at the first query.
 * @param url `postgres://…`
 * @param fault called when an idle connection breaks
 * @param patience how long a statement may take, in milliseconds; null for no limit
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

/** Runs an archive's pending migrations. @throws Error where the database cannot be written */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
    // The store may share the database, with migrations of its own.
    migrationTableName: 'archive_migration',
    migrationLockTableName: 'archive_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
