import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { saveDraft } from '../../src/knowledge/publishing.js';
import { noReader } from '../../src/reader/reader.js';
import { refusalSchema, type View, viewSchema } from '../../src/review/api.js';
import { Articles } from '../../src/review/articles.js';
import { Guard, newToken } from '../../src/review/guard.js';
import { createHandle } from '../../src/review/handle.js';
import type { CreateDraft } from '../../src/review/routes.js';
import { KeyedQueue } from '../../src/support/keyedQueue.js';
import { bridge, fileOf, textOf, withFolder } from '../knowledge/folders.js';

/** The article of the tests: a copy of the first one. */
export const slug = 'russia-rejects-nato-troops';
export const port = 4321;
const host = `127.0.0.1:${port}`;

/** A request as a test writes it. */
export interface Asked {
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, as if it were JSON. */
  readonly raw?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  /** Beside those of the page, or in place of them; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A server without a socket, over a folder of its own. */
export interface Review {
  readonly folder: string;
  readonly token: string;
  /** What was logged. */
  readonly causes: readonly unknown[];
  /** Sends a request as the page does. */
  send(path: string, asked?: Asked): Promise<Response>;
  /** An article as the page gets it. */
  view(of?: string): Promise<View>;
  /** Saves a file as the page does. */
  save(view: View, changes: Readonly<Record<string, unknown>>): Promise<Response>;
  /** Reads one of the article's files. */
  file(name: string): Promise<string>;
}

/** Refuses every submission. */
export const draftNothing: CreateDraft = () => Promise.reject(new Error('this test drafts nothing'));

/** Runs a test with a server over a copy of the first article, which is deleted afterwards. */
export function withReview(
  run: (review: Review) => Promise<void>,
  createDraft: CreateDraft = draftNothing,
): Promise<void> {
  return withFolder(async (folder) => {
    await cp(join('knowledge', slug), join(folder, slug), { recursive: true });
    const token = newToken();
    const causes: unknown[] = [];
    const handle = createHandle({
      articles: new Articles(folder, noReader, new KeyedQueue()),
      createDraft,
      guard: new Guard(port, token),
      log: (_, cause) => causes.push(cause),
    });
    const send: Review['send'] = (path, { body, headers = {}, method, raw } = {}) => {
      const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const sent = {
        host,
        authorization: `Bearer ${token}`,
        ...(content !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      };
      return handle(
        new Request(`http://${host}${path}`, {
          method: method ?? (content === undefined ? 'GET' : 'POST'),
          headers: Object.entries(sent).flatMap(([name, value]): [string, string][] =>
            value === null ? [] : [[name, value]],
          ),
          ...(content !== undefined && { body: content, duplex: 'half' }),
        }),
      );
    };
    await run({
      folder,
      token,
      causes,
      send,
      view: async (of = slug) => viewSchema.parse(await (await send(`/api/articles/${of}`)).json()),
      save: (view, changes) =>
        send(`/api/articles/${view.slug}`, {
          method: 'PUT',
          body: { version: view.version, file: { ...view.file, ...changes } },
        }),
      file: (name) => readFile(join(folder, slug, name), 'utf8'),
    });
  });
}

/** What a refusal says, after a look at its form. */
export async function refusalOf(response: Response) {
  return { status: response.status, ...refusalSchema.parse(await response.json()) };
}

/** A story in a folder of that name as a draft that nobody has published. */
export function draftStory(
  { folder }: Review,
  name: string,
  changes: Parameters<typeof fileOf>[1] = {},
): Promise<void> {
  const files = { text: textOf(bridge), json: JSON.stringify(fileOf(bridge, changes)) };
  return saveDraft(join(folder, name), files);
}

/** Publishes, withdraws or discards an article. */
export const move = (review: Review, of: string, body: unknown): Promise<Response> =>
  review.send(`/api/articles/${of}/state`, { body });

/** The view that an answer has. */
export async function viewIn(response: Response): Promise<View> {
  expect(response.status).toBe(200);
  return viewSchema.parse(await response.json());
}

/** The key points of the articles that answer, by slug. */
export async function answering({ folder }: Review): Promise<Record<string, string[]>> {
  const { library } = await LiveLibrary.open(folder);
  return Object.fromEntries(
    library.newest(9).map((one) => [one.article.slug, one.contents.summary.map(({ text }) => text)]),
  );
}
