import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DamagedFeedState, FeedStateFile, mostSeen } from '../../src/follow/feedState.js';
import { type Following, follow } from '../../src/follow/follow.js';
import { followAll } from '../../src/follow/rounds.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';
import { NetworkUnavailable } from '../../src/reader/network.js';
import { Unfetchable } from '../../src/web/unfetchable.js';
import { body, fetcherFor, openSite, type Route, type Site, status, TestClock } from '../web/server.js';

const xml = { 'content-type': 'application/rss+xml' };

/** A feed of items by their names, the newest first. */
const feedOf = (
  names: readonly (string | number)[],
  headers: Readonly<Record<string, string>> = xml,
): Route =>
  body(
    `<rss version="2.0"><channel><title>News</title>${names.map((name) => `<item><title>Item ${name}</title><link>/${name}</link></item>`).join('')}</channel></rss>`,
    headers,
  );

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => count - index);

let folder: string;
let file: string;
let site: Site;
let feed: string;
/** What the site gives as its feed. */
let route: Route;
let clock: TestClock;
let drafted: string[];
let lines: string[];
let following: Following;
/** Why an item fails, by its path. */
let failures: Map<string, Error>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-follow-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  file = join(folder, 'knowledge', '.followed.json');
  site = await openSite({ '/feed': (...both) => route(...both) });
  feed = site.url('/feed');
  clock = new TestClock();
  drafted = [];
  lines = [];
  failures = new Map();
  following = {
    fetcher: fetcherFor([site], { clock }),
    followed: new FeedStateFile(file),
    clock,
    newest: 10,
    draft: async (url) => {
      const { pathname } = new URL(url);
      drafted.push(pathname);
      const failure = failures.get(pathname);
      if (failure) throw failure;
      return `knowledge${pathname}: drafted`;
    },
    report: (line) => lines.push(line),
    signal: new AbortController().signal,
  };
});

/** Follows the feed in one round more, and gives what was drafted in it. */
async function round(
  names?: readonly (string | number)[],
  changed: Partial<Following> = {},
): Promise<readonly string[]> {
  if (names) route = feedOf(names);
  drafted = [];
  lines = [];
  await follow(feed, { ...following, ...changed });
  return drafted;
}

const remembered = async () => JSON.parse(await readFile(file, 'utf8')).feeds[feed];

describe('following a feed', () => {
  it('drafts the newest items at first, oldest first, and new items later', async () => {
    expect(await round(upTo(30))).toEqual([
      '/21',
      '/22',
      '/23',
      '/24',
      '/25',
      '/26',
      '/27',
      '/28',
      '/29',
      '/30',
    ]);
    expect(lines[0]).toBe('knowledge/21: drafted');
    expect(await round(upTo(30))).toEqual([]);
    expect(await round(upTo(32))).toEqual(['/31', '/32']);
  });

  it('drafts as many items at first as requested, and all new ones later', async () => {
    expect(await round(upTo(5), { newest: 0 })).toEqual([]);
    expect(await round(upTo(7), { newest: 0 })).toEqual(['/6', '/7']);
  });

  it('pauses between items', async () => {
    await round(upTo(3));
    expect(clock.waits).toEqual([2_000, 2_000]);
  });

  it('remembers over the end of the program', async () => {
    await round(upTo(3));
    expect(await round(upTo(4), { followed: new FeedStateFile(file) })).toEqual(['/4']);
  });

  it('remembers each feed for itself', async () => {
    await round(upTo(2));
    const other = await openSite({ '/feed': feedOf(['x']) });
    drafted = [];
    await follow(other.url('/feed'), { ...following, fetcher: fetcherFor([other]) });
    expect(drafted).toEqual(['/x']);
    expect(await round()).toEqual([]);
  });

  it('asks only for what is newer than what was read', async () => {
    const tags: (string | undefined)[] = [];
    route = (request, response) => {
      tags.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"v1"') status(304)(request, response);
      else feedOf(upTo(2), { ...xml, etag: '"v1"' })(request, response);
    };
    expect(await round()).toEqual(['/1', '/2']);
    expect(await round()).toEqual([]);
    expect(tags).toEqual([undefined, '"v1"']);
  });

  it('asks anew where the feed was broken', async () => {
    const tags: (string | undefined)[] = [];
    route = (request, response) => {
      tags.push(request.headers['if-none-match']);
      body('<rss', { ...xml, etag: '"broken"' })(request, response);
    };
    for (const _ of [1, 2]) await expect(round()).rejects.toThrow('this is no feed');
    expect(tags).toEqual([undefined, undefined]);
  });

  it('ends after the item that is being drafted, and goes on with the next one', async () => {
    const stop = new AbortController();
    route = feedOf(upTo(3));
    const draft = async (url: string) => {
      stop.abort();
      return following.draft(url);
    };
    expect(await round(undefined, { draft, signal: stop.signal })).toEqual(['/1']);
    expect(await round()).toEqual(['/2', '/3']);
  });

  it('forgets what was seen long ago, but nothing that the feed still tells of', async () => {
    const others = Array.from({ length: mostSeen - 2 }, (_, index) => `id-${index}`);
    await following.followed.remember(feed, {
      etag: null,
      lastModified: null,
      notBefore: null,
      seen: [site.url('/pinned'), site.url('/old'), ...others],
      waiting: [],
    });
    expect(await round(['pinned', 'new'])).toEqual(['/new']);
    const { seen } = await remembered();
    expect(seen).toHaveLength(mostSeen);
    expect(seen.slice(-2)).toEqual([site.url('/pinned'), site.url('/new')]);
    expect(seen).not.toContain(site.url('/old'));
  });
});

describe('items that fail', () => {
  beforeEach(() => {
    failures.set('/1', new Unreadable('there is no such page (404)'));
  });

  it('do not stop other items, and are tried again three times', async () => {
    expect(await round(upTo(2))).toEqual(['/1', '/2']);
    expect(lines[0]).toBe(
      `${site.url('/1')} (“Item 1”): there is no such page (404); will be tried again in the next round`,
    );
    expect(await round()).toEqual(['/1']);
    expect(await round(upTo(3))).toEqual(['/1', '/3']);
    expect(await round()).toEqual(['/1']);
    expect(lines).toEqual([
      `${site.url('/1')} (“Item 1”): there is no such page (404); skipped after 4 attempts`,
    ]);
    expect(await round()).toEqual([]);
  });

  it('are tried again even if the feed is unchanged or no longer lists them', async () => {
    await round(upTo(1));
    failures.clear();
    route = status(304);
    expect(await round()).toEqual(['/1']);
    expect(await round(upTo(1))).toEqual([]);
  });

  it('caused by a bug are reported as such', async () => {
    failures.set('/1', new TypeError('x is not a function'));
    await round(upTo(1));
    expect(lines[0]).toContain('x is not a function (a bug in this program)');
  });

  it.each([
    ['weights are missing', new NetworkUnavailable('no weights')],
    ['the disk is full', Object.assign(new Error('no space'), { code: 'ENOSPC' })],
    ['the disk is read-only', Object.assign(new Error('read-only'), { code: 'EROFS' })],
  ])('because %s end the round and are not counted', async (_, error) => {
    failures.set('/1', error);
    for (let rounds = 0; rounds < 5; rounds += 1) await expect(round(upTo(2))).rejects.toBe(error);
    expect(drafted).toEqual(['/1']);
    failures.clear();
    expect(await round()).toEqual(['/1', '/2']);
  });

  it.each(['EACCES', 'ENOTEMPTY', 'ERR_INVALID_ARG_TYPE'])(
    'with %s hold up no others, and are counted',
    async (code) => {
      failures.set('/1', Object.assign(new Error('failed'), { code }));
      expect(await round(upTo(2))).toEqual(['/1', '/2']);
      for (let rounds = 0; rounds < 3; rounds += 1) expect(await round()).toEqual(['/1']);
      expect(await round()).toEqual([]);
    },
  );

  it('because a file cannot be written name it, and blame no program', async () => {
    const path = join(folder, 'missing', 'article.json');
    failures.set('/1', await writeFile(path, '').catch((error) => error));
    await round(upTo(1));
    expect(lines).toEqual([
      `${site.url('/1')} (“Item 1”): ENOENT: no such file or directory, open '${path}'; will be tried again in the next round`,
    ]);
  });

  it('wait with all others of their site until it wants to be asked again', async () => {
    failures.set('/1', new Unfetchable('refused', 'too many requests (429)', 3_600_000));
    expect(await round(upTo(3))).toEqual(['/1']);
    failures.clear();
    clock.pass(3_599_000);
    expect(await round()).toEqual([]);
    clock.pass(2_000);
    expect(await round()).toEqual(['/1', '/2', '/3']);
    expect((await remembered()).waiting).toEqual([]);
  });
});

describe('a feed that cannot be read', () => {
  it('is left alone as long as its site asks for it', async () => {
    await round(upTo(1));
    route = status(429, { 'retry-after': '3600' });
    await expect(round()).rejects.toThrow('(429): try again in 1 hour');
    route = feedOf(upTo(2));
    const before = site.asked.length;
    clock.pass(3_599_000);
    await expect(round()).rejects.toThrow('not to be contacted before 2025-02-03T13:00:00.000Z');
    expect(site.asked).toHaveLength(before);
    clock.pass(2_000);
    expect(await round()).toEqual(['/2']);
  });

  it('gives only its newest items when it is read at last', async () => {
    route = status(503, { 'retry-after': '60' });
    await expect(round()).rejects.toThrow('(503)');
    clock.pass(61_000);
    expect(await round(upTo(30))).toHaveLength(10);
  });
});

describe('the memory', () => {
  it.each([
    ['broken', '{"feeds":'],
    ['of another form', '{"feeds":{"https://news.test/":{"seen":[7]}}}'],
    ['empty', ''],
  ])('that is %s is named, with what to do, and left as it is', async (_, text) => {
    await round(upTo(1));
    await writeFile(file, text);
    await expect(round()).rejects.toThrow(DamagedFeedState);
    await expect(round()).rejects.toThrow(/\.followed\.json.* is damaged .*delete it/u);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});

describe('rounds', () => {
  const all = (feeds: readonly string[], every: number | null, changed: Partial<Following> = {}) => {
    const complaints: string[] = [];
    const rounds = { ...following, ...changed, every, complain: (line: string) => complaints.push(line) };
    return followAll(feeds, rounds).then((areRead) => ({ areRead, complaints }));
  };

  it('of a single one tell whether all feeds were read', async () => {
    route = feedOf(upTo(1));
    expect(await all([feed], null)).toEqual({ areRead: true, complaints: [] });
    const missing = site.url('/missing');
    expect(await all([missing, feed], null)).toEqual({
      areRead: false,
      complaints: [`${missing}: there is no such page (404)`],
    });
    expect(drafted).toEqual(['/1']);
  });

  it('go on after faults until they are ended', async () => {
    const stop = new AbortController();
    const answers = [status(500), feedOf(upTo(1)), body('<html>'), feedOf(upTo(2))];
    route = (...both) => answers.shift()?.(...both);
    const waits: number[] = [];
    clock.wait = async (milliseconds) => {
      waits.push(milliseconds);
      if (answers.length === 0) stop.abort();
    };
    const { complaints } = await all([feed], 900_000, { signal: stop.signal });
    expect(drafted).toEqual(['/1', '/2']);
    expect(complaints).toEqual([
      expect.stringContaining('(500)'),
      expect.stringContaining('web page, not a feed'),
    ]);
    expect(waits).toEqual([900_000, 900_000, 900_000, 900_000]);
  });

  it('end where the memory is damaged', async () => {
    route = feedOf(upTo(1));
    await all([feed], null);
    await writeFile(file, '?');
    await expect(all([feed], 900_000)).rejects.toThrow(DamagedFeedState);
  });
});
