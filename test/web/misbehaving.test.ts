import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, constants, createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/web/faults.js';
import { body, failureOf, fetcherFor, openRaw, openSite, type Route } from './server.js';

const html = { 'content-type': 'text/html' };
/** A server that speaks as little HTTP as the test wants: a robots.txt that is not there, then this. */
const speaking = (page: (socket: Socket) => void) =>
  createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (data.includes('/robots.txt')) socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      else page(socket);
    });
  });

/** Writes without end, as fast as it is read; tells when the other side has had enough. */
function endless(response: ServerResponse, chunk: Uint8Array): void {
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', write);
  write();
}

describe('pages that are too large', () => {
  it('end where they are announced as such, or pass the limit', async () => {
    const site = await openSite({
      '/fits': body('x'.repeat(1_000), html),
      '/large': body('x'.repeat(1_001), html),
      '/chunked': (_, response) => {
        response.writeHead(200, html);
        response.write('x'.repeat(600));
        response.end('x'.repeat(600));
      },
    });
    const fetcher = fetcherFor([site], { limits: { body: 1_000 } });
    expect((await fetcher.fetchPage(site.url('/fits'))).bytes).toHaveLength(1_000);
    for (const path of ['/large', '/chunked'])
      expect((await failureOf(fetcher.fetchPage(site.url(path)))).obstacle).toBe('large');
  });

  it('are left at once where they never end', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const site = await openSite({
      '/': (_, response) => {
        closed = once(response, 'close');
        response.writeHead(200, html);
        endless(response, Buffer.alloc(65_536, 'x'));
      },
    });
    const failure = await failureOf(fetcherFor([site]).fetchPage(site.url('/')));
    expect(failure).toMatchObject({ obstacle: 'large', message: 'the page is larger than 10 MB' });
    await closed;
  });

  it.each([
    ['gzip', () => gzipSync(Buffer.alloc(20e6))],
    ['br', () => brotliCompressSync(Buffer.alloc(20e6), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('are left at once where they are small until %s is unpacked', async (encoding, bomb) => {
    const packed = bomb();
    expect(packed.length).toBeLessThan(1e6);
    const site = await openSite({ '/': body(packed, { ...html, 'content-encoding': encoding }) });
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).obstacle).toBe('large');
  });

  it('are left at once where they are packed without end', async () => {
    const site = await openSite({
      '/': (_, response) => {
        response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
        const gzip = createGzip();
        gzip.pipe(response);
        const write = (): void => {
          while (!response.destroyed && gzip.write(Buffer.alloc(65_536)));
        };
        gzip.on('drain', write);
        response.on('close', () => gzip.destroy());
        write();
      },
    });
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).obstacle).toBe('large');
  });

  it('are left at once where what is packed is endless and holds nothing', async () => {
    // An empty block of DEFLATE that is not the last one.
    const nothing = Buffer.alloc(65_535, Buffer.from([0, 0, 0, 0xff, 0xff]));
    const site = await openSite({
      '/': (_, response) => {
        response.writeHead(200, { ...html, 'content-encoding': 'gzip' });
        response.write(gzipSync('').subarray(0, 10));
        endless(response, nothing);
      },
    });
    const failure = await failureOf(fetcherFor([site], { limits: { body: 1e6 } }).fetchPage(site.url('/')));
    expect(failure.obstacle).toBe('large');
  });

  it('have a head of at most a few kilobytes', async () => {
    const site = await openSite({ '/': body('<p>', { ...html, 'x-more': 'x'.repeat(40_000) }) });
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).obstacle).toBe('large');
  });
});

describe('pages that are too slow', () => {
  const limits = { head: 100, whole: 200 };

  it.each<[string, Route]>([
    ['send no head', () => {}],
    ['send no body', (_, response) => void response.writeHead(200, html).write('<p>')],
    [
      'send a byte now and then',
      (_, response) => {
        response.writeHead(200, html);
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
    ],
    [
      'send hints without end',
      (_, response) => {
        const timer = setInterval(() => response.writeProcessing(), 20);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ])('are left where they %s', async (_, route) => {
    const site = await openSite({ '/': route });
    const failure = await failureOf(fetcherFor([site], { limits }).fetchPage(site.url('/')));
    expect(failure).toMatchObject({ obstacle: 'slow', message: expect.stringContaining('try again later') });
  });

  it('are left where their robots.txt is', async () => {
    const site = await openSite({ '/robots.txt': () => {}, '/': body('<p>') });
    expect((await failureOf(fetcherFor([site], { limits }).fetchPage(site.url('/')))).obstacle).toBe('slow');
  });

  it('are left where the head alone takes too long', async () => {
    const site = await openSite({ '/': () => {} });
    const failure = await failureOf(fetcherFor([site], { limits: { head: 200 } }).fetchPage(site.url('/')));
    expect(failure).toMatchObject({ obstacle: 'slow', message: expect.stringContaining('does not answer') });
  });

  it('are left where nobody answers for their name', async () => {
    const fetcher = fetcherFor([], { limits: { connect: 200 }, resolve: () => new Promise(() => {}) });
    expect((await failureOf(fetcher.fetchPage('http://news.test/'))).obstacle).toBe('slow');
  });

  it('share their time with the pages that lead to them', async () => {
    const late: Route = (_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 150);
    };
    const site = await openSite({ '/': late });
    const fetched = fetcherFor([site], { limits: { whole: 400 } }).fetchPage(site.url('/'));
    expect((await failureOf(fetched)).obstacle).toBe('slow');
  });
});

describe('connections that fail', () => {
  it.each<[string, string | null, string]>([
    ['closes before it answers', null, 'broke off'],
    ['breaks off in the head', 'HTTP/1.1 200 OK\r\nContent-Ty', 'broke off'],
    [
      'breaks off in the body',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>',
      'broke off',
    ],
    [
      'breaks off between chunks',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n',
      'broke off',
    ],
    ['does not speak HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'does not speak HTTP'],
    [
      'gives two lengths',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\n<p>',
      'broke off',
    ],
  ])('by a server that %s', async (_, text, sentence) => {
    const site = await openRaw(speaking((socket) => (text === null ? socket.destroy() : socket.end(text))));
    const failure = await failureOf(fetcherFor([site]).fetchPage(site.url('/')));
    expect(failure).toMatchObject({ obstacle: 'unreachable', message: expect.stringContaining(sentence) });
  });

  it('keep what came where a server sends more than it said', async () => {
    const site = await openRaw(
      speaking((socket) =>
        socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>and more'),
      ),
    );
    const { bytes } = await fetcherFor([site]).fetchPage(site.url('/'));
    expect(new TextDecoder().decode(bytes)).toBe('<p>');
  });

  it('because nobody listens', async () => {
    const site = await openSite({});
    const free = await openRaw(createServer());
    const port = free.port;
    const gone = fetcherFor([], { allow: [`127.0.0.1:1`] });
    expect((await failureOf(gone.fetchPage('http://127.0.0.1:1/'))).message).toBe(
      'the site cannot be reached',
    );
    expect([site.port, port]).not.toContain(1);
  });

  it('because there is no such name', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOTFOUND' }));
    const failure = await failureOf(fetcherFor([], { resolve }).fetchPage('https://news.test/'));
    expect(failure).toMatchObject({ obstacle: 'unreachable', message: 'there is no site of that name' });
  });

  it('because a site is not secure that says so', async () => {
    const site = await openSite({ '/': body('<p>') });
    const link = site.url('/').replace('http:', 'https:');
    expect(await failureOf(fetcherFor([site]).fetchPage(link))).toMatchObject({
      obstacle: 'unreachable',
      message: expect.stringContaining('no secure connection'),
    });
  });

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'no secure connection'],
    ['CERT_HAS_EXPIRED', 'no secure connection'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'no secure connection'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'no secure connection'],
    ['EAI_AGAIN', 'no site of that name'],
    ['ENETUNREACH', 'cannot be reached'],
    ['ETIMEDOUT', 'does not answer in time'],
    ['ECONNRESET', 'broke off'],
  ])('with %s', (code, sentence) => {
    expect(faultOf(Object.assign(new Error('raw'), { code })).message).toContain(sentence);
  });
});

describe('bodies that cannot be unpacked', () => {
  it.each([
    ['gzip', Buffer.from('<p>not packed</p>'), 'kind'],
    ['gzip', gzipSync('<p>The bridge is open.').subarray(0, 20), 'unreachable'],
    ['br', Buffer.from('<p>not packed</p>'), 'kind'],
    ['zstd', Buffer.from('<p>'), 'kind'],
    ['gzip, gzip', gzipSync(gzipSync('<p>')), 'kind'],
  ])('as %s', async (encoding, bytes, obstacle) => {
    const site = await openSite({ '/': body(bytes, { ...html, 'content-encoding': encoding }) });
    expect((await failureOf(fetcherFor([site]).fetchPage(site.url('/')))).obstacle).toBe(obstacle);
  });
});
