import { Worker, type WorkerOptions } from 'node:worker_threads';
import { builtProgram } from '../support/builtProgram.js';
import type { CardWords } from './card.js';
import { drawHere } from './picture.js';
import type { Order, Report } from './protocol.js';

/** What draws cards. */
export interface Drawer {
  /** @returns the picture as a PNG @throws Error where it cannot be drawn */
  draw(words: CardWords): Promise<Uint8Array>;
}

/** What a thread runs: it takes orders and reports as `worker.ts` does. */
export interface Program {
  readonly source: URL | string;
  readonly options: WorkerOptions;
}

/** Milliseconds after which a thread that has nothing to do ends: it takes some hundred megabytes. */
const idleTime = 60_000;
/** Megabytes of the thread's own heap. */
const heap = 128;

/** Somebody who waits for a picture. */
interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Draws in a worker thread, which starts with the first picture. It keeps no process from ending unless somebody waits. */
export class ThreadDrawer implements Drawer {
  #worker: Worker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #ids = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly program: Program) {}

  draw(words: CardWords): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      clearTimeout(this.#idle);
      this.#worker ??= this.#start();
      const id = this.#ids++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id, words } satisfies Order);
    });
  }

  #start(): Worker {
    const { options, source } = this.program;
    const worker = new Worker(source, { ...options, resourceLimits: { maxOldGenerationSizeMb: heap } });
    let cause = 'it ended';
    return (
      worker
        // The worker is ours and posts nothing else.
        .on('message', (report: Report) => this.#take(report))
        .on('error', (error) => {
          cause = error.message;
        })
        .on('exit', () => this.#bury(worker, cause))
    );
  }

  #take(report: Report): void {
    const waiting = this.#waiting.get(report.id);
    this.#waiting.delete(report.id);
    if ('png' in report) waiting?.resolve(report.png);
    else waiting?.reject(new Error(report.fault));
    if (this.#waiting.size > 0) return;
    this.#worker?.unref();
    this.#idle = setTimeout(() => this.#end(), idleTime).unref();
  }

  #end(): void {
    this.#worker?.postMessage({ end: true } satisfies Order);
    this.#worker = null;
  }

  /** A thread has ended: where it was not told to, who waits is told, and the next picture starts another. */
  #bury(worker: Worker, cause: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values())
      reject(new Error(`the thread that draws has failed: ${cause}`));
    this.#waiting.clear();
  }
}

/** Draws in a thread of its own. Sources that run as they are have no worker, and this thread draws. */
export function openDrawer(): Drawer {
  const source = builtProgram('src/card/worker');
  return source === null ? { draw: drawHere } : new ThreadDrawer({ source, options: {} });
}
