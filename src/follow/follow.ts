import { Unreadable } from '../knowledge/unreadable.js';
import { Unready } from '../reader/network.js';
import type { Clock } from '../web/clock.js';
import { type FeedItem, feedItems } from '../web/feed.js';
import type { Fetcher } from '../web/fetcher.js';
import { Unfetchable } from '../web/unfetchable.js';
import type { Followed, FollowedFeed, Waiting } from './followed.js';

/** How often an item that failed is tried again, each time in another round. */
const mostRetries = 3;
/** Between two items: milliseconds. */
const pauseBetween = 2_000;

/** What following a feed needs. */
export interface Following {
  readonly fetcher: Fetcher;
  readonly followed: Followed;
  readonly clock: Clock;
  /** How many items are brought when the feed is read for the first time, the newest. */
  readonly newest: number;
  /**
   * Makes a draft of the article at a link.
   * @returns a line to print
   * @throws Unreadable where there is none to be made
   */
  readonly bring: (url: string) => Promise<string>;
  /** Prints a line. */
  readonly report: (line: string) => void;
  /** Ends the round after the item that is being brought. */
  readonly signal: AbortSignal;
}

const unread: FollowedFeed = { etag: null, lastModified: null, notBefore: null, seen: [], waiting: [] };

/** What is remembered once a feed was read: its new items wait, the oldest first. */
function withItems(before: FollowedFeed, items: readonly FeedItem[], newest: number): FollowedFeed {
  const seen = new Set(before.seen);
  const fresh = items.filter(({ id }) => !seen.has(id)).slice(0, seen.size === 0 ? newest : items.length);
  const told = new Set(items.map(({ id }) => id));
  return {
    ...before,
    seen: [...before.seen.filter((id) => !told.has(id)), ...told],
    waiting: [
      ...before.waiting,
      ...fresh.map((item) => ({ ...item, failures: 0, notBefore: null })).reverse(),
    ],
  };
}

/** The time until which a site wants to be left alone, where a failure says so. */
function quietUntil(error: unknown, clock: Clock): string | null {
  const wait = error instanceof Unfetchable ? error.retryAfter : null;
  return wait === null ? null : new Date(clock.now() + wait).toISOString();
}

const isQuiet = (notBefore: string | null, clock: Clock): boolean =>
  notBefore !== null && Date.parse(notBefore) > clock.now();

/**
 * Reads a feed and remembers its new items as waiting: none is lost when the program is ended before they are brought.
 * @throws Unreadable where it cannot be read now
 */
async function readFeed(
  feed: string,
  { clock, fetcher, followed, newest }: Following,
): Promise<FollowedFeed> {
  const before = (await followed.of(feed)) ?? unread;
  if (isQuiet(before.notBefore, clock))
    throw new Unreadable(`the site does not want to be asked before ${before.notBefore}`);
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

/** What the system says where nothing can be written to the disk. */
const unwritable: ReadonlySet<unknown> = new Set(['ENOSPC', 'EROFS']);

/** Whether a failure is none of one item, but would be one of all: no weights to read it with, nothing can be written. */
const wouldFailAll = (error: unknown): boolean =>
  error instanceof Unready || (error instanceof Error && 'code' in error && unwritable.has(error.code));

/** Whether a message tells whoever runs the program what is wrong: the system's own names the file. */
const isPlain = (error: unknown): boolean =>
  error instanceof Unreadable || (error instanceof Error && 'syscall' in error);

function failureLine({ title, url }: Waiting, error: unknown, isLast: boolean): string {
  const why = error instanceof Error ? error.message : String(error);
  const whose = isPlain(error) ? '' : ' (a fault of this program)';
  const then = isLast ? `left out after ${mostRetries + 1} tries` : 'tried again in the next round';
  return `${url}${title === null ? '' : ` (“${title}”)`}: ${why}${whose}; ${then}`;
}

/** What is remembered once an item failed. A site that asks for quiet is asked for none of its items until then. */
function withFailure(
  entry: FollowedFeed,
  item: Waiting,
  isLast: boolean,
  until: string | null,
): FollowedFeed {
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
 * Brings what is new in a feed, one item after another: one round. What was brought is remembered at once.
 * @param feed its address
 * @throws Unreadable where the feed cannot be read now; Error where what was seen cannot be read or written, or no article
 * can be drafted at all: its items wait then
 */
export async function follow(feed: string, following: Following): Promise<void> {
  const { bring, clock, followed, report, signal } = following;
  let entry = await readFeed(feed, following);
  let isFirst = true;
  for (const { id } of entry.waiting) {
    const item = entry.waiting.find((waiting) => waiting.id === id);
    if (item === undefined || isQuiet(item.notBefore, clock)) continue;
    if (!isFirst) await clock.wait(pauseBetween, signal);
    if (signal.aborted) return;
    isFirst = false;
    try {
      report(await bring(item.url));
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
