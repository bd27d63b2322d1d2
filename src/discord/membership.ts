import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import * as z from 'zod';
import type { Store } from '../answer/store.js';
import type { Log } from './log.js';
import type { Places } from './places.js';

/** How long servers may take to arrive after one did, in milliseconds: only then is one that is missing left. */
const grace = 10_000;

const withChannel = z.object({ channel: z.unknown() });
const withThreads = z.object({ threads: z.array(z.unknown()) });

/**
 * Follows which servers a bot is in, so that those that it has left are forgotten, and which channels are threads.
 * A server that is away for a while, as in an outage, is not left.
 */
export function follow(client: Client, store: Store, places: Places, log: Log): void {
  let timer: NodeJS.Timeout | undefined;
  const present = async (): Promise<void> => {
    const bot = client.user?.id;
    if (bot !== undefined) await store.present(bot, [...client.guilds.cache.keys()]);
  };
  const noting = (what: string, act: () => Promise<void>): void => {
    act().catch((error: unknown) => log.error({ err: error }, what));
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => noting('which servers were left is not known', present), grace).unref();
  };
  client.once(Events.ClientReady, soon);
  client.on(Events.GuildCreate, soon);
  client.on(Events.GuildDelete, ({ id }) =>
    noting('a server that was left is not forgotten', async () => {
      await store.erase(id);
      log.info({ guild: id }, 'left a server: what was kept of it is erased');
    }),
  );
  // Raw events come before discord.js reads them, and bring what it does not keep.
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
