import { setMaxListeners } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { builtProgram } from '../support/builtProgram.js';
import { Gate } from './gate.js';
import { withoutTelemetry } from './network.js';
import type { Job, ReaderCommand, ReaderReply, WindowReading } from './protocol.js';
import type { Task } from './worker.js';

/** The thread is given up after it has ended this many times in a row without reading anything. */
const maxFailures = 3;
/** Heap limit of the thread, in megabytes. The weights lie outside it. */
const heap = 256;

/** What a thread runs, and the options it is started with. */
export interface Program {
  readonly source: URL | string;
  readonly options: WorkerOptions;
}

/** A job in the queue. */
interface PendingJob {
  readonly id: number;
  readonly job: Job;
  /** Resolves the caller’s promise. Later calls do nothing. */
  readonly settle: (windows: readonly WindowReading[] | null) => void;
  /** Whether the caller still waits. */
  isAwaited: boolean;
}

/**
 * A worker thread that reads one job after the other, in order. It keeps the process alive only while
 * somebody waits.
 */
export class ReaderThread {
  #worker: Worker | null = null;
  readonly #queue: PendingJob[] = [];
  #running: PendingJob | null = null;
  #failures = 0;
  #ids = 0;
  #closed = false;

  /**
   * @param fail called once, with a one-line reason, when nothing can be read any more
   * @param program what the thread runs: it handles commands and replies as `worker.ts` does
   */
  constructor(
    private readonly task: Omit<Task, 'memory'>,
    private readonly fail: (line: string) => void,
    private readonly program: Program = defaultProgram(),
  ) {}

  /** @returns null if the signal aborted first or nothing can be read; never rejects */
  read(job: Job, signal: AbortSignal): Promise<readonly WindowReading[] | null> {
    if (this.#closed || signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const abort = (): void => this.#cancel(waiting);
      const waiting: PendingJob = {
        id: this.#ids++,
        job,
        isAwaited: true,
        settle: (windows) => {
          signal.removeEventListener('abort', abort);
          waiting.isAwaited = false;
          resolve(windows);
        },
      };
      // A question read in many articles has one signal for all of them; Node would warn of a leak.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', abort, { once: true });
      this.#queue.push(waiting);
      this.#startNext();
    });
  }

  /** Ends the thread. Pending jobs get null. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const waiting of [this.#running, ...this.#queue.splice(0)]) waiting?.settle(null);
    const worker = this.#worker;
    if (worker === null) return;
    worker.ref();
    await new Promise((resolve) => {
      worker.once('exit', resolve);
      worker.postMessage({ end: true } satisfies ReaderCommand);
    });
  }

  /** Sends the next job if the thread is idle. */
  #startNext(): void {
    if (this.#running === null) {
      this.#running = this.#queue.shift() ?? null;
      if (this.#running) this.#send({ id: this.#running.id, job: this.#running.job });
    }
    // Keep the process alive while somebody waits.
    if (this.#running?.isAwaited || this.#queue.length > 0) this.#worker?.ref();
    else this.#worker?.unref();
  }

  #send(order: ReaderCommand): void {
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(order);
    } catch (error) {
      // No thread can be started; there may be too many.
      this.#closed = true;
      for (const waiting of [this.#running, ...this.#queue.splice(0)]) waiting?.settle(null);
      this.#running = null;
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Drops a job that nobody waits for. If it is being read, the thread stops as soon as it can. */
  #cancel(waiting: PendingJob): void {
    waiting.settle(null);
    if (waiting === this.#running) this.#send({ id: waiting.id, stop: true });
    else this.#queue.splice(this.#queue.indexOf(waiting), 1);
    this.#startNext();
  }

  #start(): Worker {
    const { source, options } = this.program;
    withoutTelemetry();
    const gate = new Gate();
    const shutGate = (): void => gate.shut();
    const worker = new Worker(source, {
      ...options,
      workerData: { ...this.task, memory: gate.memory } satisfies Task,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    process.on('exit', shutGate);
    let cause = 'it ended';
    return (
      worker
        // The worker posts only replies.
        .on('message', (reply: ReaderReply) => this.#handleReply(reply))
        .on('error', (error) => {
          cause = error.message;
        })
        .on('exit', () => {
          process.off('exit', shutGate);
          this.#handleExit(cause);
        })
    );
  }

  #handleReply(reply: ReaderReply): void {
    if ('unavailable' in reply) {
      this.#giveUp(reply.unavailable);
      return;
    }
    this.#failures = 0;
    this.#running?.settle(reply.windows);
    this.#running = null;
    this.#startNext();
  }

  /** Handles the end of the thread: the next job starts another, unless this keeps happening. */
  #handleExit(cause: string): void {
    this.#worker = null;
    this.#running?.settle(null);
    this.#running = null;
    if (this.#closed) return;
    if (++this.#failures >= maxFailures)
      this.#giveUp(`its thread has failed ${maxFailures} times in a row (${cause})`);
    else this.#startNext();
  }

  #giveUp(line: string): void {
    if (this.#closed) return;
    void this.close();
    this.fail(line);
  }
}

/** The built worker; without a build the source, with a loader for TypeScript. */
function defaultProgram(): Program {
  const built = builtProgram('src/reader/worker');
  if (built) return { source: built, options: {} };
  const [loader, source] = [
    createRequire(import.meta.url).resolve('tsx/cjs'),
    fileURLToPath(new URL('./worker.ts', import.meta.url)),
  ].map((path) => JSON.stringify(path));
  return { source: `require(${loader}); require(${source});`, options: { eval: true } };
}
