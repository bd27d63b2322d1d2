import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Made } from '../knowledge/make.js';
import type { Task } from './task.js';

/** Threads at most, and articles that make another one worth its start. */
const mostThreads = 4;
const worthThread = 200;
/** How long a thread that has nothing to do is kept, in milliseconds: its start takes half a second. */
const idleTime = 60_000;

/** A worker thread that makes records of articles, one after the other. It keeps no process from ending. */
class Maker {
  readonly #worker: Worker;
  #answer: (made: Made | null) => void = () => undefined;
  #failed = false;

  constructor(
    path: URL,
    readonly folder: string,
  ) {
    const task: Task = { folder };
    this.#worker = new Worker(path, { workerData: task })
      // The worker is ours and posts nothing else.
      .on('message', (made: Made) => this.#answer(made))
      .on('error', (error) => console.error(`articles are read without a thread: ${error.message}`))
      .on('exit', () => {
        this.#failed = true;
        this.#answer(null);
      });
    this.#worker.unref();
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Makes an article's record; the next only when this one is done. @returns null where the thread has failed */
  async make(slug: string): Promise<Made | null> {
    if (this.#failed) return null;
    // While somebody waits the process goes on.
    this.#worker.ref();
    const made = await new Promise<Made | null>((resolve) => {
      this.#answer = resolve;
      this.#worker.postMessage(slug);
    });
    this.#worker.unref();
    return made;
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** Makes records in worker threads, and keeps one of them a while for articles that change later. */
export class Threads {
  #spare: { readonly maker: Maker; readonly timer: NodeJS.Timeout } | null = null;

  /** @param path of the worker's program */
  constructor(private readonly path: URL) {}

  /**
   * Makes the records of articles in as many threads as there are cores, in whatever order they are done.
   * @param alone makes one in this thread, where another has failed
   */
  async *make(
    folder: string,
    slugs: readonly string[],
    alone: (slug: string) => Promise<Made>,
  ): AsyncGenerator<Made> {
    const count = Math.min(Math.ceil(slugs.length / worthThread), mostThreads, availableParallelism());
    const left = [...slugs].reverse();
    const done: Promise<Made>[] = [];
    let wake = (): void => undefined;
    const work = async (maker: Maker): Promise<void> => {
      for (let slug = left.pop(); slug !== undefined; slug = left.pop()) {
        const made = await maker.make(slug);
        const settled = made ? Promise.resolve(made) : alone(slug);
        // One after the other here too; what fails is thrown where it is taken.
        await settled.catch(() => undefined);
        done.push(settled);
        wake();
      }
    };
    const makers = Array.from({ length: count }, () => this.#taken(folder));
    let running = count;
    for (const maker of makers)
      void work(maker).finally(() => {
        running--;
        this.#give(maker);
        wake();
      });
    while (running > 0 || done.length > 0) {
      const made = done.shift();
      if (made) yield await made;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }

  /** The spare thread of a folder, or a new one. */
  #taken(folder: string): Maker {
    const spare = this.#spare;
    if (!spare || spare.maker.failed || spare.maker.folder !== folder) return new Maker(this.path, folder);
    clearTimeout(spare.timer);
    this.#spare = null;
    return spare.maker;
  }

  /** Keeps a thread as the spare one, where there is none. */
  #give(maker: Maker): void {
    if (maker.failed) return;
    if (this.#spare) {
      maker.end();
      return;
    }
    const timer = setTimeout(() => {
      this.#spare = null;
      maker.end();
    }, idleTime);
    this.#spare = { maker, timer: timer.unref() };
  }
}
