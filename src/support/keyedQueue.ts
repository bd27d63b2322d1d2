/** Runs jobs with the same key one after the other, and those with different keys in parallel. */
export class KeyedQueue {
  /** For each key, settles when its last job has ended. */
  readonly #last = new Map<string, Promise<unknown>>();

  /**
   * Runs a job after all earlier ones with the same key.
   * @throws whatever the job throws; the next one runs all the same
   */
  async run<T>(key: string, job: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(key) ?? Promise.resolve()).then(job);
    const ended = done.catch(() => undefined);
    this.#last.set(key, ended);
    try {
      return await done;
    } finally {
      if (this.#last.get(key) === ended) this.#last.delete(key);
    }
  }

  /** Waits until all jobs have ended. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
