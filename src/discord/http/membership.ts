import { type Client, Events, RESTJSONErrorCodes, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Store } from '../../settings/store.js';
import type { Log } from '../client/log.js';
import { isRefusal } from '../interactions/delivery.js';

/** How often it is asked which servers the bot is in, in milliseconds. */
const round = 60 * 60_000;
/** Servers that Discord lists at a time. */
const page = 200;
/** Servers that are remembered as noted. */
const mostNoted = 10_000;

const list = z.array(z.object({ id: z.string() }));

/** The ids of all servers that a bot is in. @throws DiscordAPIError, HTTPError, errors of the network */
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

/** Whether a bot is in a server no longer; where Discord does not say so, it may be. */
async function isLeft(client: Client, server: string): Promise<boolean> {
  try {
    await client.rest.get(Routes.guild(server));
    return false;
  } catch (error) {
    return isRefusal(error, RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess);
  }
}

/**
 * Follows which servers a bot is in where no gateway tells: it asks every hour, so that those that it has left are forgotten.
 * A server that is missing from Discord's list is asked for by itself before anything of it is erased.
 */
export function followByAsking(client: Client, store: Pick<Store, 'leave' | 'present'>, log: Log): void {
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
      log.info({ guild: server }, 'left a server: what was kept of it is erased');
    }
  };
  const noting = (act: Promise<void>): void => {
    act.catch((error: unknown) => log.warn({ err: error }, 'which servers the bot is in is not known'));
  };
  client.once(Events.ClientReady, ({ user: { id } }) => {
    noting(look(id));
    const timer = setInterval(() => {
      // It has left Discord.
      if (client.token === null) clearInterval(timer);
      else noting(look(id));
    }, round).unref();
  });
  client.on(Events.InteractionCreate, ({ authorizingIntegrationOwners: owners, guildId }) => {
    const bot = client.user?.id;
    const isBrought = owners.userId !== null && owners.guildId === null;
    if (bot === undefined || guildId === null || isBrought || noted.has(guildId)) return;
    noted.set(guildId, true);
    // Of a server that comes and goes between two rounds something may be kept as well.
    noting(store.present(bot, [guildId], () => false));
  });
}
