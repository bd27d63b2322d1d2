import { expect, it } from 'vitest';
import { z } from 'zod';
import { RawClient } from '../rawClient.js';
import { DiscordDouble } from './double.js';
import type { Setup } from './setup.js';

const ready = z.object({ guilds: z.array(z.object({ id: z.string() })) });

/** Runs a test with a double, and clients of its gateway. */
async function withClients(
  setup: Setup,
  run: (double: DiscordDouble, identify: (id: number, count: number) => Promise<RawClient>) => Promise<void>,
): Promise<void> {
  const double = await DiscordDouble.start(setup);
  const clients: RawClient[] = [];
  try {
    await run(double, async (id, count) => {
      const client = RawClient.to(double);
      clients.push(client);
      await client.identify(double.token, 1, [id, count]);
      return client;
    });
  } finally {
    for (const client of clients) client.close();
    await double.stop();
  }
}

it('gives each shard its own servers, and their events', () =>
  withClients({ guilds: 6, shards: { recommended: 3 } }, async (double, identify) => {
    const told: string[] = [];
    for (const id of [0, 1, 2]) {
      const client = await identify(id, 3);
      const { d } = await client.find(({ t }) => t === 'READY');
      const { guilds } = ready.parse(d);
      expect(guilds.map((guild) => double.gateway.shardOf(guild.id))).toEqual([id, id]);
      told.push(...guilds.map((guild) => guild.id));
      await client.find(({ t, d: guild }) => t === 'GUILD_CREATE' && Object(guild).id === guilds[1]?.id);
      const [guild] = double.world.guilds.filter(({ id: server }) => double.gateway.shardOf(server) === id);
      if (!guild) throw new Error('the shard has no server');
      double.leave(guild);
      await client.find(({ t, d: gone }) => t === 'GUILD_DELETE' && Object(gone).id === guild.id);
    }
    expect(new Set(told)).toEqual(new Set(double.world.guilds.map(({ id }) => id)));
  }));

it.each([
  ['4011 where there are too few shards', 0, 1, 4011],
  ['4010 for a shard that there is not', 3, 3, 4010],
])('closes with %s', (_, id, count, code) =>
  withClients({ shards: { recommended: 3, least: 2 } }, async (__, identify) => {
    expect(await (await identify(id, count)).closeCode()).toBe(code);
  }),
);

it('lets no two identify at once where they may not, and those of other buckets may', () =>
  withClients({ shards: { recommended: 4, concurrency: 2 } }, async (_, identify) => {
    const clients = [await identify(0, 4), await identify(1, 4)];
    for (const client of clients) await client.find(({ t }) => t === 'READY');
    const early = await identify(2, 4);
    expect((await early.find(({ op }) => op === 9)).d).toBe(false);
  }));
