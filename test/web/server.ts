import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Server as TcpServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/web/clock.js';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../src/web/fetcher.js';
import { Unfetchable } from '../../src/web/unfetchable.js';

/** Answers one request. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** A site on this computer, which ends with the test. */
export interface Site {
  /** `host:port`. */
  readonly host: string;
  readonly port: number;
  /** The addresses that were asked for, in order. */
  readonly asked: string[];
  url(path: string): string;
}

async function listen(server: TcpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) (server as Server).closeAllConnections();
    server.close();
  });
  // A server on a port has an address with one.
  return (server.address() as AddressInfo).port;
}

const siteAt = (port: number, asked: string[]): Site => ({
  host: `127.0.0.1:${port}`,
  port,
  asked,
  url: (path) => `http://127.0.0.1:${port}${path}`,
});

/** Opens a site whose pages are routes by their paths; there is no other page, and no robots.txt but one of them. */
export async function openSite(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const route = routes[request.url?.split('?', 1)[0] ?? ''];
    if (route) route(request, response);
    else response.writeHead(404).end('<p>nothing here</p>');
  });
  return siteAt(await listen(server), asked);
}

/** Gives a server that speaks TCP a place for the time of a test. */
export async function openRaw(server: TcpServer): Promise<Site> {
  return siteAt(await listen(server), []);
}

/** Answers with a body. */
export function body(
  text: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'content-type': 'text/html; charset=utf-8' },
): Route {
  return (_, response) => {
    response.writeHead(200, headers).end(text);
  };
}

/** Answers with a status. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Route {
  return (_, response) => {
    response.writeHead(code, headers).end();
  };
}

/** Leads on to another address. */
export const leadsTo = (location: string, code = 302): Route => status(code, { location });

/** Makes a fetcher that may fetch from sites of the test, and ends with it. */
export function fetcherFor(sites: readonly Site[], options: FetcherOptions = {}): Fetcher {
  const fetcher = createFetcher({ allow: sites.map(({ host }) => host), ...options });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** The failure of a fetch. */
export async function failureOf(fetched: Promise<unknown>): Promise<Unfetchable> {
  try {
    await fetched;
  } catch (error) {
    if (error instanceof Unfetchable) return error;
    throw error;
  }
  throw new Error('it was fetched');
}

/** A clock whose time passes only by waiting, and that tells how long was waited. */
export class TestClock implements Clock {
  readonly waits: number[] = [];
  #now = Date.UTC(2025, 1, 3, 12);

  now(): number {
    return this.#now;
  }

  async wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.#now += milliseconds;
  }

  /** Lets time pass. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
