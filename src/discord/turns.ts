import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** How long a job waits for what goes first, in milliseconds. */
const longestWait = 500;

/**
 * Runs jobs one after the other and lets what arrives meanwhile in between, so that choices while typing do
 * not wait for a crowd of questions and each answer leaves as soon as it is made.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #first = new Set<Promise<unknown>>();

  /** How many jobs have not ended. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @throws what the job throws */
  run<T>(job: () => T): Promise<T> {
    this.#waiting++;
    const result = this.#last.then(() => this.#room()).then(job);
    this.#last = result.then(
      () => this.#waiting--,
      () => this.#waiting--,
    );
    return result;
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
