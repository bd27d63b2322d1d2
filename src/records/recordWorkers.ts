import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { BuiltRecord } from '../knowledge/buildRecord.js';
import type { Task } from './task.js';

/** Most worker threads. */
const maxThreads = 4;
/** How long idle threads are kept, in milliseconds. Starting one takes half a second. */
const idleTime = 60_000;

/** Builds records in worker threads, which stay a while for articles that change later. */
export class RecordWorkers {
  #pool: Tinypool | null = null;

  /** @param worker program of the threads */
  constructor(private readonly worker: URL) {}

  /**
   * Builds the records of articles, in as many threads as there are cores.
   * @param fallback builds one in this thread, if the threads failed
   */
  async *build(
    folder: string,
    slugs: readonly string[],
    fallback: (slug: string) => Promise<BuiltRecord>,
  ): AsyncGenerator<BuiltRecord> {
    const pool = await this.#open();
    const results = slugs.map((slug): Promise<BuiltRecord | null> => {
      const task: Task = { folder, slug };
      return pool.run(task).catch((error: Error) => this.#giveUp(pool, error));
    });
    // The pool does not keep the process alive while its threads start.
    const keepAlive = setInterval(() => undefined, idleTime);
    try {
      for (const [at, slug] of slugs.entries()) yield (await results[at]) ?? (await fallback(slug));
    } finally {
      clearInterval(keepAlive);
    }
  }

  async #open(): Promise<Tinypool> {
    // Loaded here only: most starts build no records.
    const { Tinypool } = await import('tinypool');
    this.#pool ??= new Tinypool({
      filename: this.worker.href,
      minThreads: 0,
      maxThreads: Math.min(maxThreads, availableParallelism()),
      idleTimeout: idleTime,
    }).on('error', (error: Error) => this.#pool && this.#giveUp(this.#pool, error));
    return this.#pool;
  }

  /** Discards a pool. It does not replace a failed thread, so its pending tasks would wait forever. */
  #giveUp(pool: Tinypool, error: Error): null {
    if (this.#pool !== pool) return null;
    this.#pool = null;
    console.error(`articles are read without a thread: ${error.message}`);
    void pool.destroy();
    return null;
  }
}
