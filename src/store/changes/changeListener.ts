import type { Connection } from '../database/connection.js';
import type { Whereabouts } from '../database/database.js';
import { type Owner, type Watch, watch } from './watch.js';

/** How soon a failed read is retried, in milliseconds. */
const pause = 2000;

/** Reads settings again that other processes have changed: several changes at once, and until it succeeds. */
export class ChangeListener {
  readonly #listeners: ((server: string | null) => void)[] = [];
  readonly #watch: Watch;
  #stale = new Set<Owner>();
  #isDue = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param inTurn runs a job after all pending ones
   * @param read reads the settings of owners; @returns whether it succeeded
   */
  constructor(
    where: Whereabouts,
    connection: Connection,
    private readonly inTurn: (act: () => Promise<void>) => Promise<void>,
    private readonly read: (owners: readonly Owner[]) => Promise<boolean>,
  ) {
    this.#watch = watch(where, connection, (owner) => this.heard(owner));
  }

  /** @param listener called with the server whose data may have changed; null where it may be any */
  onChange(listener: (server: string | null) => void): void {
    this.#listeners.push(listener);
  }

  /** Notes that an owner's data has changed. */
  heard(owner: Owner): void {
    this.#stale.add(owner);
    this.#begin();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#watch.close();
  }

  #begin(): void {
    if (this.#isDue || this.#isClosed) return;
    this.#isDue = true;
    void this.inTurn(() => this.#refresh());
  }

  async #refresh(): Promise<void> {
    const stale = this.#stale;
    const owners = stale.has(null) ? [null] : [...stale];
    this.#stale = new Set();
    this.#isDue = false;
    if (this.#isClosed) return;
    if (await this.read(owners)) {
      for (const owner of owners) this.#tell(owner);
      return;
    }
    for (const owner of owners) this.#stale.add(owner);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), pause).unref();
  }

  /** Outside of servers there are only settings, which were just read. */
  #tell(owner: Owner): void {
    if (!owner?.startsWith('/')) for (const listener of this.#listeners) listener(owner);
  }
}
