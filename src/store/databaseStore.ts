import type { Kysely } from 'kysely';
import {
  type Change,
  type Kept,
  type Levels,
  type Place,
  type PlaceSettings,
  type ServerArticle,
  type Store,
  settingsSchema,
  type Vote,
} from '../answer/store.js';
import { articlesMark, articlesOf, putArticle, removeArticle } from './articles.js';
import { ArticlesInMemory } from './articlesInMemory.js';
import { Connection } from './connection.js';
import type { Tables, Whereabouts } from './database.js';
import { eraseServer } from './eraseServer.js';
import { hasOwn, keyOf, levelsAt, settingsAt } from './levelsAt.js';
import { writeSettings } from './settings.js';
import { addQuestion, addVote, eraseTallies, forgetOld, questionsOf, votesOf } from './tallies.js';

/** How often what is too old is forgotten, and what could not be written is written, in milliseconds. */
const round = 60 * 60_000;
/** Rows written in one statement at most: SQLite limits what is filled in. */
const chunk = 300;

type Erasure = Extract<Change, { does: 'erase' }>['what'];

/**
 * The store in a database. Settings are read from memory and written through; where that fails (a read-only
 * disk, a full one, a server that is away) they hold in memory, and are written with the next that succeeds. Articles
 * are large: they are not held in memory, so that while the database is away they are neither read nor written.
 */
export class DatabaseStore implements Store {
  readonly #settings = new Map<string, PlaceSettings>();
  /** Places whose settings are not written yet, by key. */
  readonly #unwritten = new Map<string, readonly [server: string, channel: string]>();
  /** Servers of which something is to be forgotten and could not be yet. */
  readonly #unerased = new Map<string, Erasure>();
  /** Ends when all that was begun is done: writes come one after the other. */
  #settled: Promise<unknown> = Promise.resolve();
  /** Articles that cannot be read and were warned of, by key. */
  readonly #damaged = new Set<string>();
  /** Articles where there is no database; null where there is one. */
  readonly #inMemory: ArticlesInMemory | null;
  readonly #connection: Connection;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    where: Whereabouts | null,
    private readonly warn: (error: unknown) => void,
  ) {
    this.#inMemory = where === null ? new ArticlesInMemory() : null;
    this.#connection = new Connection(where, (database) => this.#read(database), warn);
    this.#timer = setInterval(() => this.#write(), round).unref();
  }

  /**
   * Opens the store. It never fails: what cannot be read is not set, until it can be read.
   * @param where null for a store in memory alone
   * @param warn is told why nothing can be read or kept, once; and, by null, that it can again
   */
  static async open(where: Whereabouts | null, warn: (error: unknown) => void): Promise<DatabaseStore> {
    const store = new DatabaseStore(where, warn);
    await store.#connection.prepare();
    await store.#connection.write(forgetOld);
    return store;
  }

  settingsAt(place: Place): PlaceSettings {
    return settingsAt(this.#settings, place);
  }

  levelsAt(place: Place): Levels | null {
    return levelsAt(this.#settings, place);
  }

  hasChannelSettings(server: string): boolean {
    return hasOwn(this.#settings, server);
  }

  async apply(place: Place, change: Change): Promise<boolean> {
    const server = place.server ?? '';
    if (change.does === 'erase') return this.#erase(place, change.what);
    if (change.does === 'removeArticle') return this.removeArticle(server, change.slug);
    const own = change.scope === 'thread' ? (place.thread ?? place.channel) : place.channel;
    const channel = change.scope === 'server' && place.server !== null ? '' : own;
    const key = keyOf(server, channel);
    const after = Object.entries({ ...this.#settings.get(key), ...change.settings });
    const set = after.filter(([, value]) => value !== undefined);
    if (set.length > 0) this.#settings.set(key, Object.fromEntries(set));
    else this.#settings.delete(key);
    this.#unwritten.set(key, [server, channel]);
    return this.#write();
  }

  async noteQuestion(server: string, text: string): Promise<void> {
    await this.#connection.write((database) => addQuestion(database, server, text));
  }

  async vote(server: string, vote: Vote): Promise<void> {
    await this.#connection.write((database) => addVote(database, server, vote));
  }

  async keptOf({ channel, server }: Place): Promise<Kept | null> {
    const settings = [...this.#settings].flatMap(([key, set]) => {
      const [, named = ''] = key.split('/');
      const isOf = server === null ? key === keyOf('', channel) : key.startsWith(`${server}/`);
      return isOf ? [{ channel: named || null, settings: set }] : [];
    });
    if (server === null) return { settings, questions: [], votes: [], articles: [] };
    return this.#connection.read(async (database) => ({
      settings,
      questions: await questionsOf(database, server),
      votes: await votesOf(database, server),
      articles: await this.#articlesIn(database, server),
    }));
  }

  async articlesOf(server: string): Promise<readonly ServerArticle[] | null> {
    if (this.#inMemory) return this.#inMemory.of(server);
    return this.#connection.read((database) => this.#articlesIn(database, server));
  }

  async articlesMark(server: string): Promise<string | null> {
    if (this.#inMemory) return this.#inMemory.markOf(server);
    return this.#connection.read(async (database) =>
      this.#isForgotten(server) ? '' : articlesMark(database, server),
    );
  }

  /** @returns whether it is written; where it is not, what there was before is there still, and it is not tried again */
  async putArticle(server: string, article: ServerArticle): Promise<boolean> {
    this.#inMemory?.put(server, article);
    return this.#inMemory !== null || this.#write((database) => putArticle(database, server, article));
  }

  /** @returns whether it is forgotten, or was not there; where it is not, it is not tried again */
  async removeArticle(server: string, slug: string): Promise<boolean> {
    this.#inMemory?.remove(server, slug);
    return this.#inMemory !== null || this.#write((database) => removeArticle(database, server, slug));
  }

  async erase(server: string): Promise<void> {
    await this.#erase({ server, channel: '' }, 'everything');
  }

  async present(bot: string, servers: readonly string[]): Promise<void> {
    const here = new Set(servers);
    const known = await this.#connection.read((database) =>
      database.selectFrom('membership').select('server').where('bot', '=', bot).execute(),
    );
    const before = new Set(known?.map(({ server }) => server));
    for (const server of before) if (!here.has(server)) await this.erase(server);
    const fresh = servers.filter((server) => !before.has(server)).map((server) => ({ bot, server }));
    await this.#connection.write(async (database) => {
      for (let from = 0; from < fresh.length; from += chunk)
        await database
          .insertInto('membership')
          .values(fresh.slice(from, from + chunk))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    });
  }

  /** Ends the use of the database, once all that was begun is done. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#settled;
    await this.#connection.close();
  }

  /** Reads what is set; what was set meanwhile stays. */
  async #read(database: Kysely<Tables>): Promise<void> {
    for (const { channel, server, settings } of await database.selectFrom('setting').selectAll().execute()) {
      const key = keyOf(server, channel);
      if (this.#unwritten.has(key) || this.#isForgotten(server)) continue;
      try {
        this.#settings.set(key, settingsSchema.parse(JSON.parse(settings)));
      } catch (error) {
        this.warn(error);
      }
    }
  }

  /** Whether all of a server is forgotten, although its rows may be there still. */
  #isForgotten(server: string): boolean {
    return this.#unerased.get(server) === 'everything';
  }

  async #articlesIn(database: Kysely<Tables>, server: string): Promise<readonly ServerArticle[]> {
    if (this.#isForgotten(server)) return [];
    return articlesOf(database, server, (slug, error) => {
      const key = keyOf(server, slug);
      if (!this.#damaged.has(key)) this.warn(error);
      this.#damaged.add(key);
    });
  }

  async #erase({ channel, server }: Place, what: Erasure): Promise<boolean> {
    if (server === null) {
      this.#settings.delete(keyOf('', channel));
      this.#unwritten.set(keyOf('', channel), ['', channel]);
      return this.#write();
    }
    if (what === 'everything') {
      this.#inMemory?.erase(server);
      for (const key of [...this.#settings.keys(), ...this.#unwritten.keys()]) {
        if (!key.startsWith(`${server}/`)) continue;
        this.#settings.delete(key);
        this.#unwritten.delete(key);
      }
    }
    if (!this.#isForgotten(server)) this.#unerased.set(server, what);
    return this.#write();
  }

  /**
   * Writes all that is not written yet: what is to be erased goes before anything new comes.
   * @param last is done after that
   * @returns whether all of it is done
   */
  #write(last?: (database: Kysely<Tables>) => Promise<void>): Promise<boolean> {
    const written = this.#settled.then(async () => {
      const done = await this.#connection.write(async (database) => {
        await forgetOld(database);
        for (const [server, what] of [...this.#unerased]) {
          await (what === 'questions' ? eraseTallies(database, server) : eraseServer(database, server));
          // Everything may have been asked to go while the questions went.
          if (this.#unerased.get(server) === what) this.#unerased.delete(server);
        }
        for (const [key, [server, channel]] of [...this.#unwritten]) {
          const settings = this.#settings.get(key);
          this.#unwritten.delete(key);
          try {
            await writeSettings(database, server, channel, settings);
          } catch (error) {
            this.#unwritten.set(key, [server, channel]);
            throw error;
          }
        }
        await last?.(database);
        return true;
      });
      return done ?? false;
    });
    this.#settled = written;
    return written;
  }
}
