import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { digestVersion } from '../index/articles/digest.js';
import { type Fault, readKnowledge } from '../knowledge/load.js';
import type { Version } from '../knowledge/publishing.js';
import { versionHashOf } from '../knowledge/recordFormat.js';
import { readTogether } from '../knowledge/versions.js';
import { migrate, openTables, type Tables } from './tables.js';
import { archiveActionOf, type Entry, forgetArticle, writeArticles } from './writer.js';

/** How many articles are written at once. */
const most = 200;

/** The result of sending an article. */
export interface Sent {
  readonly slug: string;
  readonly outcome: 'written' | 'withdrawn' | 'forgotten' | 'as it was' | 'faulty';
  readonly faults: readonly Fault[];
}

async function versionIn(folder: string): Promise<Version> {
  const [text, json] = await readTogether(
    () => folder,
    (path) => readFile(path, 'utf8'),
  );
  return { text, json };
}

/** By slug: the version of each article that the archive has in the present format; '' for a withdrawn one. */
async function versionHashesOf(
  database: Kysely<Tables>,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database
    .selectFrom('archive_article')
    .leftJoin('archive_words', 'archive_words.slug', 'archive_article.slug')
    .select(['archive_article.slug', 'edition', 'version', 'withdrawn'])
    .where('archive_article.slug', 'in', [...slugs, ''])
    .execute();
  const held = rows.filter(({ version, withdrawn }) => withdrawn || version === digestVersion);
  return new Map(held.map(({ edition, slug }) => [slug, edition]));
}

/**
 * Writes the published articles of a knowledge folder into an archive. Drafts are skipped, but an article that became
 * a draft again is deleted. Unchanged articles are not written again.
 * @param slugs folders in it
 * @throws Error where a folder cannot be read or the database refuses an article
 */
export async function* send(
  database: Kysely<Tables>,
  folder: string,
  slugs: readonly string[],
): AsyncGenerator<Sent> {
  for (let from = 0; from < slugs.length; from += most) {
    const some = slugs.slice(from, from + most);
    const versionHashes = await versionHashesOf(database, some);
    const entries: Entry[] = [];
    for (const slug of some) {
      const version = await versionIn(join(folder, slug));
      const fate = archiveActionOf(version.json);
      if (fate === 'forgotten') {
        const isForgotten = versionHashes.has(slug) && (await forgetArticle(database, slug));
        yield { slug, outcome: isForgotten ? 'forgotten' : 'as it was', faults: [] };
      } else if (fate === 'withdrawn') {
        if (versionHashes.get(slug) !== '') entries.push({ slug, version, knowledge: null });
        else yield { slug, outcome: 'as it was', faults: [] };
      } else {
        const { faults, knowledge } = readKnowledge(slug, version.text, version.json);
        const isHeld = knowledge !== null && versionHashes.get(slug) === versionHashOf(knowledge);
        if (knowledge && !isHeld) entries.push({ slug, version, knowledge });
        else yield { slug, outcome: knowledge ? 'as it was' : 'faulty', faults };
      }
    }
    if (entries.length > 0) await writeArticles(database, entries);
    for (const { knowledge, slug } of entries)
      yield { slug, outcome: knowledge ? 'written' : 'withdrawn', faults: [] };
  }
}

/**
 * Opens or creates the archive at an address and sends articles to it, then lets PostgreSQL update its statistics.
 * @param tell called with each result
 * @throws Error where a folder cannot be read or the database cannot be used
 */
export async function sendTo(
  url: string,
  folder: string,
  slugs: readonly string[],
  tell: (sent: Sent) => void,
): Promise<void> {
  // Sending many articles may take long, so statements have no timeout.
  const database = openTables(url, () => undefined, null);
  try {
    await migrate(database);
    for await (const sent of send(database, folder, slugs)) tell(sent);
    await sql`ANALYZE archive_article, archive_words, archive_stem, archive_form`.execute(database);
  } finally {
    await database.destroy();
  }
}
