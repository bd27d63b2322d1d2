import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, refusals } from './errors.js';

/** A file that came with a request. */
export interface Upload {
  /** Its place among them, by which the request names it: 0 for `files[0]`. */
  readonly at: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** A request as the double has seen it. */
export interface Seen {
  readonly method: string;
  /** Path below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The files that came with it, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly uploads: readonly Upload[];
  readonly authorisation: string | undefined;
  status: number;
}

/** A fault to play on requests that match. */
export interface Fault {
  /** Such as `POST /interactions/*\/*\/callback`; a star stands for one part of the path. */
  readonly route: string;
  /**
   * An HTTP status; `reset` breaks the line before the request is read, `lost` after it has been carried out;
   * `slow` carries it out after `delay`.
   */
  readonly does: number | 'reset' | 'lost' | 'slow';
  readonly times?: number;
  /** Milliseconds, for `slow`; for 429 how long to wait before the next try. */
  readonly delay?: number;
}

/** A file that is downloaded. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Whether its length is stated ahead. */
  readonly isMeasured: boolean;
}

/** What a route gives back: a body, a file, or nothing. */
export type Reply =
  | { readonly status: 200; readonly body: unknown }
  | { readonly status: 200; readonly download: Download }
  | { readonly status: 204 };
export type Handler = (request: Seen, parts: readonly string[]) => Reply;
export interface Route {
  readonly route: string;
  readonly handler: Handler;
  /** Whether the path's own token stands for the bot's. */
  readonly open?: boolean;
}

function match(route: string, method: string, path: string): string[] | null {
  const [wantedMethod = '', wantedPath = ''] = route.split(' ');
  const wanted = wantedPath.split('/');
  const parts = path.split('/');
  if (wantedMethod !== method || wanted.length !== parts.length) return null;
  if (!wanted.every((part, index) => part === '*' || part === parts[index])) return null;
  return parts.filter((_, index) => wanted[index] === '*').map(decodeURIComponent);
}

async function readBody(request: IncomingMessage): Promise<Pick<Seen, 'body' | 'files' | 'uploads'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const whole = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    const text = whole.toString('utf8');
    return { body: text === '' ? undefined : JSON.parse(text), files: new Map(), uploads: [] };
  }
  const form = await new Response(whole, { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    const at = /^files\[(\d+)\]$/.exec(key)?.[1] ?? '';
    const bytes = new Uint8Array(await value.arrayBuffer());
    uploads.push({ at, name: value.name, bytes, type: value.type });
  }
  const files = new Map(uploads.map(({ bytes, name }) => [name, Buffer.from(bytes).toString('utf8')]));
  return { body: JSON.parse(String(form.get('payload_json'))), files, uploads };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function sendFile(response: ServerResponse, { bytes, isMeasured, type }: Download): void {
  const length = isMeasured ? { 'content-length': bytes.byteLength } : {};
  response.writeHead(200, { 'content-type': type, ...length });
  response.end(bytes);
}

/** Serves Discord's REST API: routes, authorisation, faults to order, and a record of everything. */
export class Http {
  readonly server: Server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      this.violations.push(`the double failed: ${String(error)}`);
      response.destroy();
    });
  });
  readonly requests: Seen[] = [];
  readonly violations: string[] = [];
  /** Paths of requests that were carried out without the bot's being told. */
  readonly #unconfirmed = new Set<string>();
  #faults: { readonly fault: Fault; left: number }[] = [];

  constructor(
    private readonly token: string,
    private readonly routes: () => readonly Route[],
  ) {}

  fail(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  #faultFor(method: string, path: string): Fault | null {
    const found = this.#faults.find(({ fault, left }) => left > 0 && match(fault.route, method, path));
    if (!found) return null;
    found.left--;
    return found.fault;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double');
    const path = url.pathname.replace(/^\/api\/v10/, '');
    const method = request.method ?? 'GET';
    const seen: Seen = {
      method,
      path,
      query: url.searchParams,
      ...(await readBody(request)),
      authorisation: request.headers.authorization,
      status: 0,
    };
    this.requests.push(seen);
    const fault = this.#faultFor(method, path);
    if (fault?.does === 'reset') return void request.socket.destroy();
    if (fault?.does === 'slow') await wait(fault.delay ?? 1000);
    if (typeof fault?.does === 'number') return this.#refuse(response, seen, fault.does, fault.delay);
    try {
      const reply = this.#answer(seen);
      seen.status = reply.status;
      if (fault?.does === 'lost') {
        this.#unconfirmed.add(path);
        request.socket.destroy();
        return;
      }
      if ('download' in reply) sendFile(response, reply.download);
      else send(response, reply.status, 'body' in reply ? reply.body : undefined);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      seen.status = error.status;
      if (!(error instanceof Pardoned || this.#unconfirmed.has(path)))
        this.violations.push(`${method} ${path}: ${error.message} ${error.details?.join('; ') ?? ''}`);
      send(response, error.status, error.toBody());
    }
  }

  #answer(seen: Seen): Reply {
    for (const { route, handler, open } of this.routes()) {
      const parts = match(route, seen.method, seen.path);
      if (!parts) continue;
      if (!open && seen.authorisation !== `Bot ${this.token}`) throw new Pardoned(refusals.unauthorised());
      return handler(seen, parts);
    }
    throw refusals.unknownRoute();
  }

  #refuse(response: ServerResponse, seen: Seen, status: number, delay = 200): void {
    seen.status = status;
    const seconds = delay / 1000;
    if (status === 429) {
      const headers = {
        'retry-after': String(seconds),
        'x-ratelimit-scope': 'user',
        'x-ratelimit-reset-after': String(seconds),
      };
      const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
      send(response, 429, body, headers);
      return;
    }
    const refusal = {
      401: refusals.unauthorised(),
      403: refusals.missingPermissions(),
      404: refusals.unknownInteraction(),
    }[status];
    send(response, status, refusal?.toBody() ?? { code: 0, message: `${status}: Server Error` });
  }
}

/** A refusal that a well-behaved bot meets too: not recorded as a violation. */
export class Pardoned extends Refusal {
  constructor({ status, code, message, details }: Refusal) {
    super(status, code, message, details);
  }
}
