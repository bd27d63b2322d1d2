import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.js';

/** The host names of this machine. */
const names = ['127.0.0.1', 'localhost'];

/** A new secret: 32 random bytes as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Admits requests of the review page on this machine, and no others. */
export class Guard {
  readonly #hosts: ReadonlySet<string>;
  readonly #authorization: Buffer;

  /**
   * @param port on which the server listens
   * @param token that the page got in the fragment of its link
   */
  constructor(port: number, token: string) {
    // Browsers leave out HTTP's default port.
    this.#hosts = new Set(names.map((name) => new URL(`http://${name}:${port}`).host));
    this.#authorization = digest(`Bearer ${token}`);
  }

  /**
   * Admits requests from a page of this server, or from the address bar.
   * @throws Refusal (403) for another site's request, DNS rebinding included
   */
  admit({ headers }: Request): void {
    const host = headers.get('host')?.toLowerCase() ?? '';
    if (!this.#hosts.has(host)) throw new Refusal(403, 'this server has another name');
    const origin = headers.get('origin');
    const site = headers.get('sec-fetch-site');
    const isOwn = origin === null || origin.toLowerCase() === `http://${host}`;
    if (!isOwn || (site !== null && site !== 'same-origin' && site !== 'none'))
      throw new Refusal(
        403,
        'requests from other sites are refused: open the link that npm run review printed',
      );
  }

  /** Admits whoever has the token. @throws Refusal (401) for others */
  identify({ headers }: Request): void {
    // Hashes have equal lengths, so the comparison takes constant time.
    if (!timingSafeEqual(digest(headers.get('authorization') ?? ''), this.#authorization))
      throw new Refusal(
        401,
        'this link is incomplete or out of date: open the one that npm run review printed last',
      );
  }
}
