import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Version } from '../knowledge/publishing.js';
import type { ServerArticle } from '../settings/storeInterface.js';
import type { ArticleRow, Tables } from './database/tables.js';

type Database = Kysely<Tables>;

/**
 * Encodes a text for its column as a JSON string. PostgreSQL refuses U+0000, libsql stops at it, and both replace
 * lone surrogates. JSON escapes all of these, so that offsets into the text stay valid.
 */
export const kept = (text: string): string => JSON.stringify(text);

/** Decodes such a column. */
export const keptText = z
  .string()
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.string());
const keptSchema = keptText.nullable();
/** A time in milliseconds. PostgreSQL returns large integers as text. */
export const timeSchema = z.union([z.int(), z.string().transform(Number).pipe(z.int())]);

const rowSchema = z
  .object({
    slug: z.string(),
    url: keptSchema,
    text: keptSchema,
    contents: keptSchema,
    draft_text: keptSchema,
    draft_contents: keptSchema,
    changed: timeSchema,
  })
  .transform(({ changed, contents, draft_contents, draft_text, slug, text, url }, context): ServerArticle => {
    const version = (text: string | null, json: string | null): Version | null => {
      if (text === null && json === null) return null;
      if (text !== null && json !== null) return { text, json };
      context.addIssue({ code: 'custom', message: 'has one half of a version' });
      return z.NEVER;
    };
    const draft = version(draft_text, draft_contents);
    return { slug, url, published: version(text, contents), draft, changed };
  });

/** A unique stamp for each write of an article. */
export const newStamp = (): string => randomUUID();

/** A stamp of several articles that changes with every write or removal; empty for none. */
export function markOf(rows: readonly Pick<ArticleRow, 'slug' | 'stamp'>[]): string {
  return rows
    .map(({ slug, stamp }) => `${slug} ${stamp}`)
    .sort()
    .join('\n');
}

function rowOf({ changed, draft, published, slug, url }: ServerArticle): Omit<ArticleRow, 'server'> {
  return {
    slug,
    stamp: newStamp(),
    changed,
    url: url === null ? null : kept(url),
    text: published ? kept(published.text) : null,
    contents: published ? kept(published.json) : null,
    draft_text: draft ? kept(draft.text) : null,
    draft_contents: draft ? kept(draft.json) : null,
  };
}

/** Articles sorted by slug, independently of the database's collation. */
export function bySlug(articles: Iterable<ServerArticle>): ServerArticle[] {
  return [...articles].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** A server's articles, by slug. @param damaged called for a row that cannot be read, which is left out */
export async function articlesOf(
  database: Database,
  server: string,
  damaged: (slug: string, error: Error) => void,
): Promise<ServerArticle[]> {
  const rows = await database.selectFrom('article').selectAll().where('server', '=', server).execute();
  const articles = rows.flatMap((row) => {
    const { data, error } = rowSchema.safeParse(row);
    if (data) return [data];
    const slug = String(row.slug);
    const cause = z.prettifyError(error);
    damaged(slug, new Error(`the article "${slug}" of server ${server} cannot be read: ${cause}`));
    return [];
  });
  return bySlug(articles);
}

/** The stamp of a server's articles. It reads no texts, so it is cheap. */
export async function articlesMark(database: Database, server: string): Promise<string> {
  const rows = database.selectFrom('article').select(['slug', 'stamp']).where('server', '=', server);
  return markOf(await rows.execute());
}

/** Writes an article in one statement. */
export async function putArticle(database: Database, server: string, article: ServerArticle): Promise<void> {
  await database
    .insertInto('article')
    .values({ server, ...rowOf(article) })
    .onConflict((conflict) =>
      conflict.columns(['server', 'slug']).doUpdateSet(({ ref }) => ({
        stamp: ref('excluded.stamp'),
        changed: ref('excluded.changed'),
        url: ref('excluded.url'),
        text: ref('excluded.text'),
        contents: ref('excluded.contents'),
        draft_text: ref('excluded.draft_text'),
        draft_contents: ref('excluded.draft_contents'),
      })),
    )
    .execute();
}

/** Deletes an article. */
export async function removeArticle(database: Database, server: string, slug: string): Promise<void> {
  await database.deleteFrom('article').where('server', '=', server).where('slug', '=', slug).execute();
}

/** Deletes all articles of a server. */
export async function eraseArticles(database: Database, server: string): Promise<void> {
  await database.deleteFrom('article').where('server', '=', server).execute();
}
