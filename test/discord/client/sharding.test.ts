import { expect, it, vi } from 'vitest';
import { OperatorFault } from '../../../src/config.js';
import { statusOf } from '../../../src/discord/client/health.js';
import { createLog } from '../../../src/discord/client/log.js';
import { longestLogin } from '../../../src/discord/client/login.js';
import { openFace } from '../../../src/discord/start.js';
import { DiscordDouble } from '../double/double.js';
import { textOf } from '../double/message.js';
import type { Guild } from '../double/world.js';
import { noStore, shippedDesk, shown, withBot } from '../support.js';
import { toolsFor } from '../tools.js';

/** The general channel of a server. */
function channelOf(guild: Guild | undefined) {
  const [channel] = guild?.channels ?? [];
  if (!channel) throw new Error('there is no channel');
  return { channel };
}

it.concurrent('the bot connects as many shards as Discord recommends, and answers in the servers of each', () =>
  withBot(
    async ({ desk, double, face, log }) => {
      const { gateway, world } = double;
      expect(gateway.connectedShards).toEqual([0, 1, 2]);
      expect(gateway.counts.identified).toBe(3);
      expect(new Set(world.guilds.map(({ id }) => gateway.shardOf(id)))).toEqual(new Set([0, 1, 2]));
      expect(log[0]).toMatchObject({
        guilds: 6,
        shards: 3,
        msg: expect.stringMatching(/ in 6 servers on 3 shards$/u),
      });
      expect(statusOf(face, desk, true).shards()).toBe(3);
      for (const guild of world.guilds) {
        const { message } = await double.interact.command('summary', {}, channelOf(guild));
        expect(textOf(shown({ message }))).toContain('Russia Rejects NATO Troops');
      }
      const answer = double.nextMessage();
      double.message(`<@${world.bot.id}> who is Sergei Lavrov?`, channelOf(world.guilds[1]));
      expect(textOf(await answer)).toContain('Lavrov');
    },
    { guilds: 6, shards: { recommended: 3 } },
  ));

it.concurrent('a server is forgotten where its shard is told that the bot has left it', async () => {
  const store = await noStore();
  await withBot(
    async ({ double, log }) => {
      const [, guild] = double.world.guilds;
      if (!guild) throw new Error('there is no server');
      expect(double.gateway.shardOf(guild.id)).not.toBe(
        double.gateway.shardOf(double.world.guilds[0]?.id ?? ''),
      );
      await store.apply(
        { server: guild.id, channel: 'c' },
        { does: 'set', scope: 'server', settings: { private: true } },
      );
      double.leave(guild);
      await vi.waitFor(() => expect(log.some(({ guild: id }) => id === guild.id)).toBe(true));
      expect(store.settingsAt({ server: guild.id, channel: 'c' })).toEqual({});
    },
    { guilds: 2, shards: { recommended: 2 }, store },
  );
});

it.concurrent('it is not ready while one of its shards is away, and is when that is back', () =>
  withBot(
    async ({ desk, double, face, log }) => {
      const reading = statusOf(face, desk, true);
      expect(reading.trouble()).toBeNull();
      double.gateway.drop(undefined, 1);
      await vi.waitFor(() => expect(reading.trouble()).toBe('1 of 2 shards are not connected'));
      expect(reading.shards()).toBe(1);
      await double.gateway.connected(1);
      await vi.waitFor(() => expect(reading.trouble()).toBeNull());
      expect(log.filter(({ msg }) => String(msg).startsWith('gateway:'))).toMatchObject([
        { msg: 'gateway: connecting again', shard: 1 },
        { msg: 'gateway: connected again', shard: 1 },
      ]);
    },
    { guilds: 2, shards: { recommended: 2 } },
  ));

it.concurrent('shards identify one after the other where Discord wants that, and the time limit knows it', async () => {
  expect(longestLogin(1, { concurrency: 1 })).toBe(30_000);
  expect(longestLogin(16, { concurrency: 16 })).toBe(30_000);
  expect(longestLogin(16, { concurrency: 1 })).toBe(30_000 + 15 * 6500);
  expect(longestLogin(17, { concurrency: 16 })).toBe(30_000 + 6500);
  await withBot(async ({ double }) => expect(double.gateway.connectedShards).toEqual([0, 1]), {
    guilds: 2,
    shards: { recommended: 2, concurrency: 1 },
  });
});

it.concurrent('fails with one line where Discord wants more shards than it recommends', async () => {
  const double = await DiscordDouble.start({ shards: { recommended: 1, least: 2 } });
  const config = { token: double.token, apiUrl: double.apiUrl, logQuestions: false };
  const silent = createLog({ write: () => undefined });
  const error = await openFace(await shippedDesk(), config, silent, await noStore(), toolsFor()).catch(
    (cause: unknown) => cause,
  );
  await double.stop();
  expect(error).toBeInstanceOf(OperatorFault);
  expect(String(error)).toMatch(/more shards/u);
});
