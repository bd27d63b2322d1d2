import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'discord.js';
import { OperatorFault } from '../../config.js';
import { messageOf } from '../../start.js';
import type { Log } from '../client/log.js';
import { listen } from './server.js';
import { taker } from './take.js';

/** Where interactions come over HTTP. */
export interface Intake {
  readonly port: number;
  /** Takes no more, once all that have come are taken. */
  readonly close: () => Promise<void>;
}

/** How long requests that have begun have to arrive at the end, in milliseconds. */
const farewell = 1000;

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await Promise.race([closed, wait(farewell)]);
  // A connection over which nothing has ever come does not count as idle.
  server.closeAllConnections();
  await closed;
}

/**
 * Has a client take interactions that Discord sends over HTTP.
 * @param http where, and what Discord signs them with
 * @throws OperatorFault where the port cannot be used
 */
export async function openIntake(
  client: Client,
  { port, publicKey }: { readonly port: number; readonly publicKey: string },
  log: Log,
): Promise<Intake> {
  const take = taker(client);
  try {
    const server = await listen(port, publicKey, (interaction) => {
      try {
        take(interaction);
      } catch (error) {
        log.error({ err: error }, 'an interaction cannot be read');
      }
    });
    const address = server.address();
    const used = typeof address === 'object' && address ? address.port : port;
    log.info({ port: used }, 'commands, buttons and choices are taken over HTTP');
    return { port: used, close: () => close(server) };
  } catch (error) {
    throw new OperatorFault(`INTERACTIONS_PORT: port ${port} cannot be used: ${messageOf(error)}`);
  }
}
