/** Does things for servers: for each one after the other. */
export class InTurn {
  /** Ends when all that was begun for a server is done. */
  readonly #settled = new Map<string, Promise<unknown>>();

  /** Does something once all that was begun for that server before is done. @throws what it throws */
  run<T>(server: string, act: () => Promise<T>): Promise<T> {
    const before = this.#settled.get(server) ?? Promise.resolve();
    const done = before.then(act);
    const settled = done
      .catch(() => undefined)
      .then(() => {
        if (this.#settled.get(server) === settled) this.#settled.delete(server);
      });
    this.#settled.set(server, settled);
    return done;
  }
}
