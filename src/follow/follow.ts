import { Unreadable } from '../knowledge/unreadable.js';
import { NetworkUnavailable } from '../reader/network.js';
import type { Clock } from '../web/clock.js';
import { type FeedItem, feedItems } from '../web/feed.js';
import type { Fetcher } from '../web/fetcher.js';
import { Unfetchable } from '../web/unfetchable.js';
import type { FeedState, FeedStateFile, Waiting } from './feedState.js';

/** How often a failed item is retried, each time in another round. */
const mostRetries = 3;
/** The pause between two items, in milliseconds. */
const pauseBetween = 2_000;

/** What following a feed needs. */
export interface Following {
  readonly fetcher: Fetcher;
  readonly followed: FeedStateFile;
  readonly clock: Clock;
  /** How many items are drafted when the feed is read for the first time, the newest ones. */
  readonly newest: number;
  /**
   * Drafts the article at a link.
   * @returns a line to print
   * @throws Unreadable where the link is not an article
   */
  readonly draft: (url: string) => Promise<string>;
  /** Prints a line. */
  readonly report: (line: string) => void;
  /** Ends the round after the present item. */
  readonly signal: AbortSignal;
}

const unread: FeedState = { etag: null, lastModified: null, notBefore: null, seen: [], waiting: [] };

/** The state of a feed after reading it: new items wait, the oldest first. */
function withItems(before: FeedState, items: readonly FeedItem[], newest: number): FeedState {
  const seen = new Set(before.seen);
  const fresh = items.filter(({ id }) => !seen.has(id)).slice(0, seen.size === 0 ? newest : items.length);
  const listed = new Set(items.map(({ id }) => id));
  return {
    ...before,
    seen: [...before.seen.filter((id) => !listed.has(id)), ...listed],
    waiting: [
      ...before.waiting,
      ...fresh.map((item) => ({ ...item, failures: 0, notBefore: null })).reverse(),
    ],
  };
}

/** Until when a site wants to be left alone, if the error says so. */
function quietUntil(error: unknown, clock: Clock): string | null {
  const wait = error instanceof Unfetchable ? error.retryAfter : null;
  return wait === null ? null : new Date(clock.now() + wait).toISOString();
}

const isQuiet = (notBefore: string | null, clock: Clock): boolean =>
  notBefore !== null && Date.parse(notBefore) > clock.now();

/**
 * Reads a feed and stores its new items as waiting, so that none is lost if the program ends.
 * @throws Unreadable where it cannot be read now
 */
async function readFeed(feed: string, { clock, fetcher, followed, newest }: Following): Promise<FeedState> {
  const before = (await followed.of(feed)) ?? unread;
  if (isQuiet(before.notBefore, clock))
    throw new Unreadable(`the site asks not to be contacted before ${before.notBefore}`);
  try {
    const fetched = await fetcher.fetchFeed(feed, before);
    if (fetched === null) return before;
    const { etag, lastModified } = fetched;
    const now = { ...withItems(before, feedItems(fetched), newest), etag, lastModified, notBefore: null };
    await followed.remember(feed, now);
    return now;
  } catch (error) {
    const notBefore = quietUntil(error, clock);
    if (notBefore !== null) await followed.remember(feed, { ...before, notBefore });
    throw error;
  }
}

/** Error codes of a disk that cannot be written. */
const unwritable: ReadonlySet<unknown> = new Set(['ENOSPC', 'EROFS']);

/** Whether an error would hit every item alike: missing model weights, a disk that cannot be written. */
const wouldFailAll = (error: unknown): boolean =>
  error instanceof NetworkUnavailable ||
  (error instanceof Error && 'code' in error && unwritable.has(error.code));

/** Whether an error's message is meant for the operator. System errors name the file. */
const isPlain = (error: unknown): boolean =>
  error instanceof Unreadable || (error instanceof Error && 'syscall' in error);

function failureLine({ title, url }: Waiting, error: unknown, isLast: boolean): string {
  const why = error instanceof Error ? error.message : String(error);
  const blame = isPlain(error) ? '' : ' (a bug in this program)';
  const next = isLast ? `skipped after ${mostRetries + 1} attempts` : 'will be tried again in the next round';
  return `${url}${title === null ? '' : ` (“${title}”)`}: ${why}${blame}; ${next}`;
}

/** The state of a feed after an item failed. A site's request for quiet holds for all of its items. */
function withFailure(entry: FeedState, item: Waiting, isLast: boolean, until: string | null): FeedState {
  const site = new URL(item.url).origin;
  return {
    ...entry,
    waiting: entry.waiting
      .filter(({ id }) => !isLast || id !== item.id)
      .map((other) => ({
        ...other,
        failures: other.failures + (other.id === item.id ? 1 : 0),
        notBefore: until !== null && new URL(other.url).origin === site ? until : other.notBefore,
      })),
  };
}

/**
 * Runs one round over a feed: drafts its new items one after another, storing each success at once.
 * @param feed its address
 * @throws Unreadable where the feed cannot be read now; Error where the state file cannot be used or no article can
 *   be drafted at all, in which case its items keep waiting
 */
export async function follow(feed: string, following: Following): Promise<void> {
  const { draft, clock, followed, report, signal } = following;
  let entry = await readFeed(feed, following);
  let isFirst = true;
  for (const { id } of entry.waiting) {
    const item = entry.waiting.find((waiting) => waiting.id === id);
    if (item === undefined || isQuiet(item.notBefore, clock)) continue;
    if (!isFirst) await clock.wait(pauseBetween, signal);
    if (signal.aborted) return;
    isFirst = false;
    try {
      report(await draft(item.url));
      entry = { ...entry, waiting: entry.waiting.filter((waiting) => waiting.id !== id) };
    } catch (error) {
      if (wouldFailAll(error)) throw error;
      const isLast = item.failures >= mostRetries;
      report(failureLine(item, error, isLast));
      entry = withFailure(entry, item, isLast, quietUntil(error, clock));
    }
    await followed.remember(feed, entry);
  }
}
