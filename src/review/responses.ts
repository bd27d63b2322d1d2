import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { Faulty } from '../knowledge/publishing.js';
import { Unreadable } from '../knowledge/unreadable.js';
import type { refusalSchema } from './api.js';
import { counted } from './page/labels.js';
import { faultsOf, Refusal } from './refusal.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Headers of every response: the page loads only its own files, and nobody may store or embed it. */
const always = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A text response. @param type its media type, without the character set */
export function textResponse(text: string, type: string): Response {
  return new Response(text, { headers: { ...always, 'Content-Type': `${type}; charset=utf-8` } });
}

/** A JSON response; 204 without a body for null. */
export function jsonResponse(value: unknown, status = 200): Response {
  if (value === null) return new Response(null, { status: 204, headers: always });
  return Response.json(value, { status, headers: always });
}

/** Extra headers by status. */
const besides: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  405: { Allow: 'GET, POST, PUT' },
};

function refused({ faults, message, status }: Refusal): Response {
  const body = { message, faults: [...faults] } satisfies z.output<typeof refusalSchema>;
  return Response.json(body, { status, headers: { ...always, ...besides[status] } });
}

/** An error response. Internal errors are reported by an id only. @param log called with that id and the error */
export function errorResponse(error: unknown, log: (id: string, cause: unknown) => void): Response {
  if (error instanceof Refusal) return refused(error);
  if (error instanceof Unreadable) return refused(new Refusal(422, error.message));
  if (error instanceof Faulty) {
    const message = `this article cannot be published: it has ${counted(error.faults.length, 'error')}`;
    return refused(new Refusal(422, message, faultsOf(error.faults)));
  }
  const id = randomUUID().slice(0, 8);
  log(id, error);
  return refused(new Refusal(500, `something went wrong: see the output of npm run review (error ${id})`));
}
