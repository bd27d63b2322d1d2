/** Does so many jobs at a time; the others wait in order. A job that takes too long makes room, and goes on. */
export class Slots {
  #taken = 0;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param most jobs at a time
   * @param longest how long a job holds its slot at most, in milliseconds
   */
  constructor(
    private readonly most: number,
    private readonly longest: number,
  ) {}

  /** @throws what the job throws */
  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.#taken >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken++;
    let isHeld = true;
    const release = (): void => {
      if (!isHeld) return;
      isHeld = false;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken--;
    };
    const timer = setTimeout(release, this.longest).unref();
    try {
      return await job();
    } finally {
      clearTimeout(timer);
      release();
    }
  }
}
