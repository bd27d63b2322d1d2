import { type Client, GatewayDispatchEvents, ShardClientUtil } from 'discord.js';
import * as z from 'zod';
import type { Store } from '../../settings/storeInterface.js';
import type { Log } from '../client/log.js';
import type { Places } from './places.js';

/** How long to wait for more guilds after one arrived, in milliseconds. One that is still missing then was left. */
const grace = 10_000;

const withId = z.object({ id: z.string() });
const ready = z.object({ user: withId, guilds: z.array(withId) });
const left = withId.extend({ unavailable: z.boolean().optional() });
const withChannel = z.object({ channel: z.unknown() });
const withThreads = z.object({ threads: z.array(z.unknown()) });

/** A gateway connection, which has its own share of the servers. */
interface Shard {
  readonly bot: string;
  /** The servers it has announced, including those that are temporarily unavailable. */
  readonly servers: Set<string>;
  timer?: NodeJS.Timeout;
}

/**
 * Follows which servers a bot is in, so that the data of those it has left is erased, and learns which channels are
 * threads. A server that is unavailable in an outage was not left. Servers of other shards are not this process's
 * business.
 */
export function follow(
  client: Pick<Client, 'options' | 'ws'>,
  store: Pick<Store, 'leave' | 'present'>,
  places: Places,
  log: Log,
): void {
  const shards = new Map<number, Shard>();
  const noting = (what: string, act: () => Promise<void>): void => {
    act().catch((error: unknown) => log.error({ err: error }, what));
  };
  const present = async (id: number, { bot, servers }: Shard): Promise<void> => {
    const count = client.options.shardCount ?? 1;
    const isOurs = (server: string): boolean => ShardClientUtil.shardIdForGuildId(server, count) === id;
    await store.present(bot, [...servers], isOurs);
  };
  const soon = (id: number, shard: Shard): void => {
    clearTimeout(shard.timer);
    const act = (): void => noting('the list of servers could not be updated', () => present(id, shard));
    shard.timer = setTimeout(act, grace).unref();
  };
  // Raw events arrive before discord.js parses them, and have what it does not cache.
  client.ws.on(GatewayDispatchEvents.Ready, (data: unknown, id: number) => {
    const read = ready.safeParse(data);
    if (!read.success) return;
    clearTimeout(shards.get(id)?.timer);
    const shard = { bot: read.data.user.id, servers: new Set(read.data.guilds.map((guild) => guild.id)) };
    shards.set(id, shard);
    soon(id, shard);
  });
  client.ws.on(GatewayDispatchEvents.GuildCreate, (data: unknown, id: number) => {
    const read = withId.safeParse(data);
    const shard = shards.get(id);
    if (!read.success || !shard) return;
    shard.servers.add(read.data.id);
    soon(id, shard);
  });
  client.ws.on(GatewayDispatchEvents.GuildDelete, (data: unknown, id: number) => {
    const read = left.safeParse(data);
    const shard = shards.get(id);
    if (!read.success || !shard || read.data.unavailable) return;
    const server = read.data.id;
    shard.servers.delete(server);
    noting('the data of a server that was left could not be erased', async () => {
      await store.leave(shard.bot, server);
      log.info({ guild: server }, 'left a server: its data is erased');
    });
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => {
    const read = withChannel.safeParse(data);
    if (read.success) places.learn(read.data.channel);
  });
  for (const event of [GatewayDispatchEvents.GuildCreate, GatewayDispatchEvents.ThreadListSync] as const) {
    client.ws.on(event, (data: unknown) => {
      const read = withThreads.safeParse(data);
      if (read.success) for (const thread of read.data.threads) places.learn(thread);
    });
  }
  client.ws.on(GatewayDispatchEvents.ThreadCreate, (data: unknown) => places.learn(data));
}
