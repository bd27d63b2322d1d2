import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiscordDouble } from '../double/double.js';
import { textOf } from '../double/message.js';
import type { Guild } from '../double/world.js';

let double: DiscordDouble;
let folder: string;
let child: ChildProcess;
let log: Record<string, unknown>[];
let errors: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-shards-'));
  double = await DiscordDouble.start({ guilds: 4, shards: { recommended: 2 } });
});

afterEach(async () => {
  child.kill('SIGKILL');
  await double.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the bot, which starts a process for each shard. */
function start(environment: Readonly<Record<string, string>> = {}): void {
  child = spawn(process.execPath, ['scripts/run.js', 'main'], {
    env: {
      ...process.env,
      DISCORD_API_URL: double.apiUrl,
      DISCORD_TOKEN: double.token,
      DATABASE_FILE: join(folder, 'store.sqlite'),
      SHARDING: 'processes',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  log = [];
  errors = '';
  let rest = '';
  child.stdout?.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    log.push(...lines.map((line) => JSON.parse(line)));
  });
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
}

const patience = { timeout: 60_000, interval: 50 };
/** Waits for a line of the log. */
const printed = (line: Readonly<Record<string, unknown>>): Promise<void> =>
  vi.waitFor(() => {
    if (child.exitCode !== null) throw new Error(`the process ended: ${errors}`);
    expect(log).toContainEqual(expect.objectContaining(line));
  }, patience);

async function exitCode(): Promise<unknown> {
  return child.exitCode ?? (await once(child, 'close'))[0];
}

/** Ports that the program takes one after the other: its own, and one a shard. */
const portCount = 4;

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  const [outcome] = await Promise.race([
    once(server, 'listening').then(() => ['free']),
    once(server, 'error').then(() => ['taken']),
  ]);
  server.close();
  return outcome === 'free';
}

/** The first of some free ports, below those that the system gives to whatever listens on port 0 meanwhile. */
async function freePort(): Promise<number> {
  for (let first = 12_000 + (process.pid % 1000) * 10; first < 30_000; first += portCount) {
    const ports = Array.from({ length: portCount }, (_, at) => first + at);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
  throw new Error('no ports are free');
}

/** The first server of a shard. */
function serverOf(shard: number): Guild {
  const guild = double.world.guilds.find(({ id }) => double.gateway.shardOf(id) === shard);
  if (!guild) throw new Error(`shard ${shard} has no server`);
  return guild;
}

/** Asks for the summary in a server of a shard. */
async function summaryOn(shard: number): Promise<string> {
  const [channel] = serverOf(shard).channels;
  const { message } = await double.interact.command('summary', {}, channel ? { channel } : {});
  return message ? textOf(message) : '';
}

/** Ids of the processes that were started for a shard. */
function processesOf(shard: number): number[] {
  return log.flatMap((line) => (line.shard === shard && typeof line.pid === 'number' ? [line.pid] : []));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a process a shard', () => {
  it('answers there, is started anew where it ends, and leaves politely with the others', async () => {
    const health = await freePort();
    const healthAt = (port: number) =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(async (response) => [
        response.status,
        await response.text(),
      ]);
    start({ HEALTH_PORT: String(health) });
    await printed({ shards: 2, msg: '2 shards, each in a process of its own' });
    expect(await healthAt(health)).toEqual([503, '2 of 2 shards are not connected\n']);
    await printed({ shard: 0, msg: 'commands registered' });
    await printed({ shard: 1, msg: 'commands are as registered' });
    for (const shard of [0, 1])
      expect(log).toContainEqual(
        expect.objectContaining({
          shard,
          msg: expect.stringMatching(` in 2 servers on shard ${shard} of 2$`),
        }),
      );
    expect(double.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    for (const shard of [0, 1]) expect(await summaryOn(shard)).toContain('Russia Rejects NATO Troops');

    for (const port of [health, health + 1, health + 2]) expect(await healthAt(port)).toEqual([200, 'ok\n']);

    const [killed] = processesOf(1);
    process.kill(killed ?? 0, 'SIGKILL');
    await printed({ shard: 1, code: null });
    await vi.waitFor(() => expect(double.gateway.counts.identified).toBe(3), patience);
    expect(processesOf(0)).toHaveLength(1);
    expect(await summaryOn(1)).toContain('Russia Rejects NATO Troops');
    await vi.waitFor(() => {
      const here = log.filter(({ msg, shard }) => shard === 1 && msg === 'commands are as registered');
      expect(here).toHaveLength(2);
    }, patience);

    double.fail({ route: 'POST /interactions/*/*/callback', does: 'slow', delay: 800 });
    const answer = summaryOn(1);
    await vi.waitFor(() => expect(double.requests.at(-1)?.path).toMatch(/\/callback$/u), patience);
    child.kill('SIGTERM');
    expect(await answer).toContain('Russia Rejects NATO Troops');
    expect(await exitCode()).toBe(0);
    expect([...processesOf(0), ...processesOf(1)].filter(isAlive)).toEqual([]);
    expect([double.violations, errors]).toEqual([[], '']);
  }, 180_000);

  it('ends all for good, with 1, where Discord lets one in no more', async () => {
    start();
    await printed({ shard: 1, msg: 'commands are as registered' });
    double.gateway.drop(4004, 1);
    expect(await exitCode()).toBe(1);
    expect(log).toContainEqual(expect.objectContaining({ shard: 1, cause: 'AuthenticationFailed' }));
    expect(double.gateway.counts.identified).toBe(2);
    expect([...processesOf(0), ...processesOf(1)].filter(isAlive)).toEqual([]);
  }, 120_000);

  it('is not started where the token is refused: one line says so, without the token', async () => {
    start({ DISCORD_TOKEN: 'not.the.token' });
    expect(await exitCode()).toBe(1);
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(/^DISCORD_TOKEN: /u)]);
    expect(log).toEqual([]);
    expect(errors).not.toContain('not.the.token');
  }, 60_000);
});
