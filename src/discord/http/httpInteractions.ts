import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'discord.js';
import { OperatorFault } from '../../config.js';
import { messageOf } from '../../start.js';
import type { Log } from '../client/log.js';
import { interactionDispatcher } from './dispatch.js';
import { listen } from './server.js';

/** A running HTTP endpoint for interactions. */
export interface HttpInteractions {
  readonly port: number;
  /** Stops accepting requests, after those that have begun. */
  readonly close: () => Promise<void>;
}

/** How long requests that have begun get to finish on shutdown, in milliseconds. */
const farewell = 1000;

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await Promise.race([closed, wait(farewell)]);
  // Node does not count a connection as idle before its first request.
  server.closeAllConnections();
  await closed;
}

/**
 * Passes interactions that Discord sends over HTTP to a client.
 * @param http the port, and the public key that Discord's signatures are checked with
 * @throws OperatorFault where the port cannot be used
 */
export async function openHttpInteractions(
  client: Client,
  { port, publicKey }: { readonly port: number; readonly publicKey: string },
  log: Log,
): Promise<HttpInteractions> {
  const take = interactionDispatcher(client);
  try {
    const server = await listen(port, publicKey, (interaction) => {
      try {
        take(interaction);
      } catch (error) {
        log.error({ err: error }, 'an interaction could not be read');
      }
    });
    const address = server.address();
    const used = typeof address === 'object' && address ? address.port : port;
    log.info({ port: used }, 'accepting commands, buttons and menus over HTTP');
    return { port: used, close: () => close(server) };
  } catch (error) {
    throw new OperatorFault(`INTERACTIONS_PORT: port ${port} cannot be used: ${messageOf(error)}`);
  }
}
