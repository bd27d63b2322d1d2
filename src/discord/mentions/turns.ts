import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** How long a job waits for what goes first, in milliseconds. */
const longestWait = 500;

/**
 * Begins jobs one after the other and lets what arrives meanwhile in between, so that choices while typing do
 * not wait for a crowd of questions and each answer leaves as soon as it is made. A job's turn ends where it waits for
 * something outside of this thread: what the reader takes its time for holds up no other.
 */
export class Turns {
  /** When the last one has begun. */
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #first = new Set<Promise<unknown>>();

  /** How many jobs have not ended. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @throws what the job throws */
  run<T>(job: () => T | Promise<T>): Promise<T> {
    this.#waiting++;
    const begins = this.#last.then(() => this.#room());
    // The next one's room is made when all that this one does without waiting is done.
    this.#last = begins;
    return begins.then(job).finally(() => this.#waiting--);
  }

  /** Lets something be sent before the next job begins: it cannot wait. @throws what sending throws */
  async first<T>(sending: Promise<T>): Promise<T> {
    this.#first.add(sending);
    try {
      return await sending;
    } finally {
      this.#first.delete(sending);
    }
  }

  async #room(): Promise<void> {
    await nextTurn();
    if (this.#first.size === 0) return;
    await Promise.race([Promise.allSettled(this.#first), wait(longestWait, undefined, { ref: false })]);
  }
}
