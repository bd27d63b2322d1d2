import { Agent, type Dispatcher } from 'undici';
import { guardedConnector, type Resolve } from './addresses.js';
import { acceptedEncodings, readBody } from './body.js';
import { faultOf } from './faults.js';
import type { Limits } from './limits.js';

/** The name by which robots.txt files call this program. */
export const agentName = 'VerbatimBot';
/** How it introduces itself to sites. */
const userAgent = `${agentName}/0.1 (news article reader; one page at an editor's request)`;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** One answer of a server. It must be read or discarded. */
export class Answer {
  readonly status: number;
  readonly #data: Dispatcher.ResponseData;

  constructor(data: Dispatcher.ResponseData) {
    this.status = data.statusCode;
    this.#data = data;
    // A body may fail before it is read.
    data.body.on('error', () => {});
  }

  /** Whether it is a redirect. */
  get isRedirect(): boolean {
    return redirects.has(this.status);
  }

  /** Whether it is a success. */
  get isGood(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** The value of a header, the first where there are several; null where there is none. */
  header(name: string): string | null {
    const value = this.#data.headers[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  }

  /**
   * Reads the body.
   * @param most bytes
   * @param beyond whether a longer one is refused or cut off there
   * @throws Unfetchable where it cannot be read, is too long or breaks off
   */
  async read(most: number, beyond: 'refuse' | 'cut'): Promise<Uint8Array> {
    const encoding = (this.header('content-encoding') ?? '').trim().toLowerCase();
    try {
      return await readBody(this.#data.body, encoding, most, beyond);
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Discards the body. */
  discard(): void {
    this.#data.body.destroy();
  }
}

/** An HTTP client that follows no redirects, and connects to no host of a private network. */
export class Client {
  readonly #agent: Agent;

  /** @param allow `host:port` of each host that is allowed wherever it lies */
  constructor(allow: ReadonlySet<string>, resolve: Resolve, limits: Limits) {
    this.#agent = new Agent({
      connect: guardedConnector(allow, resolve, limits.connect),
      headersTimeout: limits.head,
      // The signal of a fetch ends a slow body.
      bodyTimeout: 0,
    });
  }

  /**
   * Requests one address.
   * @param headers in addition to those of every request
   * @param signal ends the request and the reading of its answer
   * @throws Unfetchable where no answer comes
   */
  async get(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer> {
    try {
      const data = await this.#agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: { 'user-agent': userAgent, 'accept-encoding': acceptedEncodings, ...headers },
        signal,
      });
      return new Answer(data);
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}
