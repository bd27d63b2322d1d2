import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/knowledge/unreadable.js';
import { body, failureOf, fetcherFor, leadsTo, openSite, status } from './server.js';

const page = '<!doctype html><title>Bridge opens</title><p>The bridge is open.</p>';
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const none = { etag: null, lastModified: null };

describe('fetching a page', () => {
  it('gives its bytes, its type, its character set and its version', async () => {
    const site = await openSite({
      '/news': body(page, {
        'content-type': 'text/html; charset=utf-8',
        etag: '"v1"',
        'last-modified': 'Mon, 03 Feb 2025 10:00:00 GMT',
      }),
    });
    const fetched = await fetcherFor([site]).fetchPage(site.url('/news?id=7#top'));
    expect({ ...fetched, bytes: textOf(fetched.bytes) }).toEqual({
      url: site.url('/news?id=7'),
      bytes: page,
      type: 'html',
      charset: 'utf-8',
      etag: '"v1"',
      lastModified: 'Mon, 03 Feb 2025 10:00:00 GMT',
    });
    expect(site.asked).toEqual(['/robots.txt', '/news?id=7']);
  });

  it('says who asks, and for what', async () => {
    const heads: (string | undefined)[] = [];
    const site = await openSite({
      '/': (request, response) => {
        heads.push(request.headers['user-agent'], request.headers.accept, request.headers['accept-encoding']);
        body(page)(request, response);
      },
    });
    await fetcherFor([site]).fetchPage(site.url('/'));
    expect(heads).toEqual([
      expect.stringMatching(/^VerbatimBot\/\d/),
      expect.stringContaining('text/html'),
      'gzip, br',
    ]);
  });

  it('hands on bytes of another character set as they are', async () => {
    const latin = Buffer.from('<p>Caf\u00e9 \u2013'.replace('\u2013', '\u0096'), 'latin1');
    const site = await openSite({ '/': body(latin, { 'content-type': 'text/html; charset=iso-8859-1' }) });
    const { bytes, charset } = await fetcherFor([site]).fetchPage(site.url('/'));
    expect(Buffer.from(bytes)).toEqual(latin);
    expect(charset).toBe('iso-8859-1');
  });

  it.each([
    ['gzip', gzipSync(page)],
    ['X-GZip', gzipSync(page)],
    ['br', brotliCompressSync(page)],
    ['identity', Buffer.from(page)],
  ])('unpacks %s', async (encoding, packed) => {
    const site = await openSite({
      '/': body(packed, { 'content-type': 'text/html', 'content-encoding': encoding }),
    });
    expect(textOf((await fetcherFor([site]).fetchPage(site.url('/'))).bytes)).toBe(page);
  });

  it.each([
    [page, 'html'],
    ['The bridge is open.', 'text'],
  ])('tells what %j is where the site does not', async (text, type) => {
    const site = await openSite({ '/': body(text, {}) });
    expect((await fetcherFor([site]).fetchPage(site.url('/'))).type).toBe(type);
  });

  it.each([
    ['a PDF', 'application/pdf', '%PDF-1.7', 'pdf'],
    ['a PDF', 'application/octet-stream', '%PDF-1.7', 'pdf'],
    ['a picture', 'image/png', '\u0089PNG', 'image'],
    ['data for programs', 'application/json', '{}', 'no-article'],
    ['neither a web page nor a plain text', 'application/zip', 'PK', 'other'],
  ])('refuses %s as %s', async (what, type, bytes, reason) => {
    const site = await openSite({ '/': body(bytes, { 'content-type': type }) });
    const failure = await failureOf(fetcherFor([site]).fetchPage(site.url('/')));
    expect(failure).toMatchObject({
      obstacle: 'kind',
      reason,
      message: expect.stringContaining(`this is ${what}`),
    });
    expect(failure).toBeInstanceOf(Unreadable);
  });

  it.each([
    [401, 'login'],
    [402, 'login'],
    [403, 'refused'],
    [404, 'missing'],
    [410, 'missing'],
    [451, 'refused'],
    [500, 'unreachable'],
    [304, 'unreachable'],
  ] as const)('says what the status %s means', async (code, obstacle) => {
    const site = await openSite({ '/': status(code) });
    expect(await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).toMatchObject({
      obstacle,
      message: expect.stringContaining(String(code)),
    });
  });

  it.each([429, 503])('tells after %s when the site wants to be asked again', async (code) => {
    const site = await openSite({ '/': status(code, { 'retry-after': '120' }) });
    expect(await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).toMatchObject({
      message: expect.stringContaining('try again in 2 minutes'),
      retryAfter: 120_000,
    });
  });

  it.each(['editor:secret@', 'editor@'])('refuses %s in a link', async (credentials) => {
    const site = await openSite({ '/': body(page) });
    const link = site.url('/').replace('//', `//${credentials}`);
    expect((await failureOf(fetcherFor([site]).fetchPage(link))).obstacle).toBe('address');
    expect(site.asked).toEqual([]);
  });
});

describe('redirects', () => {
  it('are followed to their end', async () => {
    const site = await openSite({
      '/1': leadsTo('/2', 301),
      '/2': leadsTo('3', 307),
      '/3': leadsTo('//127.0.0.1/', 302),
      '/4': body(page),
    });
    const other = await openSite({ '/': leadsTo(site.url('/4'), 308) });
    const start = await openSite({ '/': leadsTo(site.url('/1'), 303) });
    const fetcher = fetcherFor([site, other, start]);
    expect((await failureOf(fetcher.fetchPage(site.url('/3')))).obstacle).toBe('private');
    expect((await fetcher.fetchPage(other.url('/'))).url).toBe(site.url('/4'));
    expect((await failureOf(fetcher.fetchPage(start.url('/')))).obstacle).toBe('private');
  });

  it('are followed five times and no further', async () => {
    const site = await openSite({
      ...Object.fromEntries(Array.from({ length: 6 }, (_, hop) => [`/${hop}`, leadsTo(`/${hop + 1}`)])),
      '/6': body(page),
    });
    expect((await fetcherFor([site]).fetchPage(site.url('/1'))).url).toBe(site.url('/6'));
    const failure = await failureOf(fetcherFor([site]).fetchPage(site.url('/0')));
    expect(failure).toMatchObject({ obstacle: 'redirects', message: expect.stringContaining('without end') });
    expect(site.asked.slice(-6)).toEqual(['/0', '/1', '/2', '/3', '/4', '/5']);
  });

  it('end where they go round', async () => {
    const site = await openSite({ '/a': leadsTo('/b'), '/b': leadsTo('/a') });
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url('/a')))).obstacle).toBe('redirects');
  });

  it.each([
    ['a private network', (secret: string) => secret, 'private'],
    ['a private address in IPv6', () => 'http://[::ffff:10.0.0.1]/', 'private'],
    ['metadata', () => 'http://169.254.169.254/latest/', 'private'],
    ['a file', () => 'file:///etc/passwd', 'redirects'],
    ['a password', () => 'http://editor:secret@127.0.0.1/', 'redirects'],
    ['nowhere', () => 'http://[', 'redirects'],
  ] as const)('to %s are refused', async (_, location, obstacle) => {
    const secret = await openSite({ '/': body('<p>secret</p>') });
    const site = await openSite({ '/': leadsTo(location(secret.url('/'))) });
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).obstacle).toBe(obstacle);
    expect(secret.asked).toEqual([]);
  });

  it('without an address are refused', async () => {
    const site = await openSite({ '/': status(302) });
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).obstacle).toBe('redirects');
  });
});

describe('fetching a feed', () => {
  it('asks only for what is newer', async () => {
    const asked: (string | undefined)[][] = [];
    const site = await openSite({
      '/feed': (request, response) => {
        const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
        asked.push([tag, since]);
        if (tag === '"v1"') response.writeHead(304).end();
        else
          response
            .writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 03 Feb 2025 10:00:00 GMT' })
            .end('<rss/>');
      },
    });
    const fetcher = fetcherFor([site]);
    const first = await fetcher.fetchFeed(site.url('/feed'), none);
    expect(first).toMatchObject({ etag: '"v1"', url: site.url('/feed') });
    expect(await fetcher.fetchFeed(site.url('/feed'), first ?? none)).toBeNull();
    expect(asked).toEqual([
      [undefined, undefined],
      ['"v1"', 'Mon, 03 Feb 2025 10:00:00 GMT'],
    ]);
  });

  it('takes whatever type the site gives, and keeps to robots.txt', async () => {
    const site = await openSite({
      '/robots.txt': body('User-agent: *\nDisallow: /private', { 'content-type': 'text/plain' }),
      '/feed': body('{}', { 'content-type': 'application/json; charset=utf-16' }),
      '/private': body('<rss/>'),
    });
    const fetcher = fetcherFor([site]);
    expect(await fetcher.fetchFeed(site.url('/feed'), none)).toMatchObject({ charset: 'utf-16' });
    expect((await failureOf(fetcher.fetchFeed(site.url('/private'), none))).obstacle).toBe('robots');
  });
});
