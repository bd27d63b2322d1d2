import { type Kysely, sql } from 'kysely';
import type { Frequencies } from '../index/articles/frequencies.js';
import type { Tables } from './tables.js';

/** How many stems are held in memory: all that are not rare. */
const mostHeld = 50_000;
/** How long they hold, in milliseconds: rarity changes slowly. */
const holds = 10 * 60_000;

/** How often stems stand in the articles of an archive. Those that are not among the most frequent count as none. */
export class Rarity implements Frequencies {
  size = 0;
  state = 0;
  #often: ReadonlyMap<string, number> = new Map();
  #read = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | null = null;

  constructor(private readonly database: Kysely<Tables>) {}

  frequencyOf(stem: string): number {
    return this.#often.get(stem) ?? 0;
  }

  /** Reads them where that is long ago; what was read before holds meanwhile. @throws Error of the database at the first time */
  async refresh(): Promise<void> {
    if (Date.now() - this.#read < holds) return;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = null;
    });
    if (this.state === 0) await this.#reading;
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
    this.state++;
    this.#read = Date.now();
  }
}
