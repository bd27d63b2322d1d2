import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assetAt } from '../../src/review/assets.js';
import { withFolder } from '../knowledge/folders.js';
import { refusalOf, slug, withReview } from './support.js';

const megabyte = 2 ** 20;
const article = `/api/articles/${slug}`;

describe('what every response says', () => {
  it.each(['/', '/api/articles', article, '/nothing', '/api/articles/none'])('of %s', (path) =>
    withReview(async ({ send }) => {
      const { headers } = await send(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy.split('; ').sort()).toEqual(
        [
          "base-uri 'none'",
          "connect-src 'self'",
          "default-src 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "script-src 'self'",
          "style-src 'self'",
        ].sort(),
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }),
  );
});

describe('the page', () => {
  it('has a script and a style out of the build', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'page.js'), 'let built;');
      await writeFile(join(folder, 'page.css'), 'p {}');
      for (const [path, type, text] of [
        ['/page.js', 'text/javascript; charset=utf-8', 'let built;'],
        ['/page.css', 'text/css; charset=utf-8', 'p {}'],
      ] as const) {
        const response = await assetAt(path, pathToFileURL(`${folder}/`));
        expect([response.headers.get('content-type'), await response.text()]).toEqual([type, text]);
      }
    }));

  it('says what to do where it is not built', () =>
    withFolder(async (folder) => {
      await expect(assetAt('/page.js', pathToFileURL(`${folder}/`))).rejects.toThrow(
        'the page is not built: run npm run build',
      );
    }));

  it('says in itself what to do where it is not built', () =>
    withReview(async ({ send }) => {
      expect(await (await send('/')).text()).toMatch(/<div id="page">.*npm run build.*<\/div>/su);
    }));

  it('is there without a token, in a language, and says what it needs', () =>
    withReview(async ({ send, token }) => {
      const response = await send('/', { headers: { authorization: null } });
      const html = await response.text();
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(html).toContain('<html lang="en">');
      expect(html).toContain('width=device-width');
      expect(html).toContain('<noscript>');
      expect(html).not.toContain(token);
      // The policy allows neither.
      expect(html).not.toMatch(/<style|<script(?![^>]*src=)| style=| on\w+=/u);
    }));

  it('has no other files', () =>
    withReview(async ({ send }) => {
      for (const path of [
        '/page',
        '/main.js',
        '/page.js.map',
        '/..%2fpackage.json',
        '/constructor',
        '//page.js',
      ])
        expect([path, (await refusalOf(await send(path))).status]).toEqual([path, 404]);
    }));

  it('takes nothing', () =>
    withReview(async ({ send }) => {
      const response = await send('/', { body: {} });
      expect(response.headers.get('allow')).toBe('GET, POST, PUT');
      expect((await refusalOf(response)).status).toBe(405);
    }));
});

describe('the name of an article', () => {
  it('leads nowhere but to a folder of that name', () =>
    withReview(async ({ causes, folder, send }) => {
      // What a name that is not checked would find.
      await writeFile(join(folder, 'article.json'), '{}');
      await writeFile(join(folder, 'article.txt'), 'text');
      await mkdir(join(folder, '.hidden'));
      const names = [
        '.',
        '..',
        '%2e%2e',
        '..%2f..',
        `..%2f${slug}`,
        `${slug}%2f..`,
        `${slug}%2fdraft`,
        `${slug}%00`,
        '%00',
        '.hidden',
        `${slug}/..%2f`,
        `.%2f${slug}`,
        `${slug}\\..`,
        `${slug.toUpperCase()}`,
        `${slug}%0a`,
        `${slug}-`,
        '%c3%a9',
        '%zz',
        'a'.repeat(300),
        'SLUG',
        '__proto__',
        'constructor',
      ];
      for (const name of names) {
        const got = await refusalOf(await send(`/api/articles/${name}`));
        expect([name, got.status]).toEqual([name, 404]);
        const put = await refusalOf(
          await send(`/api/articles/${name}`, { method: 'PUT', body: { version: '', file: {} } }),
        );
        expect([name, put.status]).toEqual([name, 404]);
      }
      expect(causes).toEqual([]);
    }));

  it('follows no link out of the folder', () =>
    withReview(async ({ folder, send }) => {
      await symlink(join(folder, slug), join(folder, 'linked'));
      expect((await send('/api/articles/linked')).status).toBe(404);
    }));

  it('is that of a folder that has both files', () =>
    withReview(async ({ folder, send }) => {
      await mkdir(join(folder, 'empty'));
      expect((await refusalOf(await send('/api/articles/empty'))).message).toBe(
        'there is no article named empty',
      );
    }));
});

describe('what is sent', () => {
  it.each(['DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('is not taken by %s', (method) =>
    withReview(async ({ send }) => {
      expect((await send('/api/articles', { method })).status).toBe(405);
      expect((await send(article, { method })).status).toBe(405);
    }),
  );

  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json-seq', 415],
    ['text/plain; application/json', 415],
    [null, 415],
    ['application/json', 200],
    ['Application/JSON; charset=utf-8', 200],
  ] as const)('is JSON: %j gives %i', (type, status) =>
    withReview(async ({ send, view }) => {
      const { file } = await view();
      const response = await send(`${article}/read`, { body: { file }, headers: { 'content-type': type } });
      expect(response.status).toBe(status);
    }),
  );

  it.each(['{', 'undefined', '{"file": }', '\ufeff\ufeff{}'])('is no broken JSON: %j', (raw) =>
    withReview(async ({ send }) => {
      const response = await send(`${article}/read`, { raw });
      expect(await refusalOf(response)).toMatchObject({ status: 400, message: 'this is not JSON' });
    }),
  );

  it('is not left out', () =>
    withReview(async ({ send }) => {
      const response = await send(`${article}/read`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      expect(response.status).toBe(400);
    }));

  it('is UTF-8', () =>
    withReview(async ({ send }) => {
      const raw = new Uint8Array(Buffer.from('{"file":{},"line":"caf\xe9"}', 'latin1'));
      expect((await send(`${article}/ask`, { raw })).status).toBe(400);
    }));

  it.each([
    [`${article}/read`, {}],
    [`${article}/read`, { file: [] }],
    [`${article}/words`, { start: 0, end: '1', how: 'unique' }],
    [`${article}/words`, { start: 0, end: 1, how: 'last' }],
    [`${article}/state`, { to: 'deleted' }],
    [`${article}/state`, { to: 'published', version: 'x', from: 'tomorrow' }],
    [`${article}/ask`, { file: {}, line: 'x'.repeat(4001) }],
    ['/api/articles', { by: 'file', name: 'x.txt', bytes: 'not base64!' }],
    ['/api/articles', null],
  ])('has the form that the address takes: %s %j', (path, body) =>
    withReview(async ({ causes, send }) => {
      const { message, status } = await refusalOf(await send(path, { body }));
      expect(status).toBe(400);
      expect(message).toContain('this request is invalid');
      expect(causes).toEqual([]);
    }),
  );

  it('has at most 4 MB, by what is announced and by what comes', () =>
    withReview(async ({ send }) => {
      const tooMuch = { file: {}, line: 'x'.repeat(4 * megabyte) };
      expect(await refusalOf(await send(`${article}/ask`, { body: tooMuch }))).toMatchObject({
        status: 413,
        message: 'this is larger than 4 MB',
      });
      const announced = { body: {}, headers: { 'content-length': String(4 * megabyte + 1) } };
      expect((await send(`${article}/ask`, announced)).status).toBe(413);
    }));

  it('is read no further than it may go', () =>
    withReview(async ({ send }) => {
      let sent = 0;
      const raw = new ReadableStream({
        pull: (controller) => {
          sent += megabyte;
          controller.enqueue(new Uint8Array(megabyte).fill(0x20));
        },
      });
      expect((await send(`${article}/ask`, { raw })).status).toBe(413);
      expect(sent).toBeLessThanOrEqual(6 * megabyte);
    }));
});
