import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Shard, ShardEvents, ShardingManager } from 'discord.js';
import { exitWithoutRestart } from '../../start.js';
import { builtProgram } from '../../support/builtProgram.js';
import { KeyedQueue } from '../../support/keyedQueue.js';
import type { GatewayInformation } from './gatewayInformation.js';
import type { Log } from './log.js';

/** How long a process may take to load its articles and log in, in milliseconds. */
const longestStart = 300_000;
/** How long to wait before the next process may identify where Discord allows one at a time, in milliseconds. */
const apart = 5500;
/** Pause before an ended process is restarted, in milliseconds; doubled each time. */
const pauses = { first: 1000, longest: 60_000 } as const;
/** A process that lived this long gets the first pause again, in milliseconds. */
const longLife = 60_000;
/** How long processes get to shut down, in milliseconds: longer than replies in flight get. */
const farewell = 15_000;

/** The program that this process runs. */
function ownProgram(): string {
  return fileURLToPath(builtProgram('src/main') ?? new URL('../../main.ts', import.meta.url));
}

/** One bot process per shard. A process that ends is restarted, one at a time, as Discord requires. */
export class ShardProcesses {
  readonly #manager: ShardingManager;
  readonly #starts = new KeyedQueue();
  /** By shard: the pause before its next restart, and when it was last started, in milliseconds. */
  readonly #lives = new Map<number, { readonly pause: number; readonly startedAt: number }>();
  #isLeaving = false;
  #giveUp: () => void = () => undefined;
  /** Resolves when a process reports that a restart would not help. */
  readonly givenUp = new Promise<void>((resolve) => {
    this.#giveUp = resolve;
  });

  /** @param gateway what Discord recommends */
  constructor(
    token: string,
    private readonly gateway: GatewayInformation,
    private readonly log: Log,
  ) {
    this.#manager = new ShardingManager(ownProgram(), {
      token,
      totalShards: gateway.shards,
      // discord.js would restart a process at once, even one that cannot run.
      respawn: false,
      execArgv: process.execArgv,
    });
  }

  /** How many processes are connected to Discord. */
  get ready(): number {
    return this.#manager.shards.filter(({ ready }) => ready).size;
  }

  /** Starts all processes. Resolves when each was started. */
  async start(): Promise<void> {
    const shards = Array.from({ length: this.gateway.shards }, (_, id) => this.#manager.createShard(id));
    for (const shard of shards) {
      shard.on(ShardEvents.Spawn, (child) => {
        if ('pid' in child) this.log.info({ shard: shard.id, pid: child.pid }, 'process started');
      });
      shard.on(ShardEvents.Death, (child) => this.#ended(shard, 'exitCode' in child ? child.exitCode : null));
      void this.#start(shard);
    }
    await this.#starts.idle();
  }

  /** Lets all processes finish their replies and exit. */
  async close(): Promise<void> {
    this.#isLeaving = true;
    const leaving = [...this.#manager.shards.values()].flatMap(({ process: child }) => child ?? []);
    const gone = leaving.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of leaving) child.kill('SIGTERM');
    await Promise.race([Promise.all(gone), wait(farewell)]);
    for (const child of leaving) child.kill('SIGKILL');
  }

  #start(shard: Shard): Promise<void> {
    return this.#starts.run('', async () => {
      if (this.#isLeaving) return;
      const pause = this.#lives.get(shard.id)?.pause ?? pauses.first;
      this.#lives.set(shard.id, { pause, startedAt: Date.now() });
      try {
        await shard.spawn(longestStart);
      } catch {
        // The process has ended, which the log has, or it hangs.
        shard.process?.kill('SIGKILL');
      }
      if (this.#manager.shards.size > 1) await wait(apart / this.gateway.concurrency);
    });
  }

  #ended(shard: Shard, code: number | null): void {
    if (this.#isLeaving) return;
    if (code === exitWithoutRestart) {
      this.#giveUp();
      return;
    }
    const life = this.#lives.get(shard.id) ?? { pause: pauses.first, startedAt: Date.now() };
    const pause = Date.now() - life.startedAt > longLife ? pauses.first : life.pause;
    this.#lives.set(shard.id, { ...life, pause: Math.min(2 * pause, pauses.longest) });
    this.log.error({ shard: shard.id, code }, `a process has ended: restarting in ${pause / 1000} s`);
    void wait(pause).then(() => this.#start(shard));
  }
}
