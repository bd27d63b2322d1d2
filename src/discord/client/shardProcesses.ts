import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Shard, ShardEvents, ShardingManager } from 'discord.js';
import { exitForGood } from '../../start.js';
import { Queue } from '../../support/queue.js';
import type { Log } from './log.js';

/** How long a process may take to be up, in milliseconds: its articles are read, and it logs in. */
const longestStart = 300_000;
/** How long after one process the next one may identify, in milliseconds. */
const apart = 5500;
/** Pause before a process that has ended is started anew, in milliseconds: each is twice the one before. */
const pauses = { first: 1000, longest: 60_000 } as const;
/** How long a process must have lived for the first pause to do again, in milliseconds. */
const longLife = 60_000;
/** How long processes have to leave, in milliseconds: longer than replies in flight have. */
const farewell = 15_000;

/** The program that this process runs, which lies near. @throws Error where it does not */
function programNear(near: string): string {
  const paths = ['./main.cjs', '../../main.ts'].map((name) => fileURLToPath(new URL(name, near)));
  const program = paths.find((path) => existsSync(path));
  if (program === undefined) throw new Error('there is no program to start');
  return program;
}

/** Processes of the bot, one a shard: each that ends is started anew, one after the other, as Discord wants it. */
export class ShardProcesses {
  readonly #manager: ShardingManager;
  readonly #starts = new Queue();
  /** How long is waited before a shard's process is started anew, and when it was started last, in milliseconds. */
  readonly #lives = new Map<number, { readonly pause: number; readonly since: number }>();
  #isLeaving = false;
  #giveUp: () => void = () => undefined;
  /** Resolves where one has ended for good. */
  readonly givenUp = new Promise<void>((resolve) => {
    this.#giveUp = resolve;
  });

  /** @param count how many shards there are */
  constructor(
    token: string,
    private readonly count: number,
    private readonly log: Log,
    program = programNear(import.meta.url),
  ) {
    this.#manager = new ShardingManager(program, {
      token,
      totalShards: count,
      // It would start anew at once what cannot run.
      respawn: false,
      execArgv: process.execArgv,
    });
  }

  /** How many are connected to Discord. */
  get ready(): number {
    return this.#manager.shards.filter(({ ready }) => ready).size;
  }

  /** Starts them all. Resolves when each was started. */
  async start(): Promise<void> {
    const shards = Array.from({ length: this.count }, (_, id) => this.#manager.createShard(id));
    for (const shard of shards) {
      shard.on(ShardEvents.Spawn, (child) => {
        if ('pid' in child) this.log.info({ shard: shard.id, pid: child.pid }, 'a process is started');
      });
      shard.on(ShardEvents.Death, (child) => this.#ended(shard, 'exitCode' in child ? child.exitCode : null));
      void this.#start(shard);
    }
    await this.#starts.idle();
  }

  /** Has them finish the replies in flight and leave. */
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
      this.#lives.set(shard.id, { pause, since: Date.now() });
      try {
        await shard.spawn(longestStart);
      } catch {
        // It has ended, and that was told; or it hangs.
        shard.process?.kill('SIGKILL');
      }
      if (this.#manager.shards.size > 1) await wait(apart);
    });
  }

  #ended(shard: Shard, code: number | null): void {
    if (this.#isLeaving) return;
    if (code === exitForGood) {
      this.#giveUp();
      return;
    }
    const life = this.#lives.get(shard.id) ?? { pause: pauses.first, since: Date.now() };
    const pause = Date.now() - life.since > longLife ? pauses.first : life.pause;
    this.#lives.set(shard.id, { ...life, pause: Math.min(2 * pause, pauses.longest) });
    this.log.error({ shard: shard.id, code }, `a process has ended: started anew in ${pause / 1000} s`);
    void wait(pause).then(() => this.#start(shard));
  }
}
