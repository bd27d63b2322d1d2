import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { InteractionResponseType, InteractionType } from 'discord.js';
import * as z from 'zod';
import { isSigned } from './signature.js';

/** The largest request in bytes: an interaction carries what a user typed and a message or two. */
const mostBytes = 1_048_576;
/** How long a request may take to arrive, in milliseconds. Discord itself waits three seconds. */
const longestArrival = 5000;
/**
 * How long a connection is kept open for the next request, in milliseconds: longer than load balancers usually do.
 */
const longestIdle = 75_000;

const interaction = z.looseObject({ id: z.string(), token: z.string(), type: z.number() });
/** The fields of an interaction that are validated here. */
export type Incoming = z.infer<typeof interaction>;

/** Reads a request's body. @returns null where it is too large @throws Error where the connection breaks */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > mostBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** @returns undefined where the text is not JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number, body = '', type = 'text/plain'): void {
  // The rest of a refused request is not read.
  if (status >= 400) response.setHeader('connection', 'close');
  response.writeHead(status, body === '' ? {} : { 'content-type': type });
  response.end(body);
}

/**
 * Accepts interactions that Discord sends over HTTP, at any path. A request's signature is checked before anything in
 * it is parsed. Each request is acknowledged at once; the answer goes out through Discord's REST API.
 * @param port 0 for any free port
 * @param publicKey the application's public key, 64 hexadecimal digits
 * @param take called with each interaction
 * @returns the listening server
 * @throws Error where the port cannot be used
 */
export async function listen(
  port: number,
  publicKey: string,
  take: (interaction: Incoming) => void,
): Promise<Server> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return end(response, 405, 'POST only\n');
    const body = await bodyOf(request);
    if (body === null) return end(response, 413, 'too large\n');
    if (!(await isSigned(request.headers, body, publicKey))) return end(response, 401, 'not signed\n');
    const data = parsed(body.toString('utf8'));
    const { data: incoming } = interaction.safeParse(data);
    if (!incoming) return end(response, 400, 'no interaction\n');
    if (incoming.type === InteractionType.Ping)
      return end(response, 200, JSON.stringify({ type: InteractionResponseType.Pong }), 'application/json');
    end(response, 202);
    take(incoming);
  };
  const limits = {
    requestTimeout: longestArrival,
    connectionsCheckingInterval: longestArrival,
    keepAliveTimeout: longestIdle,
  };
  const server = createServer(limits, (request, response) => {
    // The client has disconnected.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(port);
  await once(server, 'listening');
  return server;
}
