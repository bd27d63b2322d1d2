import { Client, GatewayDispatchEvents } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/discord/client/log.js';
import { follow } from '../../../src/discord/server/membership.js';
import { Places } from '../../../src/discord/server/places.js';
import { DatabaseStore } from '../../../src/store/databaseStore.js';

/** Ids of servers of shard 0 and of shard 1 of two. */
const [even, odd, other] = [0n, 1n, 3n].map((part) => String((1_000_000_000_000n + part) << 22n));
const servers = [even, odd, other].flatMap((id) => id ?? []);

/** A store that notes what it is told of a bot's servers. */
async function noting() {
  const store = await DatabaseStore.open(null, () => undefined);
  const told: unknown[] = [];
  vi.spyOn(store, 'leave').mockImplementation(async (bot, server) => {
    told.push(['left', bot, server]);
  });
  vi.spyOn(store, 'present').mockImplementation(async (bot, here, isOurs) => {
    told.push(['present', bot, here, servers.filter(isOurs)]);
  });
  return { store, told };
}

/** A client that never logs in, on which events come as if they were read from shards of two. */
function clientOf(shards: number[]) {
  const client = new Client({ intents: [], shards, shardCount: 2 });
  const tell = (event: GatewayDispatchEvents, data: unknown, shard: number): boolean =>
    client.ws.emit(event, data, shard);
  return {
    client,
    ready: (shard: number, ...guilds: (string | undefined)[]) =>
      tell(
        GatewayDispatchEvents.Ready,
        { user: { id: 'bot' }, guilds: guilds.map((id) => ({ id, unavailable: true })) },
        shard,
      ),
    joined: (shard: number, id: string | undefined) => tell(GatewayDispatchEvents.GuildCreate, { id }, shard),
    gone: (shard: number, id: string | undefined, unavailable?: boolean) =>
      tell(GatewayDispatchEvents.GuildDelete, { id, unavailable }, shard),
  };
}

describe('the servers that a bot is in', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const start = async (shards: number[]) => {
    const { store, told } = await noting();
    const events = clientOf(shards);
    const log = createLog({ write: () => undefined });
    follow(events.client, store, new Places(store, { channel: async () => null, areLogged: false }), log);
    return { ...events, told };
  };

  it('are told by shard after a while, each with what it alone is told of', async () => {
    const { gone, joined, ready, told } = await start([0, 1]);
    ready(0, even);
    ready(1, odd);
    joined(1, other);
    gone(1, odd, true);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(told).toEqual([
      ['present', 'bot', [even], [even]],
      ['present', 'bot', [odd, other], [odd, other]],
    ]);
  });

  it('are not those of another process’s shards', async () => {
    const { ready, told } = await start([1]);
    ready(1);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(told).toEqual([['present', 'bot', [], [odd, other]]]);
  });

  it('are left where Discord says so, not where they are away', async () => {
    const { gone, ready, told } = await start([1]);
    ready(1, odd, other);
    gone(1, odd, true);
    gone(1, other);
    expect(told).toEqual([['left', 'bot', other]]);
  });

  it('are those of the last session: who was left between two is missing from it', async () => {
    const { ready, told } = await start([1]);
    ready(1, odd, other);
    await vi.advanceTimersByTimeAsync(11_000);
    told.length = 0;
    ready(1, odd);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(told).toEqual([['present', 'bot', [odd], [odd, other]]]);
  });
});
