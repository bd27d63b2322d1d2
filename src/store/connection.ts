import type { Kysely } from 'kysely';
import { migrate, openDatabase, type Tables, type Whereabouts } from './database.js';

/** How long a database that could not be made ready is left alone, in milliseconds. */
const pause = 15_000;

/**
 * The way to a database that may fail at any time: what is asked of it is then not done, a warning says so once,
 * and it is tried again later.
 */
export class Connection {
  #database: Kysely<Tables> | null = null;
  #isReady = false;
  /** Time in milliseconds before which an unready database is not tried again. */
  #restsUntil = 0;
  #preparing: Promise<void> | null = null;
  /** The trouble that the log knows of; null where all is well. */
  #known: string | null = null;

  /**
   * @param where null for none at all
   * @param ready is called with a database that can be used from now on, to read what it has
   * @param warn is told of trouble, and of its end (null)
   */
  constructor(
    private readonly where: Whereabouts | null,
    private readonly ready: (database: Kysely<Tables>) => Promise<void>,
    private readonly warn: (error: unknown) => void,
  ) {}

  /** Does something with the database. @returns null where it was not done */
  async use<T>(act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    await this.prepare();
    if (!this.#database || !this.#isReady) return null;
    try {
      const result = await act(this.#database);
      this.#tell(null);
      return result;
    } catch (error) {
      this.#tell(error);
      return null;
    }
  }

  /** Opens the database, brings it to the present form and reads it; does nothing where that is done. */
  prepare(): Promise<void> {
    if (this.#isReady || this.where === null || Date.now() < this.#restsUntil) return Promise.resolve();
    this.#preparing ??= this.#prepare(this.where).finally(() => {
      this.#preparing = null;
    });
    return this.#preparing;
  }

  /** Ends the use of the database. */
  async close(): Promise<void> {
    await this.#preparing;
    await this.#database?.destroy();
    this.#database = null;
    this.#isReady = false;
    this.#restsUntil = Number.POSITIVE_INFINITY;
  }

  async #prepare(where: Whereabouts): Promise<void> {
    this.#restsUntil = Date.now() + pause;
    let trouble: unknown = null;
    try {
      this.#database ??= await openDatabase(where, (error) => this.#tell(error));
      // A database that cannot be migrated, because it cannot be written, may still be read.
      await migrate(this.#database).catch((error: unknown) => {
        trouble = error;
      });
      await this.ready(this.#database);
      this.#isReady = true;
    } catch (error) {
      trouble = error;
    }
    this.#tell(trouble);
  }

  /** Says what the trouble is when it begins and when it becomes another, and when it is over. */
  #tell(error: unknown): void {
    const message = error === null ? null : error instanceof Error ? error.message : String(error);
    if (message === this.#known) return;
    this.#known = message;
    this.warn(error);
  }
}
