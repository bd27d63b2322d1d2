import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/web/clock.js';
import { body, failureOf, fetcherFor, leadsTo, openSite, type Route, status, TestClock } from './server.js';

const plain = { 'content-type': 'text/plain' };
const robots = (...lines: readonly string[]): Route => body(lines.join('\n'), plain);
const page = body('<p>The bridge is open.</p>');

/** What becomes of a page of a site with this robots.txt: its obstacle, or `fetched`. */
async function outcome(route: Route, path = '/news'): Promise<string> {
  const site = await openSite({ '/robots.txt': route, '/news': page });
  return fetcherFor([site])
    .fetchPage(site.url(path))
    .then(
      () => 'fetched',
      ({ obstacle }) => obstacle,
    );
}

describe('robots.txt', () => {
  it.each([
    ['forbids all', ['User-agent: *', 'Disallow: /'], 'robots'],
    ['forbids the page', ['User-agent: *', 'Disallow: /news'], 'robots'],
    ['forbids it by a pattern', ['User-agent: *', 'Disallow: /*ws$'], 'robots'],
    ['forbids another page', ['User-agent: *', 'Disallow: /private'], 'fetched'],
    ['allows the page alone', ['User-agent: *', 'Disallow: /', 'Allow: /news'], 'fetched'],
    ['forbids it to this program', ['User-agent: VerbatimBot', 'Disallow: /'], 'robots'],
    [
      'names this program among others',
      ['User-agent: OtherBot', 'User-agent: verbatimbot', 'Disallow: /'],
      'robots',
    ],
    ['forbids it to another', ['User-agent: OtherBot', 'Disallow: /'], 'fetched'],
    [
      'allows it to this program',
      ['User-agent: *', 'Disallow: /', 'User-agent: VerbatimBot', 'Disallow:'],
      'fetched',
    ],
    ['is empty', [''], 'fetched'],
    ['is a web page', ['<!doctype html>', '<p>User-agent: *</p>'], 'fetched'],
  ])('that %s', async (_, lines, expected) => {
    expect(await outcome(robots(...lines))).toBe(expected);
  });

  it('counts with the query of a page', async () => {
    const rules = robots('User-agent: *', 'Disallow: /*?print=');
    expect(await outcome(rules, '/news?print=1')).toBe('robots');
    expect(await outcome(rules, '/news?id=1')).toBe('fetched');
  });

  it.each([
    [401, 'fetched'],
    [403, 'fetched'],
    [404, 'fetched'],
    [410, 'fetched'],
    [429, 'refused'],
    [500, 'robots'],
    [503, 'robots'],
  ])('that answers with %s', async (code, expected) => {
    expect(await outcome(status(code))).toBe(expected);
  });

  it('says what to do where it forbids, and where it has a fault', async () => {
    const forbidding = await openSite({ '/robots.txt': robots('User-agent: *', 'Disallow: /') });
    expect((await failureOf(fetcherFor([forbidding]).fetchPage(forbidding.url('/')))).message).toBe(
      'the site asks programs not to fetch this page (robots.txt): open it, copy its text and paste it',
    );
    const faulty = await openSite({ '/robots.txt': status(500) });
    expect((await failureOf(fetcherFor([faulty]).fetchPage(faulty.url('/')))).message).toContain('500');
    expect([...forbidding.asked, ...faulty.asked]).toEqual(['/robots.txt', '/robots.txt']);
  });

  it('that is cut off by the server is no permission', async () => {
    const broken: Route = (_, response) => {
      response.writeHead(200, { ...plain, 'content-length': '1000' });
      response.write('User-agent: *\n', () => response.destroy());
    };
    expect(await outcome(broken)).toBe('unreachable');
  });

  it('is followed to another address, whose rules hold here', async () => {
    const other = await openSite({ '/r': robots('User-agent: *', 'Disallow: /news') });
    const site = await openSite({
      '/robots.txt': leadsTo('/1'),
      '/1': leadsTo('/2'),
      '/2': leadsTo(other.url('/r')),
      '/news': page,
    });
    expect((await failureOf(fetcherFor([site, other]).fetchPage(site.url('/news')))).obstacle).toBe('robots');
  });

  it.each([
    ['round and round', '/robots.txt', 'robots'],
    ['into a private network', 'http://10.0.0.1/robots.txt', 'private'],
    ['to a file', 'file:///etc/hosts', 'redirects'],
  ])('that leads %s is no permission', async (_, location, expected) => {
    expect(await outcome(leadsTo(location))).toBe(expected);
  });

  it('is asked for once an hour for each site', async () => {
    const clock = new TestClock();
    const site = await openSite({ '/robots.txt': robots(''), '/news': page });
    const fetcher = fetcherFor([site], { clock });
    const count = () => site.asked.filter((path) => path === '/robots.txt').length;
    await fetcher.fetchPage(site.url('/news'));
    clock.pass(3_599_000);
    await fetcher.fetchPage(site.url('/news'));
    expect(count()).toBe(1);
    clock.pass(2_000);
    await fetcher.fetchPage(site.url('/news'));
    expect(count()).toBe(2);
  });

  it('is asked for again after a fault', async () => {
    let code = 503;
    const site = await openSite({ '/robots.txt': (...both) => status(code)(...both), '/news': page });
    const fetcher = fetcherFor([site]);
    await failureOf(fetcher.fetchPage(site.url('/news')));
    code = 404;
    expect((await fetcher.fetchPage(site.url('/news'))).type).toBe('html');
  });

  it('is read up to a size, to the end of a line', async () => {
    const lines = ['User-agent: *', 'Disallow: /private', `# ${'x'.repeat(900)}`, 'Disallow: /news'];
    const site = await openSite({ '/robots.txt': robots(...lines), '/news': page, '/n': page });
    const length = lines.join('\n').length;
    for (const [size, expected] of [
      [length + 1, 'robots'],
      [length - 3, null],
    ] as const) {
      const fetched = fetcherFor([site], { limits: { robots: size } }).fetchPage(site.url('/news'));
      if (expected === null) expect((await fetched).type).toBe('html');
      else expect((await failureOf(fetched)).obstacle).toBe(expected);
    }
  });

  it('may name thousands before thousands of lines', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `User-agent: bot${index}`);
    const lines = Array.from({ length: 10_000 }, (_, index) => `Disallow: /${index}`);
    expect(await outcome(robots(...names, 'User-agent: *', ...lines), '/news')).toBe('fetched');
    expect(await outcome(robots(...names, 'User-agent: *', ...lines, 'Disallow: /ne'), '/news')).toBe(
      'robots',
    );
  });

  it('may be as long as is read, of patterns that nearly match a long path', async () => {
    const lines = Array.from({ length: 260 }, () => `Disallow: /${'a*'.repeat(940)}b`);
    const path = `/${'a'.repeat(1_900)}`;
    const site = await openSite({ '/robots.txt': robots('User-agent: *', ...lines), [path]: page });
    expect((await fetcherFor([site]).fetchPage(site.url(path))).type).toBe('html');
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url(`${path}b`)))).obstacle).toBe('robots');
  });
});

describe('Crawl-delay', () => {
  /** The pauses before each of the pages that are fetched one after another. */
  async function pauses(rules: Route, paths: readonly string[]): Promise<readonly number[]> {
    const clock = new TestClock();
    const site = await openSite({
      '/robots.txt': rules,
      '/news': page,
      '/moved': leadsTo('/news'),
      '/gone': status(404),
    });
    const fetcher = fetcherFor([site], { clock });
    for (const path of paths) await fetcher.fetchPage(site.url(path)).catch(() => {});
    return clock.waits;
  }

  it('is kept between two pages of a site', async () => {
    expect(await pauses(robots('User-agent: *', 'Crawl-delay: 3'), ['/news', '/gone', '/news'])).toEqual([
      3_000, 3_000,
    ]);
  });

  it('does not count within a site that redirects to itself', async () => {
    expect(await pauses(robots('User-agent: *', 'Crawl-delay: 3'), ['/moved', '/moved'])).toEqual([3_000]);
  });

  it('is kept up to ten seconds', async () => {
    expect(await pauses(robots('User-agent: *', 'Crawl-delay: 86400'), ['/news', '/news'])).toEqual([10_000]);
  });

  it.each(['-5', 'x', 'NaN', ''])('of %j is none', async (delay) => {
    expect(await pauses(robots('User-agent: *', `Crawl-delay: ${delay}`), ['/news', '/news'])).toEqual([]);
  });

  it('queues those who ask at once, and refuses whoever would wait for long', async () => {
    const site = await openSite({ '/robots.txt': robots('User-agent: *', 'Crawl-delay: 5'), '/news': page });
    const clock = new TestClock();
    const fetcher = fetcherFor([site], { clock });
    await fetcher.fetchPage(site.url('/news'));
    const waits: number[] = [];
    clock.wait = async (milliseconds) => void waits.push(milliseconds);
    const fetched = await Promise.allSettled(
      Array.from({ length: 6 }, () => fetcher.fetchPage(site.url('/news'))),
    );
    expect(waits).toEqual([5_000, 10_000, 15_000, 20_000]);
    const refused = fetched.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const failure of refused)
      expect(failure).toMatchObject({
        obstacle: 'slow',
        message: expect.stringContaining('try again in 25 seconds'),
        retryAfter: 25_000,
      });
    expect(refused).toHaveLength(2);
    expect(site.asked.filter((path) => path === '/news')).toHaveLength(5);
  });

  it('takes of the time for a page', async () => {
    const site = await openSite({ '/robots.txt': robots('User-agent: *', 'Crawl-delay: 10'), '/news': page });
    const clock = new TestClock();
    const fetcher = fetcherFor([site], { clock, limits: { whole: 1_000 } });
    await fetcher.fetchPage(site.url('/news'));
    clock.wait = systemClock.wait;
    expect((await failureOf(fetcher.fetchPage(site.url('/news')))).message).toBe(
      'the site takes too long: try again later',
    );
    expect(site.asked.filter((path) => path === '/news')).toHaveLength(1);
  });

  it('of a site that others lead to is kept as well', async () => {
    const clock = new TestClock();
    const site = await openSite({ '/robots.txt': robots('User-agent: *', 'Crawl-delay: 4'), '/news': page });
    const shortener = await openSite({ '/s': leadsTo(site.url('/news')) });
    const fetcher = fetcherFor([site, shortener], { clock });
    await fetcher.fetchPage(shortener.url('/s'));
    await fetcher.fetchPage(shortener.url('/s'));
    expect(clock.waits).toEqual([4_000]);
  });
});
