/** Largest page, feed or file that is read: bytes. */
export const mostBytes = 10e6;

/** Limits of a fetch. */
export interface Limits {
  /** For a connection, with the lookup of its name: milliseconds. */
  readonly connect: number;
  /** For the head of a response: milliseconds. */
  readonly head: number;
  /** For a page with its redirects, robots.txt files and the waiting for its site's turn: milliseconds. */
  readonly whole: number;
  /** Of a page or a feed, compressed and not: bytes. */
  readonly body: number;
  /** Of a robots.txt; the rest is not read: bytes. */
  readonly robots: number;
  /** How many redirects are followed from a link. */
  readonly redirects: number;
  /** How many redirects are followed from a robots.txt. */
  readonly robotsRedirects: number;
  /** For how long a robots.txt holds: milliseconds. */
  readonly robotsAge: number;
  /** The longest Crawl-delay that is kept; a site that wants more gets this: milliseconds. */
  readonly pause: number;
  /** The longest wait for a site's turn; a longer one is refused: milliseconds. */
  readonly turn: number;
}

/** The defaults. */
export const defaultLimits: Limits = {
  connect: 5_000,
  head: 10_000,
  whole: 30_000,
  body: mostBytes,
  robots: 500e3,
  redirects: 5,
  robotsRedirects: 3,
  robotsAge: 3_600_000,
  pause: 10_000,
  turn: 20_000,
};
