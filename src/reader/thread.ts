import { setMaxListeners } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { builtProgram } from '../support/builtProgram.js';
import { Gate } from './gate.js';
import { withoutTelemetry } from './network.js';
import type { Job, Order, Report, WindowReading } from './protocol.js';
import type { Task } from './worker.js';

/** How often in a row the thread may end without having read anything before it is given up. */
const mostDeaths = 3;
/** Megabytes of the thread's own heap; the weights lie outside of it. */
const heap = 256;

/** What a thread runs. */
export interface Program {
  readonly source: URL | string;
  readonly options: WorkerOptions;
}

/** A job that somebody waits for. */
interface Waiting {
  readonly id: number;
  readonly job: Job;
  /** Gives what was read, once; whatever comes later is for nobody. */
  readonly settle: (windows: readonly WindowReading[] | null) => void;
  /** Whether somebody still waits. */
  isWanted: boolean;
}

/** A worker thread that reads one job after the other, in the order in which they came. It keeps no process from ending unless somebody waits. */
export class Thread {
  #worker: Worker | null = null;
  readonly #queue: Waiting[] = [];
  #running: Waiting | null = null;
  #deaths = 0;
  #ids = 0;
  #over = false;

  /**
   * @param fail told once, in a line, where nothing can be read any more
   * @param program what the thread runs: it takes orders and reports as `worker.ts` does
   */
  constructor(
    private readonly task: Omit<Task, 'memory'>,
    private readonly fail: (line: string) => void,
    private readonly program: Program = usual(),
  ) {}

  /** @returns null where the signal came first, or nothing can be read; never rejects */
  read(job: Job, signal: AbortSignal): Promise<readonly WindowReading[] | null> {
    if (this.#over || signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const abort = (): void => this.#drop(waiting);
      const waiting: Waiting = {
        id: this.#ids++,
        job,
        isWanted: true,
        settle: (windows) => {
          signal.removeEventListener('abort', abort);
          waiting.isWanted = false;
          resolve(windows);
        },
      };
      // A question that is read in many articles has one signal for all, and Node would warn of a leak.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', abort, { once: true });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  /** Ends the thread; who waits gets nothing. */
  async close(): Promise<void> {
    this.#over = true;
    for (const waiting of [this.#running, ...this.#queue.splice(0)]) waiting?.settle(null);
    const worker = this.#worker;
    if (worker === null) return;
    worker.ref();
    await new Promise((resolve) => {
      worker.once('exit', resolve);
      worker.postMessage({ end: true } satisfies Order);
    });
  }

  /** Gives the thread the next job, where it has none. */
  #next(): void {
    if (this.#running === null) {
      this.#running = this.#queue.shift() ?? null;
      if (this.#running) this.#send({ id: this.#running.id, job: this.#running.job });
    }
    // While somebody waits the process goes on.
    if (this.#running?.isWanted || this.#queue.length > 0) this.#worker?.ref();
    else this.#worker?.unref();
  }

  #send(order: Order): void {
    try {
      this.#worker ??= this.#start();
      this.#worker.postMessage(order);
    } catch (error) {
      // No thread can be started: there may be too many.
      this.#over = true;
      for (const waiting of [this.#running, ...this.#queue.splice(0)]) waiting?.settle(null);
      this.#running = null;
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Forgets a job that is waited for no more; where it is being read, the thread stops as soon as it can. */
  #drop(waiting: Waiting): void {
    waiting.settle(null);
    if (waiting === this.#running) this.#send({ id: waiting.id, stop: true });
    else this.#queue.splice(this.#queue.indexOf(waiting), 1);
    this.#next();
  }

  #start(): Worker {
    const { source, options } = this.program;
    withoutTelemetry();
    const gate = new Gate();
    const shut = (): void => gate.shut();
    const worker = new Worker(source, {
      ...options,
      workerData: { ...this.task, memory: gate.memory } satisfies Task,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    process.on('exit', shut);
    let cause = 'it ended';
    return (
      worker
        // The worker is ours and posts nothing else.
        .on('message', (report: Report) => this.#take(report))
        .on('error', (error) => {
          cause = error.message;
        })
        .on('exit', () => {
          process.off('exit', shut);
          this.#bury(cause);
        })
    );
  }

  #take(report: Report): void {
    if ('unready' in report) {
      this.#giveUp(report.unready);
      return;
    }
    this.#deaths = 0;
    this.#running?.settle(report.windows);
    this.#running = null;
    this.#next();
  }

  /** The thread has ended: the next job starts another, unless this happens again and again. */
  #bury(cause: string): void {
    this.#worker = null;
    this.#running?.settle(null);
    this.#running = null;
    if (this.#over) return;
    if (++this.#deaths >= mostDeaths)
      this.#giveUp(`its thread has failed ${mostDeaths} times in a row (${cause})`);
    else this.#next();
  }

  #giveUp(line: string): void {
    if (this.#over) return;
    void this.close();
    this.fail(line);
  }
}

/** The worker of the build; without a build the source, with a loader that reads TypeScript. */
function usual(): Program {
  const built = builtProgram('src/reader/worker');
  if (built) return { source: built, options: {} };
  const [loader, source] = [
    createRequire(import.meta.url).resolve('tsx/cjs'),
    fileURLToPath(new URL('./worker.ts', import.meta.url)),
  ].map((path) => JSON.stringify(path));
  return { source: `require(${loader}); require(${source});`, options: { eval: true } };
}
