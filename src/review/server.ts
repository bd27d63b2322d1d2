import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';
import type { Handle } from './handle.js';
import { Refusal } from './refusal.js';
import { errorResponse } from './responses.js';

/** The only address that the server listens on, so that no other machine reaches it. */
const address = '127.0.0.1';
/** How long a client may take to send its headers and the whole request, and how often that is checked (ms). */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

const hasBody = ({ method = '' }: IncomingMessage): boolean => !['GET', 'HEAD'].includes(method);

/** Converts a Node request for the core. @throws TypeError where it is invalid */
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
    // Read on demand: a refused request's body is never read.
    ...(hasBody(incoming) && {
      body: ReadableStream.from(incoming.iterator({ destroyOnReturn: false })),
      duplex: 'half',
    }),
  });
}

/** Sends the core's answer. */
async function answer(handle: Handle, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const response = await asRequest(incoming, handle);
  const body = new Uint8Array(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(body);
  // Drains the unread body, so that the answer arrives.
  incoming.resume();
}

function asRequest(incoming: IncomingMessage, handle: Handle): Promise<Response> {
  try {
    return handle(requestOf(incoming));
  } catch {
    return Promise.resolve(errorResponse(new Refusal(400, 'this request is invalid'), () => undefined));
  }
}

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Starts answering requests. */
  answer(handle: Handle): void;
  /** Closes the server and all connections at once. */
  close(): Promise<void>;
}

/**
 * Listens on this machine only.
 * @param port 0 for any free port
 * @throws OperatorFault where the port cannot be used
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
  if (code === 'EADDRINUSE') return `--port: ${port} is in use: choose another port, or leave it out`;
  if (code === 'EACCES') return `--port: ${port} is not allowed: choose a port from 1024 up, or leave it out`;
  return `--port: ${port} cannot be used: ${messageOf(error)}`;
}
