import { describe, expect, it } from 'vitest';
import { Guard, newToken } from '../../src/review/guard.js';
import { port, refusalOf, slug, withReview } from './support.js';

describe('the guard', () => {
  it('requires the token at every API address, existing or not', () =>
    withReview(async ({ send, token }) => {
      const paths = ['/api/articles', `/api/articles/${slug}`, '/api/articles/none', '/api/', '/api/nothing'];
      const wrong = [
        null,
        '',
        'Bearer',
        'Bearer ',
        `Bearer ${newToken()}`,
        `Basic ${token}`,
        token,
        `Bearer ${token}x`,
      ];
      for (const path of paths)
        for (const authorization of wrong) {
          const { message, status } = await refusalOf(await send(path, { headers: { authorization } }));
          expect([path, authorization, status]).toEqual([path, authorization, 401]);
          expect(message).not.toContain(token);
        }
      expect((await send('/api/articles')).status).toBe(200);
    }));

  it('checks the token before it reads the body', () =>
    withReview(async ({ send }) => {
      let isRead = false;
      const pull = (): void => {
        isRead = true;
      };
      const raw = new ReadableStream({ pull }, { highWaterMark: 0 });
      expect((await send('/api/articles', { raw, headers: { authorization: null } })).status).toBe(401);
      expect(isRead).toBe(false);
    }));

  it('makes a new token of 32 random bytes at each start', () => {
    const [first, second] = [newToken(), newToken()];
    expect(Buffer.from(first, 'base64url')).toHaveLength(32);
    expect(first).toMatch(/^[\w-]{43}$/u);
    expect(first).not.toBe(second);
  });

  it.each([`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`])('accepts the host %s', (host) =>
    withReview(async ({ send }) => {
      expect((await send('/api/articles', { headers: { host } })).status).toBe(200);
    }),
  );

  it.each([
    null,
    '',
    '127.0.0.1',
    'localhost',
    `127.0.0.1:${port + 1}`,
    `rebound.example:${port}`,
    `127.0.0.1.example:${port}`,
    `localhost:${port}.example`,
    `user@localhost:${port}`,
    `[::1]:${port}`,
    `0.0.0.0:${port}`,
  ])('refuses the host %j', (host) =>
    withReview(async ({ send }) => {
      for (const path of ['/', '/page.js', '/api/articles'])
        expect((await refusalOf(await send(path, { headers: { host } }))).status).toBe(403);
    }),
  );

  it('accepts a host without a port if it is HTTP’s default port', () => {
    const guard = new Guard(80, newToken());
    const asked = (host: string): Request => new Request('http://localhost/', { headers: { host } });
    expect(() => guard.admit(asked('localhost'))).not.toThrow();
    expect(() => guard.admit(asked('example.org'))).toThrow('has another name');
  });

  it.each([
    { origin: `http://127.0.0.1:${port}` },
    { origin: `http://localhost:${port}`, host: `localhost:${port}` },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' },
  ])('answers its own page: %j', (headers) =>
    withReview(async ({ send }) => {
      expect((await send('/', { headers })).status).toBe(200);
      expect((await send('/api/articles', { headers })).status).toBe(200);
    }),
  );

  it.each([
    { origin: 'https://example.org' },
    { origin: 'null' },
    { origin: '' },
    { origin: `https://127.0.0.1:${port}` },
    { origin: `http://127.0.0.1:${port + 1}` },
    // Another name for this machine is another origin to a browser.
    { origin: `http://localhost:${port}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'cross-site' },
  ])('refuses other sites: %j', (headers) =>
    withReview(async ({ send }) => {
      for (const path of ['/', '/page.js', '/api/articles']) {
        const response = await send(path, { headers });
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
        expect((await refusalOf(response)).status).toBe(403);
      }
    }),
  );

  it('refuses CORS preflight requests', () =>
    withReview(async ({ send }) => {
      const response = await send('/api/articles', {
        method: 'OPTIONS',
        headers: { origin: 'https://example.org', 'access-control-request-method': 'PUT' },
      });
      expect(response.status).toBe(403);
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }));
});
