const open = 0;
const busy = 1;
const shut = 2;

/** Longest wait for the thread, in milliseconds: to load the weights takes the longest of what it does. */
const patience = 10_000;

/**
 * Keeps the process from ending a thread in the middle of native code: when that comes back to a thread that is being
 * ended, it takes the whole process down with it. Memory that both threads see is all that works while a process ends.
 */
export class Gate {
  readonly #state: Int32Array;

  /** @param memory of the other thread's gate; the first one makes it */
  constructor(readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.#state = new Int32Array(memory);
  }

  /** Runs native code, one at a time; where the gate has been shut, nothing is run and nothing ever comes back. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (Atomics.compareExchange(this.#state, 0, open, busy) !== open) return new Promise(() => undefined);
    try {
      return await work();
    } finally {
      Atomics.compareExchange(this.#state, 0, busy, open);
      Atomics.notify(this.#state, 0);
    }
  }

  /** Lets no more native code run, and waits for what runs; this thread stands still meanwhile. */
  shut(): void {
    const end = Date.now() + patience;
    while (Atomics.compareExchange(this.#state, 0, open, shut) === busy && Date.now() < end)
      Atomics.wait(this.#state, 0, busy, patience);
  }
}
