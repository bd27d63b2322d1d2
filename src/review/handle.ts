import type { Articles } from './articles.js';
import { assetAt } from './assets.js';
import type { Guard } from './guard.js';
import { Refusal } from './refusal.js';
import { errorResponse, jsonResponse } from './responses.js';
import { type CreateDraft, createRouter } from './routes.js';

/** Answers a request; it never rejects. */
export type Handle = (request: Request) => Promise<Response>;

/** The parts of the review server. */
export interface Parts {
  readonly articles: Articles;
  readonly createDraft: CreateDraft;
  readonly guard: Guard;
  /** Called with an internal error and the id that the page shows for it. */
  readonly log: (id: string, cause: unknown) => void;
}

/** The server's core, which works without a socket. */
export function createHandle({ articles, createDraft, guard, log }: Parts): Handle {
  const api = createRouter(articles, createDraft);
  const answer = async (request: Request): Promise<Response> => {
    guard.admit(request);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/')) {
      guard.identify(request);
      return jsonResponse(await api(request));
    }
    if (request.method !== 'GET') throw new Refusal(405, `this address does not take ${request.method}`);
    return assetAt(pathname);
  };
  return (request) => answer(request).catch((error: unknown) => errorResponse(error, log));
}
