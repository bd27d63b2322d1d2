import { type Client, Events, RESTJSONErrorCodes, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Store } from '../../settings/storeInterface.js';
import type { Log } from '../client/log.js';
import { isRefusal } from '../interactions/delivery.js';

/** How often to ask which servers the bot is in, in milliseconds. */
const round = 60 * 60_000;
/** How many servers Discord lists per request. */
const page = 200;
/** How many servers are remembered as already stored. */
const mostNoted = 10_000;

const list = z.array(z.object({ id: z.string() }));

/** The ids of all servers that a bot is in. @throws DiscordAPIError, HTTPError, network errors */
async function serversOf(client: Client): Promise<string[]> {
  const servers: string[] = [];
  for (let after = '0'; ; ) {
    const query = new URLSearchParams({ limit: String(page), after });
    const some = list.parse(await client.rest.get(Routes.userGuilds(), { query }));
    servers.push(...some.map(({ id }) => id));
    const last = some.at(-1);
    if (!last || some.length < page) return servers;
    after = last.id;
  }
}

/** Whether a bot has left a server; false where Discord does not say. */
async function isLeft(client: Client, server: string): Promise<boolean> {
  try {
    await client.rest.get(Routes.guild(server));
    return false;
  } catch (error) {
    return isRefusal(error, RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess);
  }
}

/**
 * Polls which servers the bot is in, for bots without a gateway: the data of a server that it has left is erased
 * within the hour. A server that is missing from Discord's list is checked by itself before anything is erased.
 */
export function pollMembership(client: Client, store: Pick<Store, 'leave' | 'present'>, log: Log): void {
  const noted = new LRUCache<string, true>({ max: mostNoted });
  const look = async (bot: string): Promise<void> => {
    const missing: string[] = [];
    await store.present(bot, await serversOf(client), (server) => {
      missing.push(server);
      return false;
    });
    for (const server of missing) {
      if (!(await isLeft(client, server))) continue;
      await store.leave(bot, server);
      noted.delete(server);
      log.info({ guild: server }, 'left a server: its data is erased');
    }
  };
  const noting = (act: Promise<void>): void => {
    act.catch((error: unknown) => log.warn({ err: error }, 'the list of servers could not be updated'));
  };
  client.once(Events.ClientReady, ({ user: { id } }) => {
    noting(look(id));
    const timer = setInterval(() => {
      // The client has logged out.
      if (client.token === null) clearInterval(timer);
      else noting(look(id));
    }, round).unref();
  });
  client.on(Events.InteractionCreate, ({ authorizingIntegrationOwners: owners, guildId }) => {
    const bot = client.user?.id;
    const isBrought = owners.userId !== null && owners.guildId === null;
    if (bot === undefined || guildId === null || isBrought || noted.has(guildId)) return;
    noted.set(guildId, true);
    // A server that joins and leaves between two rounds may have stored something too.
    noting(store.present(bot, [guildId], () => false));
  });
}
