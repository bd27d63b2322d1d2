import type * as z from 'zod';
import { isSlug } from '../knowledge/slug.js';
import { mostBytes } from '../web/limits.js';
import {
  type answerSchema,
  askSchema,
  type becomesSchema,
  type draftedSchema,
  moveSchema,
  readSchema,
  savedSchema,
  submissionSchema,
  wordsSchema,
} from './api.js';
import type { Articles } from './articles.js';
import { readJson } from './body.js';
import { checked, Refusal } from './refusal.js';

/** A submission to draft, and whether it becomes a next version or a new article. */
export type Submission = {
  readonly becomes?: z.output<typeof becomesSchema> | undefined;
} & (
  | { readonly by: 'link'; readonly url: string }
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'file'; readonly name: string; readonly bytes: Uint8Array }
);

/**
 * Drafts a submission and saves the draft, or returns the existing article that it may be a version of.
 * @throws Unreadable where it is not an article, in a sentence for the editor
 */
export type CreateDraft = (submission: Submission) => Promise<z.output<typeof draftedSchema>>;

/** The largest request in megabytes (2^20 bytes): files come as base64. */
const [mostOfFile, mostOfOthers] = [16, 4];

/** Handles a request for an article and returns a JSON value. */
type Route = (request: Request, slug: string) => Promise<unknown>;

/** A route that takes a JSON body. */
function taking<Schema extends z.ZodType>(
  schema: Schema,
  run: (body: z.output<Schema>, slug: string) => Promise<unknown>,
  megabytes = mostOfOthers,
): Route {
  return async (request, slug) => run(checked(schema, await readJson(request, megabytes)), slug);
}

function submissionOf(sent: z.output<typeof submissionSchema>): Submission {
  if (sent.by !== 'file') return sent;
  const bytes = Buffer.from(sent.bytes, 'base64');
  if (bytes.length > mostBytes) throw new Refusal(413, `the file is larger than ${mostBytes / 1e6} MB`);
  // A file name must not lead to another folder.
  return { ...sent, name: sent.name.split(/[\\/]/u).at(-1) ?? '', bytes };
}

/** Routes by the last part of the path, and by method. */
function routesOf(
  all: Articles,
  createDraft: CreateDraft,
): Readonly<Record<string, Readonly<Record<string, Route>>>> {
  return {
    articles: {
      GET: () => all.list(),
      POST: taking(submissionSchema, (sent) => createDraft(submissionOf(sent)), mostOfFile),
    },
    article: {
      GET: (_, slug) => all.view(slug),
      PUT: taking(savedSchema, (saved, slug) => all.save(slug, saved)),
    },
    read: { POST: taking(readSchema, ({ file, text }, slug) => all.read(slug, file, text)) },
    words: { POST: taking(wordsSchema, (selected, slug) => all.words(slug, selected)) },
    state: { POST: taking(moveSchema, (wanted, slug) => all.move(slug, wanted)) },
    ask: {
      POST: taking(
        askSchema,
        async ({ file, line }, slug): Promise<z.output<typeof answerSchema>> => ({
          text: await all.ask(slug, file, line),
        }),
      ),
    },
  };
}

const articlePath = /^\/api\/articles\/([^/]+)(?:\/(read|words|state|ask))?$/u;

function targetOf(path: string): { readonly name: string; readonly slug: string } {
  if (path === '/api/articles') return { name: 'articles', slug: '' };
  const [, slug = '', name = 'article'] = articlePath.exec(path) ?? [];
  // Only valid slugs are ever looked up on the disk.
  if (!isSlug(slug)) throw new Refusal(404, 'there is nothing at this address');
  return { name, slug };
}

/**
 * Routes requests below `/api`.
 * @returns a function that returns the JSON value, or null for no content; it throws Refusal, Faulty or Unreadable
 */
export function createRouter(
  all: Articles,
  createDraft: CreateDraft,
): (request: Request) => Promise<unknown> {
  const routes = routesOf(all, createDraft);
  return async (request) => {
    const { name, slug } = targetOf(new URL(request.url).pathname);
    const route = routes[name]?.[request.method];
    if (!route) throw new Refusal(405, `this address does not take ${request.method}`);
    return route(request, slug);
  };
}
