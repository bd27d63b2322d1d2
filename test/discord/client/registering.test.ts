import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/discord/client/log.js';
import { keepRegistering } from '../../../src/discord/client/registering.js';
import type { DatabaseStore } from '../../../src/store/databaseStore.js';
import { sqlite } from '../../store/databases.js';
import { withStore } from '../../store/support.js';
import type { Guild } from '../double/world.js';
import { type Bot, withBot } from '../support.js';

/** A bot in two servers, whose commands are registered as a configuration wants them. */
type Registering = Bot & {
  readonly store: DatabaseStore;
  readonly servers: readonly [Guild, Guild];
  /** Registers them as a start with this configuration would. */
  readonly startIn: (
    guildId?: string,
    shard?: { readonly id: number; readonly count: number },
  ) => Promise<void>;
};

const withRegistering = (run: (bot: Registering) => Promise<void>): Promise<void> =>
  withStore(sqlite, (store) =>
    withBot(
      async (bot) => {
        const { desk, double, face } = bot;
        const [first, second] = double.world.guilds;
        if (!first || !second) throw new Error('there are no servers');
        const log = createLog({ write: () => undefined });
        const startIn: Registering['startIn'] = (guildId, shard) => {
          const config = { token: double.token, apiUrl: double.apiUrl, logQuestions: false };
          const rest = { ...(guildId ? { guildId } : {}), ...(shard ? { shard } : {}) };
          return keepRegistering(face, desk, { ...config, ...rest }, log, store);
        };
        await run({ ...bot, store, servers: [first, second], startIn });
      },
      { guilds: 2, store },
    ),
  );

describe('the commands that a server has for itself', () => {
  it('are removed where they are to be everywhere again', () =>
    withRegistering(async ({ double, servers: [server], startIn, store }) => {
      await startIn(server.id);
      expect(double.commands(server.id).length).toBeGreaterThan(0);
      await startIn();
      expect(double.commands(server.id)).toEqual([]);
      expect(double.commands().length).toBeGreaterThan(0);
      expect(await store.registrations.of(double.world.applicationId)).toEqual([]);
    }));

  it('are removed where another server is to have them', () =>
    withRegistering(async ({ double, servers: [first, second], startIn }) => {
      await startIn(first.id);
      await startIn(second.id);
      expect(double.commands(first.id)).toEqual([]);
      expect(double.commands(second.id).length).toBeGreaterThan(0);
    }));

  it('stay where nothing has changed', () =>
    withRegistering(async ({ double, servers: [server], startIn }) => {
      await startIn(server.id);
      const before = double.commands(server.id).map(({ id }) => id);
      const asked = double.requests.filter(({ method }) => method === 'PUT').length;
      await startIn(server.id);
      expect(double.commands(server.id).map(({ id }) => id)).toEqual(before);
      expect(double.requests.filter(({ method }) => method === 'PUT')).toHaveLength(asked);
    }));

  it('are remembered no more where the bot has left the server', () =>
    withRegistering(async ({ double, servers: [server], startIn, store }) => {
      await startIn(server.id);
      double.world.left.add(server.id);
      await startIn();
      expect(await store.registrations.of(double.world.applicationId)).toEqual([]);
    }));

  it('are removed later where Discord is in trouble', () =>
    withRegistering(async ({ double, servers: [server], startIn }) => {
      await startIn(server.id);
      double.fail({ route: 'PUT /applications/*/guilds/*/commands', does: 500 });
      await startIn();
      expect(double.commands(server.id)).toEqual([]);
    }));
});

describe('of processes that share the shards', () => {
  it('the one without the first shard registers nothing, and waits until it knows the commands', () =>
    withRegistering(async ({ double, face, servers: [server], startIn }) => {
      face.mentions.learn([]);
      const second = startIn(server.id, { id: 1, count: 2 });
      const asks = () => double.requests.filter(({ path }) => path.includes(`/guilds/${server.id}/`));
      await vi.waitFor(() => expect(asks().length).toBeGreaterThan(0));
      expect(face.mentions.of('summary')).toBeNull();
      await startIn(server.id, { id: 0, count: 2 });
      await second;
      expect(face.mentions.of('summary')).not.toBeNull();
      expect(asks().filter(({ method }) => method === 'PUT')).toHaveLength(1);
    }));
});
