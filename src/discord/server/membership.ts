import { type Client, GatewayDispatchEvents, ShardClientUtil } from 'discord.js';
import * as z from 'zod';
import type { Store } from '../../settings/store.js';
import type { Log } from '../client/log.js';
import type { Places } from './places.js';

/** How long servers may take to arrive after one did, in milliseconds: only then is one that is missing left. */
const grace = 10_000;

const withId = z.object({ id: z.string() });
const ready = z.object({ user: withId, guilds: z.array(withId) });
const left = withId.extend({ unavailable: z.boolean().optional() });
const withChannel = z.object({ channel: z.unknown() });
const withThreads = z.object({ threads: z.array(z.unknown()) });

/** One of the connections over which Discord tells of servers, each of its own ones. */
interface Shard {
  readonly bot: string;
  /** The servers that it has told of; one that is away for a while is among them. */
  readonly servers: Set<string>;
  timer?: NodeJS.Timeout;
}

/**
 * Follows which servers a bot is in, so that those that it has left are forgotten, and which channels are threads.
 * A server that is away for a while, as in an outage, is not left; of servers of other shards this process says nothing.
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
    const act = (): void => noting('which servers were left is not known', () => present(id, shard));
    shard.timer = setTimeout(act, grace).unref();
  };
  // Raw events come before discord.js reads them, and bring what it does not keep.
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
    noting('a server that was left is not forgotten', async () => {
      await store.leave(shard.bot, server);
      log.info({ guild: server }, 'left a server: what was kept of it is erased');
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
