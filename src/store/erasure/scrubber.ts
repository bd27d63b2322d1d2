import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { Connection } from '../database/connection.js';
import type { Whereabouts } from '../database/database.js';
import type { Tables } from '../database/tables.js';
import { clearErasureFlag, readErasureFlag } from './erasureFlag.js';

/**
 * Rewrites a SQLite file. secure_delete overwrites deleted rows, but copies remain where SQLite has moved rows. It
 * runs in a thread, since it takes a second per 100 MB, and keeps its copy beside the file, which may be the only
 * writable folder.
 */
const rewrite = `
  const { dirname } = require('node:path');
  const { workerData } = require('node:worker_threads');
  const Sqlite = require(workerData.library);
  const database = new Sqlite(workerData.file, { timeout: 5000 });
  database.exec('PRAGMA temp_store = FILE');
  database.exec("PRAGMA temp_store_directory = '" + dirname(workerData.file).replaceAll("'", "''") + "'");
  database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();`;

/** The pause after a scrub, as a multiple of its duration, so that nobody can keep the database busy by erasing. */
const restPerWork = 5;
/** How soon a failed scrub is retried, in milliseconds. */
const nextAttempt = 60_000;

/** The tables to vacuum on PostgreSQL. */
const tables: Readonly<Record<Exclude<keyof Tables, 'change'>, true>> = {
  announced: true,
  article: true,
  membership: true,
  news: true,
  reason: true,
  registration: true,
  setting: true,
  unanswered: true,
  vote: true,
};

/** Removes the remains of erased data from the database's files. */
export class Scrubber {
  #isWanted = false;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** No scrub before this time, in milliseconds of the process. */
  #restsUntil = 0;

  constructor(
    private readonly where: Whereabouts,
    private readonly connection: Connection,
  ) {}

  /** Schedules a scrub. */
  wake(): void {
    this.#isWanted = true;
    clearTimeout(this.#timer);
    const pause = Math.max(0, this.#restsUntil - performance.now());
    this.#timer = setTimeout(() => this.clean(), pause).unref();
  }

  /** Scrubs now. Resolves when it is done or has failed. */
  clean(): Promise<void> {
    this.#running ??= this.#clean().finally(() => {
      this.#running = null;
      if (this.#isWanted) this.wake();
    });
    return this.#running;
  }

  /** Stops after a scrub in progress. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isWanted = false;
    await this.#running;
    clearTimeout(this.#timer);
  }

  async #clean(): Promise<void> {
    const isWanted = this.#isWanted;
    this.#isWanted = false;
    const begun = performance.now();
    let isDone = true;
    if ('file' in this.where) isDone = await this.#cleanFile(this.where.file);
    else if (isWanted) await this.#cleanServer();
    const now = performance.now();
    this.#restsUntil = now + (isDone ? restPerWork * (now - begun) : nextAttempt);
    if (!isDone) this.#isWanted = true;
  }

  /** @returns false where it has to be retried */
  async #cleanFile(file: string): Promise<boolean> {
    const mark = await this.connection.look(readErasureFlag);
    if (mark === null || mark === 0) return true;
    if (!(await rewritten(file).catch(() => false))) return false;
    return (await this.connection.write((database) => clearErasureFlag(database, mark))) !== null;
  }

  /** VACUUM cannot run in a transaction. PostgreSQL would do it by itself sooner or later. */
  async #cleanServer(): Promise<void> {
    await this.connection.look(async (database) => {
      for (const table of Object.keys(tables)) await sql`vacuum ${sql.table(table)}`.execute(database);
    });
  }
}

/** @returns whether it succeeded; a full disk or a locked file is retried later */
function rewritten(file: string): Promise<boolean> {
  const library = createRequire(import.meta.url).resolve('libsql');
  return new Promise((resolve) => {
    const worker = new Worker(rewrite, { eval: true, workerData: { library, file } });
    worker.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0));
  });
}
