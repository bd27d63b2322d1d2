import { type Kysely, sql } from 'kysely';
import { type DigestStem, digestOf, digestVersion, stemsOf } from '../index/articles/digest.js';
import { articleTime } from '../knowledge/articleOrder.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Version } from '../knowledge/publishing.js';
import { versionHashOf } from '../knowledge/recordFormat.js';
import { isAnswering, readState, stateOf } from '../knowledge/state.js';
import { normaliseText } from '../nlp/words.js';
import { sha256 } from '../support/sha256.js';
import { lexeme, longestLexeme } from './lexemes.js';
import { type Tables, titleSign } from './tables.js';

/** An article to write. */
export interface Entry {
  readonly slug: string;
  readonly version: Version;
  /** The knowledge in {@link version}; null for a withdrawn article, of which only the withdrawal is stored. */
  readonly knowledge: Knowledge | null;
}

/** Changes in how many articles contain a stem. */
type Counts = Map<string, number>;

function count(stems: readonly DigestStem[], by: 1 | -1, counts: Counts): void {
  for (const { stem } of stems) counts.set(stem, (counts.get(stem) ?? 0) + by);
}

/** Stems as the text of a `tsvector`. */
function vectorOf(stems: readonly DigestStem[]): string {
  return stems
    .filter(({ stem }) => stem.length <= longestLexeme)
    .flatMap(({ isInTitle, stem }) => [lexeme(stem), ...(isInTitle ? [lexeme(titleSign + stem)] : [])])
    .join(' ');
}

/**
 * Writes articles in one transaction, replacing those of the same slug. Writers wait for one another.
 * @throws Error where the database refuses; then nothing has changed
 */
export async function writeArticles(database: Kysely<Tables>, entries: readonly Entry[]): Promise<void> {
  const slugs = entries.map(({ slug }) => slug);
  const rows = await Promise.all(entries.map(rowsOf));
  const words = rows.flatMap(({ words: own }) => own ?? []);
  await database.transaction().execute(async (transaction) => {
    // One writer at a time: two would deadlock on each other's stems.
    await sql`SELECT pg_advisory_xact_lock(hashtext('verbatim archive'))`.execute(transaction);
    const before = await transaction
      .selectFrom('archive_words')
      .select('digest')
      .where('slug', 'in', slugs)
      .execute();
    const counts: Counts = new Map();
    for (const { digest } of before) count(stemsOf(digest), -1, counts);
    for (const { stems } of words) count(stems, 1, counts);
    // Cascades to the article's words.
    await transaction.deleteFrom('archive_article').where('slug', 'in', slugs).execute();
    await transaction
      .insertInto('archive_article')
      .values(rows.map(({ article }) => article))
      .execute();
    await sql`INSERT INTO archive_words (slug, version, stems, digest)
      SELECT slug, ${digestVersion}::integer, stems::tsvector, digest FROM unnest(
        ${words.map(({ slug }) => slug)}::text[],
        ${words.map(({ stems }) => vectorOf(stems))}::text[],
        ${words.map(({ digest }) => digest)}::bytea[]) AS one (slug, stems, digest)`.execute(transaction);
    await writeStems(transaction, counts);
    await writeForms(transaction, words);
  });
}

async function rowsOf({ knowledge, slug, version }: Entry) {
  const state = readState(version.json) ?? {};
  const title = knowledge?.article.title?.text ?? null;
  const date = knowledge?.article.date?.text ?? null;
  const digest = knowledge && Buffer.from(digestOf(knowledge));
  const publicFrom = state.public === undefined ? 0 : Date.parse(state.public);
  const article = {
    slug,
    edition: knowledge ? versionHashOf(knowledge) : '',
    story: sha256(slug),
    title,
    date,
    time: articleTime(date),
    names: normaliseText(`${slug} ${title ?? ''}`),
    withdrawn: knowledge === null,
    public_from: publicFrom,
    // For readers, an embargoed article changes when its embargo ends.
    changed: Math.max(Date.now(), publicFrom),
    text: knowledge ? version.text : '',
    contents: knowledge ? version.json : '{}',
  };
  return { article, words: digest && { slug, digest, stems: stemsOf(digest) } };
}

async function writeStems(database: Kysely<Tables>, counts: Counts): Promise<void> {
  const changed = [...counts].filter(([, by]) => by !== 0);
  const stems = changed.map(([stem]) => stem);
  const by = changed.map(([, number]) => number);
  await sql`INSERT INTO archive_stem (stem, articles)
    SELECT * FROM unnest(${stems}::text[], ${by}::integer[])
    ON CONFLICT (stem) DO UPDATE SET articles = archive_stem.articles + excluded.articles`.execute(database);
  await sql`DELETE FROM archive_stem WHERE stem = ANY(${stems}::text[]) AND articles <= 0`.execute(database);
}

async function writeForms(
  database: Kysely<Tables>,
  words: readonly { readonly stems: readonly DigestStem[] }[],
): Promise<void> {
  const forms = new Map<string, string>();
  for (const { stems } of words)
    for (const { forms: own, stem } of stems) for (const form of own) forms.set(form, stem);
  await sql`INSERT INTO archive_form (form, stem)
    SELECT * FROM unnest(${[...forms.keys()]}::text[], ${[...forms.values()]}::text[])
    ON CONFLICT (form) DO NOTHING`.execute(database);
}

/** Deletes an article. @returns whether it existed */
export async function forgetArticle(database: Kysely<Tables>, slug: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('verbatim archive'))`.execute(transaction);
    const before = await transaction
      .selectFrom('archive_words')
      .select('digest')
      .where('slug', '=', slug)
      .execute();
    const counts: Counts = new Map();
    for (const { digest } of before) count(stemsOf(digest), -1, counts);
    const { numDeletedRows } = await transaction
      .deleteFrom('archive_article')
      .where('slug', '=', slug)
      .executeTakeFirst();
    await writeStems(transaction, counts);
    return numDeletedRows > 0;
  });
}

/** What to do with a version: store it, store its withdrawal, delete the article, or leave the archive as it is. */
export type ArchiveAction = 'answers' | 'withdrawn' | 'forgotten' | 'unknown';

/** @param json the contents of `article.json`; unreadable state fields change nothing */
export function archiveActionOf(json: string): ArchiveAction {
  const fields = readState(json);
  if (fields === null) return 'unknown';
  const state = stateOf(fields, Date.now());
  if (state === 'withdrawn') return 'withdrawn';
  // An embargoed article is written now, and found when its embargo ends.
  return isAnswering(state) || state === 'embargoed' ? 'answers' : 'forgotten';
}
