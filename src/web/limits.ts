/** Largest page, feed or file that is read: bytes. */
export const mostBytes = 10e6;

/** What one fetch may take. */
export interface Limits {
  /** Until a connection stands, the name's lookup included: milliseconds. */
  readonly connect: number;
  /** Until the head of an answer has come: milliseconds. */
  readonly head: number;
  /** For a page with its redirects, robots.txt files and the waiting for its site's turn: milliseconds. */
  readonly whole: number;
  /** Of a page or a feed, as it is sent as well as unpacked: bytes. */
  readonly body: number;
  /** Of a robots.txt; what is beyond is not read: bytes. */
  readonly robots: number;
  /** How many redirects are followed from a link. */
  readonly redirects: number;
  /** How many redirects are followed from a robots.txt. */
  readonly robotsRedirects: number;
  /** For how long a robots.txt holds: milliseconds. */
  readonly robotsAge: number;
  /** The longest Crawl-delay that is kept; a site that wants more gets this: milliseconds. */
  readonly pause: number;
  /** The longest that is waited until a site may be asked again; who would have to wait longer is refused: milliseconds. */
  readonly turn: number;
}

/** The limits that hold where a caller gives no others. */
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
