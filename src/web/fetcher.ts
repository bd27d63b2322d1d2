import { lookup } from 'node:dns/promises';
import type { Resolve } from './addresses.js';
import { type Answer, Client } from './client.js';
import { type Clock, systemClock } from './clock.js';
import { charsetOf, contentTypeOf, kindByBytes, type TextKind } from './kinds.js';
import { defaultLimits, type Limits } from './limits.js';
import { linkOf, redirected } from './links.js';
import { Pace } from './pace.js';
import { Robots } from './robots.js';
import { refusal, waitOf } from './statuses.js';
import { Unfetchable } from './unfetchable.js';

/** The validators of a file's version (RFC 9110, 8.8), for a later request for a newer one. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A file as a site sent it. */
export interface Fetched extends Validators {
  /** Where it was found, after all redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The name of the character set that the site gives; null where it gives none. */
  readonly charset: string | null;
}

/** A text that may hold an article. */
export interface Page extends Fetched {
  readonly type: TextKind;
}

/** Fetches pages and feeds as their robots.txt allows, and nothing from private networks. */
export interface Fetcher {
  /**
   * Fetches the page of a link.
   * @throws Unfetchable where it cannot be fetched
   */
  fetchPage(link: string): Promise<Page>;
  /**
   * Fetches a feed, whatever its content type.
   * @param known the validators of the version that was fetched before
   * @returns null where there is no newer one
   * @throws Unfetchable where it cannot be fetched
   */
  fetchFeed(link: string, known: Validators): Promise<Fetched | null>;
  /** Closes all connections. */
  close(): Promise<void>;
}

/** Options of a fetcher. */
export interface FetcherOptions {
  /** `host:port` of each host that may be fetched from although it lies in a private network. */
  readonly allow?: readonly string[];
  /** Limits in place of {@link defaultLimits}. */
  readonly limits?: Partial<Limits>;
  /** Finds the addresses of a name; the system's resolver where it is left out. */
  readonly resolve?: Resolve;
  readonly clock?: Clock;
}

const pageTypes = 'text/html, application/xhtml+xml, text/plain;q=0.8, text/markdown;q=0.8';
const feedTypes =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1';

const validatorsOf = (answer: Answer): Validators => ({
  etag: answer.header('etag'),
  lastModified: answer.header('last-modified'),
});

/** Makes a fetcher. It keeps robots.txt files and the pace of each site as long as it lives. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  const limits = { ...defaultLimits, ...options.limits };
  const clock = options.clock ?? systemClock;
  const resolve = options.resolve ?? ((host) => lookup(host, { all: true }));
  const client = new Client(new Set(options.allow), resolve, limits);
  const robots = new Robots(client, limits, clock);
  const pace = new Pace(clock, limits.turn);

  /** Follows a link to the answer at its end: a good one, or one with the status `other`. */
  async function follow(
    link: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    other: number | null,
  ): Promise<{ readonly url: URL; readonly answer: Answer }> {
    const asked = new Set<string>();
    let url = link;
    for (let hops = 0; hops <= limits.redirects; hops += 1) {
      const pause = await robots.check(url, signal);
      // A redirect within a site belongs to the same request.
      if (!asked.has(url.origin)) await pace.turn(url.origin, pause, signal);
      asked.add(url.origin);
      const answer = await client.get(url, headers, signal);
      if (answer.isGood || answer.status === other) return { url, answer };
      answer.discard();
      if (!answer.isRedirect) throw refusal(answer.status, waitOf(answer.header('retry-after'), clock.now()));
      url = redirected(url, answer.header('location'));
    }
    throw new Unfetchable('redirects', 'the link leads from one address to the next without end');
  }

  /** Runs a fetch within its time limit. */
  async function inTime<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const end = new AbortController();
    const timer = setTimeout(
      () => end.abort(new Unfetchable('slow', 'the site takes too long: try again later')),
      limits.whole,
    );
    try {
      return await work(end.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    fetchPage: (link) =>
      inTime(async (signal) => {
        const { url, answer } = await follow(linkOf(link), { accept: pageTypes }, signal, null);
        try {
          const { kind, charset } = contentTypeOf(answer.header('content-type'), url.pathname);
          const bytes = await answer.read(limits.body, 'refuse');
          return { url: url.href, bytes, type: kind ?? kindByBytes(bytes), charset, ...validatorsOf(answer) };
        } finally {
          answer.discard();
        }
      }),
    fetchFeed: (link, known) =>
      inTime(async (signal) => {
        const headers = {
          accept: feedTypes,
          ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
          ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
        };
        const { url, answer } = await follow(linkOf(link), headers, signal, 304);
        if (answer.status === 304) {
          answer.discard();
          return null;
        }
        const bytes = await answer.read(limits.body, 'refuse');
        const charset = charsetOf(answer.header('content-type'));
        return { url: url.href, bytes, charset, ...validatorsOf(answer) };
      }),
    close: () => client.close(),
  };
}
