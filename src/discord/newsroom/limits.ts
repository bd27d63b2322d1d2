import { LRUCache } from 'lru-cache';
import type { Version } from '../../knowledge/publishing.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { ServerArticle } from '../../settings/storeInterface.js';
import { mostBytes } from '../../web/limits.js';

/** How much a server may add. */
export const limits = {
  /** Articles at a time. */
  articles: 50,
  /** The longest text, in UTF-16 code units: longer ones would be read in part only. */
  text: 100_000,
  /** The longest article.json: loading takes time, and many quotations take most of it. */
  json: 1_000_000,
  /** All texts and JSON files of a server together, in UTF-16 code units: an export holds 10 MB. */
  total: 4_000_000,
  /** Drafts per hour. */
  hourly: 20,
  /** The largest file, in bytes. */
  bytes: mostBytes,
} as const;

const hour = 60 * 60_000;
const mostServers = 10_000;

/** Counts each server's drafts of the last hour. In memory only. */
export class HourlyLimit {
  readonly #times = new LRUCache<string, readonly number[]>({ max: mostServers, ttl: hour });

  /** Counts one more draft. @returns false where the server has reached its limit */
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

/** Why another article, or another version of one, does not fit; null where it does. */
export function refusalForRoom(
  articles: readonly ServerArticle[],
  draft: Version,
  replaces: ServerArticle | null,
): Phrase | null {
  if (draft.text.length > limits.text || draft.json.length > limits.json)
    return phrase('articleTooLong', { count: limits.text });
  if (!replaces && articles.length >= limits.articles)
    return phrase('articlesFull', { count: limits.articles });
  const others = articles.filter(({ slug }) => slug !== replaces?.slug);
  const total = others.reduce(
    (sum, other) => sum + lengthOf(other.draft) + lengthOf(other.published),
    lengthOf(draft) + lengthOf(replaces?.published ?? null),
  );
  return total > limits.total ? phrase('articlesFull', { count: articles.length }) : null;
}
