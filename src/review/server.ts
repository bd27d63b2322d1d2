import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';
import type { Handle } from './handle.js';
import { Refusal } from './refusal.js';
import { errorResponse } from './responses.js';

/** The only address on which the server listens: nothing outside of this machine reaches it. */
const address = '127.0.0.1';
/** How long a client may take to send the head of a request and the whole, and how often that is looked at (ms). */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

const hasBody = ({ method = '' }: IncomingMessage): boolean => !['GET', 'HEAD'].includes(method);

/** A request as the core takes it. @throws TypeError where it cannot be one */
function requestOf(incoming: IncomingMessage): Request {
  const { headers, method = '', url = '' } = incoming;
  // "GET http://elsewhere/" is for proxies.
  if (!url.startsWith('/')) throw new TypeError('not a path');
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new Request(`http://${address}${url}`, {
    method,
    headers: pairs,
    // Read only when it is wanted; who is refused before sends it for nothing.
    ...(hasBody(incoming) && {
      body: ReadableStream.from(incoming.iterator({ destroyOnReturn: false })),
      duplex: 'half',
    }),
  });
}

/** Sends what the core answers. */
async function answer(handle: Handle, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await asRequest(incoming, handle);
  const body = new Uint8Array(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(body);
  // What was not read is let through, so that the answer arrives.
  incoming.resume();
}

function asRequest(incoming: IncomingMessage, handle: Handle): Promise<Response> {
  try {
    return handle(requestOf(incoming));
  } catch {
    return Promise.resolve(
      errorResponse(new Refusal(400, 'this is no request that a page makes'), () => undefined),
    );
  }
}

/** A server that listens, and what ends it. */
export interface Listening {
  readonly port: number;
  /** Answers from now on. */
  answer(handle: Handle): void;
  /** Ends it at once, whoever is connected. */
  close(): Promise<void>;
}

/**
 * Listens on this machine alone.
 * @param port 0 for any that is free
 * @throws OperatorFault where that cannot be done
 */
export async function listen(port: number): Promise<Listening> {
  const server = createServer(patience);
  server.listen({ host: address, port });
  await once(server, 'listening').catch((error: unknown) => {
    throw new OperatorFault(faultOf(error, port));
  });
  return {
    port: portOf(server),
    answer: (handle) => {
      server.on('request', (incoming, outgoing) => {
        answer(handle, incoming, outgoing).catch(() => outgoing.destroy());
      });
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new TypeError('the server has no port');
  return bound.port;
}

function faultOf(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `--port: ${port} is in use: take another, or leave it out`;
  if (code === 'EACCES') return `--port: ${port} may not be used: take one from 1024 on, or leave it out`;
  return `--port: ${port} cannot be used: ${messageOf(error)}`;
}
