import type { Kysely } from 'kysely';
import { migrate, openDatabase, type Whereabouts } from './database.js';
import type { Tables } from './tables.js';
import { inTransaction, reading } from './transaction.js';

/** How long a database that could not be made ready is left alone, in milliseconds. */
const pause = 15_000;

/** What is done with a database: one that cannot be written can often be read. */
type Act = 'reading' | 'writing';

/**
 * The way to a database that may fail at any time: what is asked of it is then not done, a warning says so once,
 * and it is tried again later.
 */
export class Connection {
  #database: Kysely<Tables> | null = null;
  #isReady = false;
  #isClosed = false;
  /** Whether the database has its present form: one that cannot be written yet may be read in an older one. */
  #isCurrent = false;
  /** Time in milliseconds before which an unready database is not tried again. */
  #restsUntil = 0;
  #preparing: Promise<void> | null = null;
  /** The trouble that the log knows of, and at what; null where all is well. */
  #known: { readonly message: string; readonly at: Act } | null = null;

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

  /** Reads something. @returns null where it was not done */
  read<T>(act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    return this.#use('reading', (database) => reading(database, act));
  }

  /** Writes something, all of it or nothing. @returns null where it was not done */
  write<T>(act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    return this.#use('writing', (database) => inTransaction(database, act));
  }

  /** Reads something where that can be done at once; nobody is told of trouble. @returns null where it was not done */
  async look<T>(act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    if (!this.#database || !this.#isReady) return null;
    return reading(this.#database, act).catch(() => null);
  }

  /** Opens the database, brings it to the present form and reads it; does nothing where that is done. */
  prepare(): Promise<void> {
    const isDone = this.#isReady && this.#isCurrent;
    if (isDone || this.where === null || Date.now() < this.#restsUntil) return Promise.resolve();
    this.#preparing ??= this.#prepare(this.where).finally(() => {
      this.#preparing = null;
    });
    return this.#preparing;
  }

  /** Ends the use of the database. */
  async close(): Promise<void> {
    await this.#preparing;
    this.#isClosed = true;
    await this.#database?.destroy();
    this.#database = null;
    this.#isReady = false;
    this.#restsUntil = Number.POSITIVE_INFINITY;
  }

  async #use<T>(at: Act, act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    await this.prepare();
    if (!this.#database || !this.#isReady) return null;
    try {
      const result = await act(this.#database);
      this.#tell(null, at);
      return result;
    } catch (error) {
      this.#tell(error, at);
      return null;
    }
  }

  async #prepare(where: Whereabouts): Promise<void> {
    this.#restsUntil = Date.now() + pause;
    const isFirst = !this.#isReady;
    let trouble: unknown = null;
    try {
      this.#database ??= await openDatabase(where, (error) => this.#tell(error, 'reading'));
      // A database that cannot be migrated, because it cannot be written, may still be read.
      try {
        await migrate(this.#database);
        this.#isCurrent = true;
      } catch (error) {
        trouble = error;
      }
      if (isFirst) await reading(this.#database, this.ready);
      this.#isReady = true;
    } catch (error) {
      trouble ??= error;
    }
    // That an older form still cannot be changed is no news: the log would say it every time.
    if (isFirst || this.#isCurrent) this.#tell(trouble, 'writing');
  }

  /** Says what the trouble is when it begins and when it becomes another, and when it is over. */
  #tell(error: unknown, at: Act): void {
    // What becomes of connections that are left is no news.
    if (this.#isClosed) return;
    const message = error === null ? null : error instanceof Error ? error.message : String(error);
    // That it can be read says nothing of whether it can be written.
    const isOpen = message === null && at === 'reading' && this.#known?.at === 'writing';
    if (isOpen || message === (this.#known?.message ?? null)) return;
    this.#known = message === null ? null : { message, at };
    this.warn(error);
  }
}
