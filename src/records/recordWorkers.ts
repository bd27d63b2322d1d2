import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuiltRecord } from '../knowledge/buildRecord.js';
import type { Task } from './task.js';

/** Most worker threads, and how many articles make another one worth its start. */
const maxThreads = 4;
const articlesPerThread = 200;
/** How long an idle thread is kept, in milliseconds. Starting one takes half a second. */
const idleTime = 60_000;

/** A worker thread that builds records, one after the other. It keeps the process alive only while it works. */
class RecordWorker {
  readonly #worker: Worker;
  #resolve: (built: BuiltRecord | null) => void = () => undefined;
  #failed = false;

  constructor(
    program: URL,
    readonly folder: string,
  ) {
    const task: Task = { folder };
    this.#worker = new Worker(program, { workerData: task })
      // The worker is ours and posts nothing else.
      .on('message', (built: BuiltRecord) => this.#resolve(built))
      .on('error', (error) => console.error(`articles are read without a thread: ${error.message}`))
      .on('exit', () => {
        this.#failed = true;
        this.#resolve(null);
      });
    this.#worker.unref();
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Builds the record of an article. Call it again only after it resolves. @returns null if the thread failed */
  async build(slug: string): Promise<BuiltRecord | null> {
    if (this.#failed) return null;
    this.#worker.ref();
    const built = await new Promise<BuiltRecord | null>((resolve) => {
      this.#resolve = resolve;
      this.#worker.postMessage(slug);
    });
    this.#worker.unref();
    return built;
  }

  end(): void {
    void this.#worker.terminate();
  }
}

/** Builds records in worker threads, and keeps one of them a while for articles that change later. */
export class RecordWorkers {
  #spare: { readonly worker: RecordWorker; readonly timer: NodeJS.Timeout } | null = null;

  /** @param program of the threads */
  constructor(private readonly program: URL) {}

  /**
   * Builds the records of articles in as many threads as there are cores, in the order in which they finish.
   * @param fallback builds one in this thread, if its thread failed
   */
  async *build(
    folder: string,
    slugs: readonly string[],
    fallback: (slug: string) => Promise<BuiltRecord>,
  ): AsyncGenerator<BuiltRecord> {
    const count = Math.min(Math.ceil(slugs.length / articlesPerThread), maxThreads, availableParallelism());
    const pending = [...slugs].reverse();
    const done: Promise<BuiltRecord>[] = [];
    let wake = (): void => undefined;
    const work = async (worker: RecordWorker): Promise<void> => {
      for (let slug = pending.pop(); slug !== undefined; slug = pending.pop()) {
        const built = await worker.build(slug);
        const settled = built ? Promise.resolve(built) : fallback(slug);
        // One after the other here too. What fails is thrown where it is taken.
        await settled.catch(() => undefined);
        done.push(settled);
        wake();
      }
    };
    let running = count;
    for (const worker of Array.from({ length: count }, () => this.#take(folder)))
      void work(worker).finally(() => {
        running--;
        this.#release(worker);
        wake();
      });
    while (running > 0 || done.length > 0) {
      const built = done.shift();
      if (built) yield await built;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }

  /** Takes the spare thread of a folder, or starts a new one. */
  #take(folder: string): RecordWorker {
    const spare = this.#spare;
    if (!spare || spare.worker.failed || spare.worker.folder !== folder)
      return new RecordWorker(this.program, folder);
    clearTimeout(spare.timer);
    this.#spare = null;
    return spare.worker;
  }

  /** Keeps a thread as the spare one, if there is none. */
  #release(worker: RecordWorker): void {
    if (worker.failed) return;
    if (this.#spare) {
      worker.end();
      return;
    }
    const timer = setTimeout(() => {
      this.#spare = null;
      worker.end();
    }, idleTime);
    this.#spare = { worker, timer: timer.unref() };
  }
}
