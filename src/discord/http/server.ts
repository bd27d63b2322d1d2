import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { InteractionResponseType, InteractionType } from 'discord.js';
import * as z from 'zod';
import { isSigned } from './signature.js';

/** Bytes of a request at most: an interaction carries what somebody has typed and a message or two. */
const mostBytes = 1_048_576;
/** How long a request may take to arrive, in milliseconds: Discord waits for three seconds. */
const longestArrival = 5000;
/** How long a connection is kept for the next request, in milliseconds: longer than balancers usually keep theirs. */
const longestIdle = 75_000;

const interaction = z.looseObject({ id: z.string(), token: z.string(), type: z.number() });
/** An interaction as Discord sends it, of which nothing but this is read yet. */
export type Incoming = z.infer<typeof interaction>;

/** @returns null where there is more than is taken @throws Error where the line breaks */
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

/** @returns undefined where a text is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number, body = '', type = 'text/plain'): void {
  // What is left of a request that is refused before it has arrived is not read.
  if (status >= 400) response.setHeader('connection', 'close');
  response.writeHead(status, body === '' ? {} : { 'content-type': type });
  response.end(body);
}

/**
 * Takes the interactions that Discord sends over HTTP, on whatever path. Nothing of a request is read before its signature is
 * checked. Interactions are answered by Discord's own route for that, so that the request itself is answered at once.
 * @param port 0 for any that is free
 * @param publicKey the application's, as 64 hexadecimal digits
 * @param take is given each interaction
 * @returns the server, listening
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
    // A line that breaks takes the request with it.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(port);
  await once(server, 'listening');
  return server;
}
