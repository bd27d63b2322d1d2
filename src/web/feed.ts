import { type AnyFeed, type AtomFeed, parseFeed, type RssFeed } from 'feedsmith';
import { sha256 } from '../support/sha256.js';
import { feedText } from './feedText.js';
import type { Fetched } from './fetcher.js';
import { linkOf } from './links.js';
import { Unfetchable } from './unfetchable.js';

/** An article that a feed lists. */
export interface FeedItem {
  /** An http or https address. */
  readonly url: string;
  readonly title: string | null;
  /** The same as long as the feed lists the item. */
  readonly id: string;
}

/** An item as the feed writes it. */
interface Entry {
  readonly link: string | undefined;
  /** What the link is relative to, as the feed writes it. */
  readonly base?: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** Milliseconds since 1970; NaN where the date cannot be read. */
  readonly date: number | undefined;
}

/** How many items of a feed are taken: the newest. */
const mostItems = 100;
/** A longer id is hashed. */
const longestId = 200;
const longestTitle = 200;

/** The link to the page itself, of several that lead to comments, pictures and itself. */
function alternate(links: readonly AtomFeed.Link<number>[] | undefined): string | undefined {
  const pages = links?.filter(({ rel }) => rel === undefined || rel === 'alternate');
  const html = pages?.find(({ type }) => type === undefined || type === 'text/html');
  return (html ?? pages?.[0])?.href;
}

function ofRss(item: RssFeed.Item<number>): Entry {
  const guid = item.guid;
  const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    link: item.link ?? alternate(item.atom?.links) ?? permanent,
    id: guid?.value,
    title: item.title,
    date: item.pubDate ?? item.dc?.dates?.[0],
  };
}

function entriesOf({ format, feed }: AnyFeed<number>): readonly Entry[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(ofRss);
    case 'atom':
      return (feed.entries ?? []).map(({ links, xml, id, title, published, updated }) => ({
        link: alternate(links),
        base: xml?.base ?? feed.xml?.base,
        id,
        title: title?.value,
        date: published ?? updated,
      }));
    case 'rdf':
      return (feed.items ?? []).map(({ link, rdf, title, dc }) => ({
        link: link ?? rdf?.about,
        id: rdf?.about,
        title,
        date: dc?.dates?.[0],
      }));
    case 'json':
      return (feed.items ?? []).map(({ url, external_url, id, title, date_published }) => ({
        link: url ?? external_url,
        id,
        title,
        date: date_published,
      }));
  }
}

/** The address of an item's page; null where it has none, or none that a link may lead to. */
function addressOf({ link, base }: Entry, feed: string): string | null {
  if (link === undefined) return null;
  try {
    return linkOf(new URL(link, new URL(base ?? '', feed)).href).href;
  } catch {
    return null;
  }
}

/** One line without control characters: it is printed. */
function titleOf({ title }: Entry): string | null {
  const line =
    title
      ?.slice(0, longestTitle)
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim() ?? '';
  return line === '' ? null : line;
}

/** Items by date; in the feed's order where one has none. */
function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const isDated = entries.every(({ date }) => date !== undefined && !Number.isNaN(date));
  return isDated ? entries.toSorted((one, other) => (other.date ?? 0) - (one.date ?? 0)) : entries;
}

/** Reads RSS, Atom, RDF or JSON Feed; null where it is none of them. */
function parsed(text: string): AnyFeed<number> | null {
  try {
    return parseFeed(text, { parseDateFn: (date) => Date.parse(date) });
  } catch {
    // The parser does not say why; or its stack was full.
    return null;
  }
}

/**
 * Reads a feed in RSS, Atom, RDF or JSON Feed.
 * @returns its items with a link, the newest first, at most a hundred
 * @throws Unfetchable where it is none of them
 */
export function feedItems({ bytes, charset, url }: Fetched): readonly FeedItem[] {
  const text = feedText(bytes, charset);
  const feed = parsed(text);
  if (feed === null) {
    const isPage = /^\s*<(?:!doctype\s+html|html)\b/i.test(text);
    throw new Unfetchable(
      'kind',
      isPage
        ? 'this is a web page, not a feed: look on it for a link to its RSS or Atom feed'
        : 'this is no feed that can be read (RSS, Atom or JSON Feed)',
    );
  }
  const items = new Map<string, FeedItem>();
  for (const entry of newestFirst(entriesOf(feed))) {
    const address = addressOf(entry, url);
    if (address === null) continue;
    const long = entry.id ?? address;
    const id = long.length > longestId ? sha256(long) : long;
    if (!items.has(id)) items.set(id, { url: address, title: titleOf(entry), id });
    if (items.size === mostItems) break;
  }
  return [...items.values()];
}
