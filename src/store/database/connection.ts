import type { Kysely } from 'kysely';
import { migrate, openDatabase, type Whereabouts } from './database.js';
import type { Tables } from './tables.js';
import { inTransaction, reading } from './transaction.js';

/** How long to wait before opening a failed database again, in milliseconds. */
const pause = 15_000;

/** A database that cannot be written can often be read. */
type Act = 'reading' | 'writing';

/**
 * A database that may fail at any time: operations then return null, one warning is logged, and the next operation
 * tries again.
 */
export class Connection {
  #database: Kysely<Tables> | null = null;
  #isReady = false;
  #isClosed = false;
  /** Whether all migrations have run. Without them a read-only database may still be read. */
  #isCurrent = false;
  /** No attempt to open the database before this time, in milliseconds. */
  #restsUntil = 0;
  #preparing: Promise<void> | null = null;
  /** The problem that was logged last; null where all is well. */
  #known: { readonly message: string; readonly at: Act } | null = null;

  /**
   * @param where null for no database
   * @param ready called once the database can be used, to read what it holds
   * @param warn called with a problem, and with null when it is over
   */
  constructor(
    private readonly where: Whereabouts | null,
    private readonly ready: (database: Kysely<Tables>) => Promise<void>,
    private readonly warn: (error: unknown) => void,
  ) {}

  /** Reads. @returns null where it failed */
  read<T>(act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    return this.#use('reading', (database) => reading(database, act));
  }

  /** Writes in a transaction. @returns null where it failed */
  write<T>(act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    return this.#use('writing', (database) => inTransaction(database, act));
  }

  /** Reads only if the database is ready, without logging problems. @returns null where it failed */
  async look<T>(act: (database: Kysely<Tables>) => Promise<T>): Promise<T | null> {
    if (!this.#database || !this.#isReady) return null;
    return reading(this.#database, act).catch(() => null);
  }

  /** Opens the database, migrates it and reads it, unless that is done already. */
  prepare(): Promise<void> {
    const isDone = this.#isReady && this.#isCurrent;
    if (isDone || this.where === null || Date.now() < this.#restsUntil) return Promise.resolve();
    this.#preparing ??= this.#prepare(this.where).finally(() => {
      this.#preparing = null;
    });
    return this.#preparing;
  }

  /** Closes the database. */
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
      // A read-only database cannot be migrated, but may still be read.
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
    // A migration that still fails was logged before.
    if (isFirst || this.#isCurrent) this.#tell(trouble, 'writing');
  }

  /** Logs a problem when it begins or changes, and when it is over. */
  #tell(error: unknown, at: Act): void {
    // Problems of closing connections do not matter.
    if (this.#isClosed) return;
    const message = error === null ? null : error instanceof Error ? error.message : String(error);
    // A successful read does not mean that writing works again.
    const isOpen = message === null && at === 'reading' && this.#known?.at === 'writing';
    if (isOpen || message === (this.#known?.message ?? null)) return;
    this.#known = message === null ? null : { message, at };
    this.warn(error);
  }
}
