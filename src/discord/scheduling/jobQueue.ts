import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** How long a job waits for urgent messages to be sent, in milliseconds. */
const longestWait = 500;

/**
 * Starts jobs one after another and yields to the event loop in between. So autocomplete does not wait for a burst of
 * questions, and each answer is sent as soon as it is ready. The next job starts once the one before first awaits
 * something outside this thread, such as the reader.
 */
export class JobQueue {
  /** Resolves when the last job has started. */
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #urgent = new Set<Promise<unknown>>();

  /** How many jobs have not finished. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @throws what the job throws */
  run<T>(job: () => T | Promise<T>): Promise<T> {
    this.#waiting++;
    const starts = this.#last.then(() => this.#yield());
    // The next job's turn comes after everything that this one does synchronously.
    this.#last = starts;
    return starts.then(job).finally(() => this.#waiting--);
  }

  /** Holds the next job back until something urgent is sent, such as an acknowledgement. @throws what sending throws */
  async first<T>(sending: Promise<T>): Promise<T> {
    this.#urgent.add(sending);
    try {
      return await sending;
    } finally {
      this.#urgent.delete(sending);
    }
  }

  async #yield(): Promise<void> {
    await nextTurn();
    if (this.#urgent.size === 0) return;
    await Promise.race([Promise.allSettled(this.#urgent), wait(longestWait, undefined, { ref: false })]);
  }
}
