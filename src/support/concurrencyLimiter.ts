/**
 * Runs a limited number of jobs at a time; the others wait in order. A job that takes too long gives up its
 * slot and goes on.
 */
export class ConcurrencyLimiter {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param maxJobs jobs at a time
   * @param maxHold how long a job may hold its slot, in milliseconds
   */
  constructor(
    private readonly maxJobs: number,
    private readonly maxHold: number,
  ) {}

  /** @throws what the job throws */
  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.#running >= this.maxJobs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    let isHeld = true;
    const release = (): void => {
      if (!isHeld) return;
      isHeld = false;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    };
    const timer = setTimeout(release, this.maxHold).unref();
    try {
      return await job();
    } finally {
      clearTimeout(timer);
      release();
    }
  }
}
