import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../src/annotator/annotator.js';
import { publish, readReviewed, saveDraft } from '../../src/knowledge/publishing.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';
import { Unready } from '../../src/reader/network.js';
import { createBring } from '../../src/review/createDraft.js';
import { Refusal } from '../../src/review/refusal.js';
import type { Bring, Submission } from '../../src/review/routes.js';
import { Queue } from '../../src/support/queue.js';
import type { Fetcher } from '../../src/web/fetcher.js';
import { mostBytes } from '../../src/web/limits.js';
import { eagerAnnotator } from '../annotator.js';
import { bridge, textOf, withFolder } from '../knowledge/folders.js';
import { refusalOf, withReview } from './support.js';

describe('an article that is brought', () => {
  it.each<[unknown, Submission]>([
    [
      { by: 'link', url: 'https://example.org/a' },
      { by: 'link', url: 'https://example.org/a' },
    ],
    [
      { by: 'text', text: 'A text.' },
      { by: 'text', text: 'A text.' },
    ],
    [
      { by: 'file', name: '../../etc/a.html', bytes: Buffer.from('A file.').toString('base64') },
      { by: 'file', name: 'a.html', bytes: Buffer.from('A file.') },
    ],
  ])('comes as %j', async (body, wanted) => {
    const got: Submission[] = [];
    await withReview(
      async ({ send }) => {
        const response = await send('/api/articles', { body });
        expect(response.status).toBe(200);
        expect(await response.json()).toEqual({ slug: 'brought', warnings: ['It is short.'] });
      },
      (one) => {
        got.push(one);
        return Promise.resolve({ slug: 'brought', warnings: ['It is short.'] });
      },
    );
    expect(got).toEqual([wanted]);
  });

  it('may be a file of 10 MB, and not of more', async () => {
    const sizes: number[] = [];
    await withReview(
      async ({ send }) => {
        const bring = (size: number): Promise<Response> =>
          send('/api/articles', {
            body: { by: 'file', name: 'a.txt', bytes: Buffer.alloc(size, 'x').toString('base64') },
          });
        expect((await bring(mostBytes)).status).toBe(200);
        expect(await refusalOf(await bring(mostBytes + 1))).toMatchObject({
          status: 413,
          message: 'the file is larger than 10 MB',
        });
        expect((await bring(13 * 2 ** 20)).status).toBe(413);
      },
      (submission) => {
        if (submission.by === 'file') sizes.push(submission.bytes.length);
        return Promise.resolve({ slug: 'brought', warnings: [] });
      },
    );
    expect(sizes).toEqual([mostBytes]);
  });

  it('is refused with the sentence that says why it is none', () =>
    withReview(
      async ({ causes, send }) => {
        const response = await send('/api/articles', { body: { by: 'text', text: '?' } });
        expect(await refusalOf(response)).toEqual({
          status: 422,
          message: 'there is no text in it',
          faults: [],
        });
        expect(causes).toEqual([]);
      },
      () => Promise.reject(new Unreadable('there is no text in it')),
    ));

  it('tells the page nothing of a fault of the program but an id, and standard error the cause', () =>
    withReview(
      async ({ causes, send, token }) => {
        const response = await send('/api/articles', { body: { by: 'text', text: '?' } });
        const { message, status } = await refusalOf(response);
        expect(status).toBe(500);
        expect(message).toMatch(/has the cause \([0-9a-f]{8}\)$/u);
        expect(message).not.toContain('secret');
        expect(String(causes)).toContain('at /secret/path');
        expect(String(causes)).not.toContain(token);
      },
      () => Promise.reject(new Error('broken at /secret/path')),
    ));
});

/** A web of one page. */
const fetcher: Fetcher = {
  fetchPage: (link) =>
    link === 'https://example.org/bridge'
      ? Promise.resolve({
          url: link,
          bytes: new TextEncoder().encode(textOf(bridge)),
          charset: 'utf-8',
          etag: null,
          lastModified: null,
          type: 'text',
        })
      : Promise.reject(new Unreadable('there is no such page')),
  fetchFeed: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

/** The name of the draft that was made. */
async function slugOf(brought: ReturnType<Bring>): Promise<string> {
  const made = await brought;
  if ('slug' in made) return made.slug;
  throw new Error(`nothing was made: ${made.taken.slug} is there`);
}

const bringInto = (out: string, annotator: Annotator = eagerAnnotator, queue = new Queue()): Bring =>
  createBring({ out, annotator, fetcher, queue });

describe('a draft', () => {
  it.each<Submission>([
    { by: 'text', text: textOf(bridge) },
    { by: 'file', name: 'some.txt', bytes: new TextEncoder().encode(textOf(bridge)) },
    { by: 'link', url: 'https://example.org/bridge' },
  ])('is made of what comes by $by, and answers nobody', (submission) =>
    withFolder(async (folder) => {
      expect(await bringInto(folder)(submission)).toMatchObject({ slug: 'bridge-opens-at-varn' });
      const json = await readFile(join(folder, 'bridge-opens-at-varn', 'article.json'), 'utf8');
      expect(JSON.parse(json)).toMatchObject({
        draft: true,
        title: bridge.title,
        source: submission.by === 'link' ? { url: submission.url } : null,
      });
    }),
  );

  it('is made one at a time', () =>
    withFolder(async (folder) => {
      let [now, most] = [0, 0];
      const bring = bringInto(folder, {
        annotate: async (...asked) => {
          most = Math.max(most, ++now);
          const read = await eagerAnnotator.annotate(...asked);
          now--;
          return read;
        },
      });
      const brought = ['One', 'Two'].map((name) => {
        const text = textOf({ ...bridge, title: `${bridge.title} ${name}` });
        return slugOf(bring({ by: 'text', text }));
      });
      expect(await Promise.all(brought)).toEqual(['bridge-opens-at-varn-one', 'bridge-opens-at-varn-two']);
      expect(most).toBe(1);
    }));

  describe('whose title an article has already', () => {
    const pasted = { by: 'text', text: textOf(bridge) } as const;
    const slug = 'bridge-opens-at-varn';
    const ofAnother = { by: 'link', url: 'https://example.org/bridge' } as const;

    it.each([
      ['pasted', pasted],
      ['a page that was not brought before', ofAnother],
    ] as const)('is asked about, and nothing is saved: %s', (_, submission) =>
      withFolder(async (folder) => {
        const bring = bringInto(folder);
        await bring(pasted);
        await publish(join(folder, slug));
        expect(await bring(submission)).toEqual({
          taken: {
            slug,
            title: bridge.title,
            state: 'published',
            publicFrom: null,
            isToReview: false,
            isReadable: true,
            errors: 0,
            uncertain: expect.any(Number),
          },
        });
        expect(await readdir(folder)).toEqual([slug]);
        expect(await readdir(join(folder, slug))).toEqual(['article.json', 'article.txt']);
      }),
    );

    it('is its next version where that is said, and keeps what an editor changed', () =>
      withFolder(async (folder) => {
        const bring = bringInto(folder);
        await bring(pasted);
        const { json, text } = await readReviewed(join(folder, slug));
        const edited = { ...JSON.parse(json), notSpeech: ['opened'] };
        await saveDraft(join(folder, slug), { text, json: JSON.stringify(edited) });
        await publish(join(folder, slug));
        const other = { ...pasted, text: textOf({ ...bridge, title: `${bridge.title} Today` }) };
        const brought = bring({ ...other, becomes: { as: 'version', of: slug } });
        expect(await slugOf(brought)).toBe(slug);
        expect(await readdir(folder)).toEqual([slug]);
        const next = await readReviewed(join(folder, slug));
        expect(next.text).toContain('Varn Today');
        expect(JSON.parse(next.json)).toMatchObject({ draft: true, notSpeech: ['opened'] });
      }));

    it('is a new article where that is said', () =>
      withFolder(async (folder) => {
        const bring = bringInto(folder);
        await bring(pasted);
        expect(await slugOf(bring({ ...pasted, becomes: { as: 'article' } }))).toBe(`${slug}-2`);
      }));

    it('is no version of what has no name of an article', () =>
      withReview(async ({ send }) => {
        const becomes = { as: 'version', of: '../elsewhere' };
        expect((await send('/api/articles', { body: { ...pasted, becomes } })).status).toBe(400);
      }));
  });

  it('is saved in its article’s turn, and loses nothing that was saved meanwhile', () =>
    withFolder(async (folder) => {
      const queue = new Queue();
      let drafts = 0;
      const bring = bringInto(
        folder,
        {
          annotate: (...asked) => {
            drafts++;
            return eagerAnnotator.annotate(...asked);
          },
        },
        queue,
      );
      const link = { by: 'link', url: 'https://example.org/bridge' } as const;
      const slug = await slugOf(bring(link));
      const before = drafts;
      const done: string[] = [];
      const path = join(folder, slug, 'article.json');
      const saved = queue.run(slug, async () => {
        // It is drafted again, and would be saved by the time that this is.
        await expect.poll(() => drafts).toBeGreaterThan(before);
        await setTimeout(200);
        const file = JSON.parse(await readFile(path, 'utf8'));
        const json = JSON.stringify({ ...file, corrected: '4 November 2025' });
        await saveDraft(join(folder, slug), { text: textOf(bridge), json });
        done.push('saved');
      });
      const brought = bring(link).then(() => done.push('brought'));
      await Promise.all([saved, brought]);
      expect(done).toEqual(['saved', 'brought']);
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ corrected: '4 November 2025' });
    }));

  it('is not made of a page that is not there', () =>
    withFolder(async (folder) => {
      const brought = bringInto(folder)({ by: 'link', url: 'https://example.org/none' });
      await expect(brought).rejects.toThrow(new Unreadable('there is no such page'));
    }));

  it('cannot be made without the annotator, and the page is told why', () =>
    withFolder(async (folder) => {
      const bring = bringInto(folder, {
        annotate: () => Promise.reject(new Unready('its weights are missing')),
      });
      const brought = bring({ by: 'text', text: textOf(bridge) });
      await expect(brought).rejects.toThrow(Refusal);
      await expect(brought).rejects.toThrow('its weights are missing');
    }));
});
