import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { Made } from '../knowledge/make.js';
import type { Task } from './task.js';

/** Threads at most. */
const mostThreads = 4;
/** How long threads that have nothing to do are kept, in milliseconds: their start takes half a second. */
const idleTime = 60_000;

/** Makes records in worker threads, which are kept a while for articles that change later. */
export class Threads {
  #pool: Tinypool | null = null;

  /** @param worker its program */
  constructor(private readonly worker: URL) {}

  /**
   * Makes the records of articles in as many threads as there are cores.
   * @param alone makes one in this thread, where the threads have failed
   */
  async *make(
    folder: string,
    slugs: readonly string[],
    alone: (slug: string) => Promise<Made>,
  ): AsyncGenerator<Made> {
    const pool = await this.#open();
    const making = slugs.map((slug): Promise<Made | null> => {
      const task: Task = { folder, slug };
      return pool.run(task).catch((error: Error) => this.#giveUp(pool, error));
    });
    // The pool alone keeps no process from ending while its threads start.
    const wait = setInterval(() => undefined, idleTime);
    try {
      for (const [at, slug] of slugs.entries()) yield (await making[at]) ?? (await alone(slug));
    } finally {
      clearInterval(wait);
    }
  }

  async #open(): Promise<Tinypool> {
    // Loaded only here: most starts read nothing anew.
    const { Tinypool } = await import('tinypool');
    this.#pool ??= new Tinypool({
      filename: this.worker.href,
      minThreads: 0,
      maxThreads: Math.min(mostThreads, availableParallelism()),
      idleTimeout: idleTime,
    }).on('error', (error: Error) => this.#pool && this.#giveUp(this.#pool, error));
    return this.#pool;
  }

  /** Gives a pool up: it starts no thread in the place of one that has failed, so that what waits would wait for ever. */
  #giveUp(pool: Tinypool, error: Error): null {
    if (this.#pool !== pool) return null;
    this.#pool = null;
    console.error(`articles are read without a thread: ${error.message}`);
    void pool.destroy();
    return null;
  }
}
