import { LRUCache } from 'lru-cache';
import type { Version } from '../../knowledge/publishing.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { ServerArticle } from '../../settings/store.js';
import { mostBytes } from '../../web/limits.js';

/** What a server may add. */
export const limits = {
  /** Articles at once. */
  articles: 50,
  /** Length of one text, in UTF-16 units: longer ones are read in part only. */
  text: 100_000,
  /** Length of what is known of one, as JSON: it takes time to read, and many quotations take most. */
  json: 1_000_000,
  /** Length of all texts and all that is known of them together, in UTF-16 units: an export takes 10 MB. */
  total: 4_000_000,
  /** Articles drafted within an hour. */
  hourly: 20,
  /** Bytes of a file. */
  bytes: mostBytes,
} as const;

const hour = 60 * 60_000;
const mostServers = 10_000;

/** Counts what servers have drafted in the last hour; in memory alone. */
export class Hourly {
  readonly #times = new LRUCache<string, readonly number[]>({ max: mostServers, ttl: hour });

  /** Counts one more. @returns false where a server has had as many as it may */
  take(server: string): boolean {
    const now = Date.now();
    const recent = (this.#times.get(server) ?? []).filter((time) => now - time < hour);
    if (recent.length >= limits.hourly) return false;
    this.#times.set(server, [...recent, now]);
    return true;
  }
}

const lengthOf = (version: Version | null): number =>
  version ? version.text.length + version.json.length : 0;

/** Why another article, or another version of one, has no room; null where it has. */
export function noRoom(
  articles: readonly ServerArticle[],
  draft: Version,
  replaces: ServerArticle | null,
): Phrase | null {
  if (draft.text.length > limits.text || draft.json.length > limits.json)
    return phrase('articleTooLong', { most: String(limits.text) });
  if (!replaces && articles.length >= limits.articles)
    return phrase('articlesFull', { most: String(limits.articles) });
  const others = articles.filter(({ slug }) => slug !== replaces?.slug);
  const total = others.reduce(
    (sum, other) => sum + lengthOf(other.draft) + lengthOf(other.published),
    lengthOf(draft) + lengthOf(replaces?.published ?? null),
  );
  return total > limits.total ? phrase('articlesFull', { most: String(articles.length) }) : null;
}
