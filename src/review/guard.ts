import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.js';

/** What a server is called on its own machine. */
const names = ['127.0.0.1', 'localhost'];

/** A new secret: 32 random bytes as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Tells the requests of the review's own page, on this machine, from all others. */
export class Guard {
  readonly #hosts: ReadonlySet<string>;
  readonly #authorization: Buffer;

  /**
   * @param port on which the server listens
   * @param token that the page got in the fragment of its link
   */
  constructor(port: number, token: string) {
    // A browser leaves out the port that is usual for HTTP.
    this.#hosts = new Set(names.map((name) => new URL(`http://${name}:${port}`).host));
    this.#authorization = digest(`Bearer ${token}`);
  }

  /**
   * Lets in what a page of this server, or somebody who opens it, asks for.
   * @throws Refusal (403) for another site's request, be it made under a name that only leads here (DNS rebinding)
   */
  admit({ headers }: Request): void {
    const host = headers.get('host')?.toLowerCase() ?? '';
    if (!this.#hosts.has(host)) throw new Refusal(403, 'this server is not called that');
    const origin = headers.get('origin');
    const site = headers.get('sec-fetch-site');
    const isOwn = origin === null || origin.toLowerCase() === `http://${host}`;
    if (!isOwn || (site !== null && site !== 'same-origin' && site !== 'none'))
      throw new Refusal(403, 'another site may not ask for this: open the link that the program printed');
  }

  /** Lets in whoever has the token. @throws Refusal (401) for all others */
  identify({ headers }: Request): void {
    // Of hashes the lengths are equal, so that the time tells nothing.
    if (!timingSafeEqual(digest(headers.get('authorization') ?? ''), this.#authorization))
      throw new Refusal(
        401,
        'the token is missing or another start’s: open the link that the program printed',
      );
  }
}
