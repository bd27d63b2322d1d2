import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../src/annotator/annotator.js';
import { publish, readReviewed, saveDraft } from '../../src/knowledge/publishing.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';
import { NetworkUnavailable } from '../../src/reader/network.js';
import { draftCreator } from '../../src/review/createDraft.js';
import { Refusal } from '../../src/review/refusal.js';
import type { CreateDraft, Submission } from '../../src/review/routes.js';
import { KeyedQueue } from '../../src/support/keyedQueue.js';
import type { Fetcher } from '../../src/web/fetcher.js';
import { mostBytes } from '../../src/web/limits.js';
import { eagerAnnotator } from '../annotator.js';
import { bridge, textOf, withFolder } from '../knowledge/folders.js';
import { refusalOf, withReview } from './support.js';

describe('a submitted article', () => {
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
        expect(await response.json()).toEqual({ slug: 'drafted', warnings: ['It is short.'] });
      },
      (one) => {
        got.push(one);
        return Promise.resolve({ slug: 'drafted', warnings: ['It is short.'] });
      },
    );
    expect(got).toEqual([wanted]);
  });

  it('may be a file of 10 MB, and not of more', async () => {
    const sizes: number[] = [];
    await withReview(
      async ({ send }) => {
        const createDraft = (size: number): Promise<Response> =>
          send('/api/articles', {
            body: { by: 'file', name: 'a.txt', bytes: Buffer.alloc(size, 'x').toString('base64') },
          });
        expect((await createDraft(mostBytes)).status).toBe(200);
        expect(await refusalOf(await createDraft(mostBytes + 1))).toMatchObject({
          status: 413,
          message: 'the file is larger than 10 MB',
        });
        expect((await createDraft(13 * 2 ** 20)).status).toBe(413);
      },
      (submission) => {
        if (submission.by === 'file') sizes.push(submission.bytes.length);
        return Promise.resolve({ slug: 'drafted', warnings: [] });
      },
    );
    expect(sizes).toEqual([mostBytes]);
  });

  it('is refused with the reason in one sentence', () =>
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

  it('reports an internal error to the page by id, and its cause on standard error', () =>
    withReview(
      async ({ causes, send, token }) => {
        const response = await send('/api/articles', { body: { by: 'text', text: '?' } });
        const { message, status } = await refusalOf(response);
        expect(status).toBe(500);
        expect(message).toMatch(/\(error [0-9a-f]{8}\)$/u);
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
async function slugOf(drafted: ReturnType<CreateDraft>): Promise<string> {
  const made = await drafted;
  if ('slug' in made) return made.slug;
  throw new Error(`nothing was made: ${made.taken.slug} is there`);
}

const creatorFor = (
  out: string,
  annotator: Annotator = eagerAnnotator,
  queue = new KeyedQueue(),
): CreateDraft => draftCreator({ out, annotator, fetcher, queue });

describe('a draft', () => {
  it.each<Submission>([
    { by: 'text', text: textOf(bridge) },
    { by: 'file', name: 'some.txt', bytes: new TextEncoder().encode(textOf(bridge)) },
    { by: 'link', url: 'https://example.org/bridge' },
  ])('is created from a submission by $by, and is not published', (submission) =>
    withFolder(async (folder) => {
      expect(await creatorFor(folder)(submission)).toMatchObject({ slug: 'bridge-opens-at-varn' });
      const json = await readFile(join(folder, 'bridge-opens-at-varn', 'article.json'), 'utf8');
      expect(JSON.parse(json)).toMatchObject({
        draft: true,
        title: bridge.title,
        source: submission.by === 'link' ? { url: submission.url } : null,
      });
    }),
  );

  it('is created one at a time', () =>
    withFolder(async (folder) => {
      let [now, most] = [0, 0];
      const createDraft = creatorFor(folder, {
        annotate: async (...asked) => {
          most = Math.max(most, ++now);
          const read = await eagerAnnotator.annotate(...asked);
          now--;
          return read;
        },
      });
      const drafted = ['One', 'Two'].map((name) => {
        const text = textOf({ ...bridge, title: `${bridge.title} ${name}` });
        return slugOf(createDraft({ by: 'text', text }));
      });
      expect(await Promise.all(drafted)).toEqual(['bridge-opens-at-varn-one', 'bridge-opens-at-varn-two']);
      expect(most).toBe(1);
    }));

  describe('with the title of an existing article', () => {
    const pasted = { by: 'text', text: textOf(bridge) } as const;
    const slug = 'bridge-opens-at-varn';
    const ofAnother = { by: 'link', url: 'https://example.org/bridge' } as const;

    it.each([
      ['pasted', pasted],
      ['a page that was not drafted before', ofAnother],
    ] as const)('asks the editor first, and saves nothing: %s', (_, submission) =>
      withFolder(async (folder) => {
        const createDraft = creatorFor(folder);
        await createDraft(pasted);
        await publish(join(folder, slug));
        expect(await createDraft(submission)).toEqual({
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

    it('becomes its next version on request, and keeps the editor’s changes', () =>
      withFolder(async (folder) => {
        const createDraft = creatorFor(folder);
        await createDraft(pasted);
        const { json, text } = await readReviewed(join(folder, slug));
        const edited = { ...JSON.parse(json), notSpeech: ['opened'] };
        await saveDraft(join(folder, slug), { text, json: JSON.stringify(edited) });
        await publish(join(folder, slug));
        const other = { ...pasted, text: textOf({ ...bridge, title: `${bridge.title} Today` }) };
        const drafted = createDraft({ ...other, becomes: { as: 'version', of: slug } });
        expect(await slugOf(drafted)).toBe(slug);
        expect(await readdir(folder)).toEqual([slug]);
        const next = await readReviewed(join(folder, slug));
        expect(next.text).toContain('Varn Today');
        expect(JSON.parse(next.json)).toMatchObject({ draft: true, notSpeech: ['opened'] });
      }));

    it('becomes a new article on request', () =>
      withFolder(async (folder) => {
        const createDraft = creatorFor(folder);
        await createDraft(pasted);
        expect(await slugOf(createDraft({ ...pasted, becomes: { as: 'article' } }))).toBe(`${slug}-2`);
      }));

    it('is refused as a version of something that is not a slug', () =>
      withReview(async ({ send }) => {
        const becomes = { as: 'version', of: '../elsewhere' };
        expect((await send('/api/articles', { body: { ...pasted, becomes } })).status).toBe(400);
      }));
  });

  it('waits for its article’s queue, and loses no change saved meanwhile', () =>
    withFolder(async (folder) => {
      const queue = new KeyedQueue();
      let drafts = 0;
      const createDraft = creatorFor(
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
      const slug = await slugOf(createDraft(link));
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
      const drafted = createDraft(link).then(() => done.push('drafted'));
      await Promise.all([saved, drafted]);
      expect(done).toEqual(['saved', 'drafted']);
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ corrected: '4 November 2025' });
    }));

  it('is not created from a missing page', () =>
    withFolder(async (folder) => {
      const drafted = creatorFor(folder)({ by: 'link', url: 'https://example.org/none' });
      await expect(drafted).rejects.toThrow(new Unreadable('there is no such page'));
    }));

  it('cannot be created without the annotator, and the page gets the reason', () =>
    withFolder(async (folder) => {
      const createDraft = creatorFor(folder, {
        annotate: () => Promise.reject(new NetworkUnavailable('its weights are missing')),
      });
      const drafted = createDraft({ by: 'text', text: textOf(bridge) });
      await expect(drafted).rejects.toThrow(Refusal);
      await expect(drafted).rejects.toThrow('its weights are missing');
    }));
});
