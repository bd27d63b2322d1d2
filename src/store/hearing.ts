import type { Connection } from './connection.js';
import type { Whereabouts } from './database.js';
import { type Owner, type Watch, watch } from './watch.js';

/** How soon what could not be read is read again, in milliseconds. */
const pause = 2000;

/** Has what other processes have changed read again: once, however often they change it meanwhile, and until it is done. */
export class Hearing {
  readonly #listeners: ((server: string | null) => void)[] = [];
  readonly #watch: Watch;
  #stale = new Set<Owner>();
  #isDue = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param inTurn does something when all that was begun is done
   * @param read reads what owners have set; @returns whether that was done
   */
  constructor(
    where: Whereabouts,
    connection: Connection,
    private readonly inTurn: (act: () => Promise<void>) => Promise<void>,
    private readonly read: (owners: readonly Owner[]) => Promise<boolean>,
  ) {
    this.#watch = watch(where, connection, (owner) => this.heard(owner));
  }

  /** @param listener is told of whom something may have changed, by the server's id; null where it may be any */
  onChange(listener: (server: string | null) => void): void {
    this.#listeners.push(listener);
  }

  /** Takes notice that something of an owner has changed. */
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

  /** Outside of servers there is nothing but settings, which are read. */
  #tell(owner: Owner): void {
    if (!owner?.startsWith('/')) for (const listener of this.#listeners) listener(owner);
  }
}
