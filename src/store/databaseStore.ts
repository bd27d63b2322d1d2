import type { Kysely } from 'kysely';
import type { Announcements } from '../settings/news.js';
import type {
  Change,
  Erasure,
  Kept,
  Levels,
  Place,
  PlaceSettings,
  ServerArticle,
  Settling,
  Store,
  Tallies,
  Vote,
} from '../settings/storeInterface.js';
import { ArticlesInDatabase, type Writing } from './articlesInDatabase.js';
import { ArticlesInMemory } from './articlesInMemory.js';
import { ChangeListener } from './changes/changeListener.js';
import type { Owner } from './changes/watch.js';
import { Connection } from './database/connection.js';
import type { Whereabouts } from './database/database.js';
import type { Tables } from './database/tables.js';
import { markErased } from './erasure/erasureFlag.js';
import { Scrubber } from './erasure/scrubber.js';
import { joinServers, missingServers } from './membership.js';
import { announcedIn, NewsInDatabase } from './news.js';
import { NewsInMemory } from './newsInMemory.js';
import { Pending } from './pending.js';
import { RegistrationsInDatabase } from './registrations.js';
import { levelOf, ownerOf, readSettings } from './settings.js';
import { SettingsInMemory } from './settingsInMemory.js';
import { settle, talliesOf } from './tallies.js';
import { addQuestion } from './unanswered.js';
import { addVote } from './votes.js';

/** How often old data is deleted, failed writes are retried and everything is read again, in milliseconds. */
const round = 60 * 60_000;

/**
 * The store in a database. Settings are read from memory and written through. If writing fails (a read-only or full
 * disk, an unreachable server) they stay in memory and are written later. Articles are too large for memory: while
 * the database is away they can be neither read nor written.
 */
export class DatabaseStore implements Store {
  readonly #settings = new SettingsInMemory();
  readonly #pending = new Pending(this.#settings);
  /** Resolves when all pending work is done; writes run one at a time. */
  #settled: Promise<unknown> = Promise.resolve();
  /** Damaged rows that were logged already. */
  readonly #damaged = new Set<string>();
  readonly #connection: Connection;
  readonly #articles: ArticlesInDatabase | ArticlesInMemory;
  readonly news: NewsInDatabase | NewsInMemory;
  readonly registrations: RegistrationsInDatabase;
  /** Null without a database. */
  readonly #hearing: ChangeListener | null;
  readonly #scrubber: Scrubber | null;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    where: Whereabouts | null,
    private readonly warn: (error: unknown) => void,
  ) {
    const connection = new Connection(where, (database) => this.#read(database, [null]), warn);
    this.#connection = connection;
    this.#articles =
      where === null
        ? new ArticlesInMemory()
        : new ArticlesInDatabase(
            connection,
            (act, erases) => this.#write(act, erases),
            (server) => this.#pending.isForgotten(server),
            (row, error) => this.#warnOf(row, error),
          );
    this.registrations = new RegistrationsInDatabase(connection);
    this.news = where === null ? new NewsInMemory() : new NewsInDatabase(connection);
    const read = async (owners: readonly Owner[]): Promise<boolean> =>
      (await connection.read((database) => this.#read(database, owners))) !== null;
    this.#hearing = where && new ChangeListener(where, connection, (act) => this.#inTurn(act), read);
    this.#scrubber = where && new Scrubber(where, connection);
    this.#timer = setInterval(() => {
      void this.#write();
      // Catches changes whose notification was missed.
      this.#hearing?.heard(null);
    }, round).unref();
  }

  /**
   * Opens the store. It never fails: settings that cannot be read count as not set until they can.
   * @param where null for a store in memory only
   * @param warn called once with a problem, and with null when it is over
   */
  static async open(where: Whereabouts | null, warn: (error: unknown) => void): Promise<DatabaseStore> {
    const store = new DatabaseStore(where, warn);
    await store.#connection.prepare();
    await store.#write();
    await store.#scrubber?.clean();
    return store;
  }

  settingsAt(place: Place): PlaceSettings {
    return this.#settings.at(place);
  }

  levelsAt(place: Place): Levels | null {
    return this.#settings.levelsAt(place);
  }

  hasChannelSettings(server: string): boolean {
    return this.#settings.hasChannels(server);
  }

  async apply(place: Place, change: Change): Promise<boolean> {
    if (change.does === 'erase') return this.#erase(place, change.what);
    if (change.does === 'removeArticle') return this.removeArticle(place.server ?? '', change.slug);
    this.#settings.change({ ...levelOf(place, change.scope), settings: change.settings });
    return this.#write();
  }

  announcing(): ReadonlyMap<string, Announcements> {
    return this.#settings.announcing();
  }

  async noteQuestion(server: string, text: string, article: string): Promise<void> {
    await this.#connection.write((database) => addQuestion(database, server, text, article));
  }

  async vote(server: string, vote: Vote): Promise<number | null> {
    return this.#connection.write((database) => addVote(database, server, vote));
  }

  async talliesOf(server: string): Promise<Tallies | null> {
    return this.#connection.read((database) => talliesOf(database, server));
  }

  async settle(server: string, entry: Settling): Promise<boolean> {
    return this.#write((database) => settle(database, server, entry), entry.does === 'forget');
  }

  async keptOf({ channel, server }: Place): Promise<Kept | null> {
    const own = [...this.#settings.of(ownerOf(server, channel))];
    const settings = own.map(([named, set]) => ({ channel: named || null, settings: set }));
    if (server === null) return { settings, questions: [], votes: [], articles: [], announced: [] };
    const articles = await this.#articles.of(server);
    const rest = await this.#connection.read(async (database) => ({
      ...(await talliesOf(database, server)),
      announced: await announcedIn(database, server),
    }));
    return articles && rest && { settings, ...rest, articles };
  }

  articlesOf(server: string): Promise<readonly ServerArticle[] | null> {
    return this.#articles.of(server);
  }

  articlesMark(server: string): Promise<string | null> {
    return this.#articles.markOf(server);
  }

  putArticle(server: string, article: ServerArticle): Promise<boolean> {
    return this.#articles.put(server, article);
  }

  removeArticle(server: string, slug: string): Promise<boolean> {
    return this.#articles.remove(server, slug);
  }

  onChange(listener: (server: string | null) => void): void {
    this.#hearing?.onChange(listener);
  }

  async leave(bot: string, server: string): Promise<void> {
    if (this.#hearing) this.#pending.leave(bot, server);
    else this.#forget(server);
    await this.#write();
  }

  async present(bot: string, servers: readonly string[], isOurs: (server: string) => boolean): Promise<void> {
    const missing = await this.#connection.read((database) => missingServers(database, bot, servers));
    for (const server of missing?.filter(isOurs) ?? []) this.#pending.leave(bot, server);
    await this.#write((database) => joinServers(database, bot, servers));
  }

  /** Closes the database after all pending work. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#hearing?.close();
    await this.#settled;
    await this.#scrubber?.close();
    await this.#connection.close();
  }

  /** Reads the settings of owners. Unwritten changes made here stay. */
  async #read(database: Kysely<Tables>, owners: readonly Owner[]): Promise<void> {
    for (const owner of owners) {
      const places = await readSettings(database, owner, (place, error) => this.#warnOf(place, error));
      this.#settings.read(
        owner,
        places.filter((place) => !this.#pending.isForgotten(place.owner)),
      );
    }
  }

  #warnOf(row: string, error: unknown): void {
    if (!this.#damaged.has(row)) this.warn(error);
    this.#damaged.add(row);
  }

  async #erase({ channel, server }: Place, what: Erasure): Promise<boolean> {
    const owner = ownerOf(server, channel);
    if (what === 'everything') this.#forget(owner);
    this.#pending.erase(owner, what);
    return this.#write();
  }

  /** Drops an owner's data from memory. */
  #forget(owner: string): void {
    this.#settings.forget(owner);
    if (this.#articles instanceof ArticlesInMemory) this.#articles.erase(owner);
    if (this.news instanceof NewsInMemory) this.news.erase(owner);
  }

  /** Runs a job after all pending ones. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#settled.then(act);
    this.#settled = done.catch(() => undefined);
    return done;
  }

  /**
   * Writes everything pending, erasures first.
   * @param last runs after that
   * @param erases whether its deleted words must also vanish from the database's files
   * @returns whether everything was written
   */
  #write(last?: Writing, erases = false): Promise<boolean> {
    return this.#inTurn(async () => {
      const written = await this.#pending.write(this.#connection);
      if (!written) return false;
      for (const server of written.left) this.#hearing?.heard(server);
      const act = async (database: Kysely<Tables>): Promise<void> => {
        await last?.(database);
        if (erases) await markErased(database);
      };
      const isDone = last === undefined || (await this.#connection.write(act)) !== null;
      if (written.hasErased || erases) this.#scrubber?.wake();
      return isDone;
    });
  }
}
