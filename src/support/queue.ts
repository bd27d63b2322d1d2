/** Does the jobs of one name one after the other, and those of different names at the same time. */
export class Queue {
  /** By name, when the last job has ended. */
  readonly #last = new Map<string, Promise<unknown>>();

  /** @throws what the job throws; the next one runs all the same */
  async run<T>(name: string, job: () => Promise<T>): Promise<T> {
    const done = (this.#last.get(name) ?? Promise.resolve()).then(job);
    const ended = done.catch(() => undefined);
    this.#last.set(name, ended);
    try {
      return await done;
    } finally {
      if (this.#last.get(name) === ended) this.#last.delete(name);
    }
  }

  /** Waits until there is nothing to do. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
