import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { Connection } from './connection.js';
import type { Whereabouts } from './database.js';
import { erasedMark, takeMark } from './erasedMark.js';
import type { Tables } from './tables.js';

/**
 * Writes a file anew, without what was erased: what is deleted is overwritten, but SQLite leaves copies where it has moved
 * rows. In a thread, because it takes a second for a hundred megabytes; with a copy beside the file, because that may be
 * the only folder that can be written.
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

/** So many times as long as the last cleaning took is waited before the next: nobody can keep a database busy by erasing. */
const restPerWork = 5;
/** How soon is tried again what could not be done, in milliseconds. */
const nextAttempt = 60_000;

/** The tables that something is erased from on PostgreSQL. */
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

/** Sees to it that what was erased is not to be found in the database's files any more. */
export class Scrubber {
  #isWanted = false;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Before that time, in milliseconds of the process, nothing is cleaned. */
  #restsUntil = 0;

  constructor(
    private readonly where: Whereabouts,
    private readonly connection: Connection,
  ) {}

  /** Cleans up soon, where something was erased that may stand there still. */
  wake(): void {
    this.#isWanted = true;
    clearTimeout(this.#timer);
    const pause = Math.max(0, this.#restsUntil - performance.now());
    this.#timer = setTimeout(() => this.clean(), pause).unref();
  }

  /** Cleans up; resolves once it is done, or cannot be done now. */
  clean(): Promise<void> {
    this.#running ??= this.#clean().finally(() => {
      this.#running = null;
      if (this.#isWanted) this.wake();
    });
    return this.#running;
  }

  /** Ends once what is being cleaned is clean. */
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

  /** @returns false where it is to be tried again */
  async #cleanFile(file: string): Promise<boolean> {
    const mark = await this.connection.look(erasedMark);
    if (mark === null || mark === 0) return true;
    if (!(await rewritten(file).catch(() => false))) return false;
    return (await this.connection.write((database) => takeMark(database, mark))) !== null;
  }

  /** VACUUM is for what is outside of transactions; PostgreSQL gives room free so, and does it itself sooner or later. */
  async #cleanServer(): Promise<void> {
    await this.connection.look(async (database) => {
      for (const table of Object.keys(tables)) await sql`vacuum ${sql.table(table)}`.execute(database);
    });
  }
}

/** @returns whether it is done: a full disk and a file that is locked for long are tried again later */
function rewritten(file: string): Promise<boolean> {
  const library = createRequire(import.meta.url).resolve('libsql');
  return new Promise((resolve) => {
    const worker = new Worker(rewrite, { eval: true, workerData: { library, file } });
    worker.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0));
  });
}
