import { type Kysely, sql } from 'kysely';
import type { DocumentFrequencies } from '../index/articles/documentFrequencies.js';
import type { Tables } from './tables.js';

/** How many stems are kept in memory; all others count as rare. */
const mostHeld = 50_000;
/** How long they are used, in milliseconds: frequencies change slowly. */
const holds = 10 * 60_000;

/** How many articles of an archive contain a stem. Stems that are not among the most frequent count as 0. */
export class StemFrequencies implements DocumentFrequencies {
  size = 0;
  revision = 0;
  #often: ReadonlyMap<string, number> = new Map();
  #read = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(private readonly database: Kysely<Tables>) {}

  frequencyOf(stem: string): number {
    return this.#often.get(stem) ?? 0;
  }

  /**
   * Reads the frequencies again where they are old; meanwhile the old ones are used. @throws Error of the database,
   * the first time only
   */
  async refresh(): Promise<void> {
    if (Date.now() - this.#read < holds) return;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
    });
    if (this.revision === 0) await this.#reading;
    else this.#reading.catch(() => undefined);
  }

  async #readAll(): Promise<void> {
    const rows = await this.database
      .selectFrom('archive_stem')
      .selectAll()
      .orderBy('articles', 'desc')
      .limit(mostHeld)
      .execute();
    const { rows: counted } = await sql<{ count: string }>`SELECT count(*) FROM archive_words`.execute(
      this.database,
    );
    this.#often = new Map(rows.map(({ articles, stem }) => [stem, articles]));
    this.size = Number(counted[0]?.count ?? 0);
    this.revision++;
    this.#read = Date.now();
  }
}
