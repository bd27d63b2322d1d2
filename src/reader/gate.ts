const open = 0;
const busy = 1;
const shut = 2;

/** Longest wait for the thread, in milliseconds. Loading the weights takes longest. */
const maxWait = 10_000;

/**
 * Keeps the process from ending a thread while it runs native code: native code that returns to an ending
 * thread crashes the whole process. Only shared memory still works while a process exits.
 */
export class Gate {
  readonly #state: Int32Array;

  /** @param memory shared with the gate of the other thread; the first gate allocates it */
  constructor(readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#state = new Int32Array(memory);
  }

  /**
   * Runs native code, one call at a time. Once the gate is shut, nothing runs, and the promise never settles.
   */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (Atomics.compareExchange(this.#state, 0, open, busy) !== open) return new Promise(() => undefined);
    try {
      return await work();
    } finally {
      Atomics.compareExchange(this.#state, 0, busy, open);
      Atomics.notify(this.#state, 0);
    }
  }

  /** Stops further native code, and blocks this thread until the running call ends. */
  shut(): void {
    const end = Date.now() + maxWait;
    while (Atomics.compareExchange(this.#state, 0, open, shut) === busy && Date.now() < end)
      Atomics.wait(this.#state, 0, busy, maxWait);
  }
}
