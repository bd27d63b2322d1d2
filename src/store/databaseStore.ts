import type { Kysely } from 'kysely';
import {
  type Change,
  type Kept,
  type Place,
  type PlaceSettings,
  type Store,
  settingsSchema,
  type Vote,
} from '../answer/store.js';
import { Connection } from './connection.js';
import type { Tables, Whereabouts } from './database.js';
import { addQuestion, addVote, eraseTallies, forgetOld, questionsOf, votesOf } from './tallies.js';

/** How often what is too old is forgotten, and what could not be written is written, in milliseconds. */
const round = 60 * 60_000;
/** Rows written in one statement at most: SQLite limits what is filled in. */
const chunk = 300;

type Erasure = Extract<Change, { does: 'erase' }>['what'];

const keyOf = (server: string, channel: string): string => `${server}/${channel}`;

/**
 * The store in a database. Settings are read from memory and written through; where that fails (a read-only
 * disk, a full one, a server that is away) they hold in memory, and are written with the next that succeeds.
 */
export class DatabaseStore implements Store {
  readonly #settings = new Map<string, PlaceSettings>();
  /** Places whose settings are not written yet, by key. */
  readonly #unwritten = new Map<string, readonly [server: string, channel: string]>();
  /** Servers of which something is to be forgotten and could not be yet. */
  readonly #unerased = new Map<string, Erasure>();
  /** Ends when all that was begun is done: writes come one after the other. */
  #settled: Promise<unknown> = Promise.resolve();
  readonly #connection: Connection;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    where: Whereabouts | null,
    private readonly warn: (error: unknown) => void,
  ) {
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
    await store.#connection.use(forgetOld);
    return store;
  }

  settingsAt({ channel, server }: Place): PlaceSettings {
    const own = this.#settings.get(keyOf(server ?? '', channel));
    const whole = server === null ? undefined : this.#settings.get(keyOf(server, ''));
    return { ...whole, ...own };
  }

  hasChannelSettings(server: string): boolean {
    for (const key of this.#settings.keys())
      if (key.startsWith(`${server}/`) && key.length > server.length + 1) return true;
    return false;
  }

  async apply(place: Place, change: Change): Promise<boolean> {
    const server = place.server ?? '';
    if (change.does === 'erase') return this.#erase(place, change.what);
    const channel = change.scope === 'server' && place.server !== null ? '' : place.channel;
    const key = keyOf(server, channel);
    const after = Object.entries({ ...this.#settings.get(key), ...change.settings });
    const set = after.filter(([, value]) => value !== undefined);
    if (set.length > 0) this.#settings.set(key, Object.fromEntries(set));
    else this.#settings.delete(key);
    this.#unwritten.set(key, [server, channel]);
    return this.#write();
  }

  async noteQuestion(server: string, text: string): Promise<void> {
    await this.#connection.use((database) => addQuestion(database, server, text));
  }

  async vote(server: string, vote: Vote): Promise<void> {
    await this.#connection.use((database) => addVote(database, server, vote));
  }

  async keptOf({ channel, server }: Place): Promise<Kept | null> {
    const settings = [...this.#settings].flatMap(([key, set]) => {
      const [, named = ''] = key.split('/');
      const isOf = server === null ? key === keyOf('', channel) : key.startsWith(`${server}/`);
      return isOf ? [{ channel: named || null, settings: set }] : [];
    });
    if (server === null) return { settings, questions: [], votes: [] };
    return this.#connection.use(async (database) => ({
      settings,
      questions: await questionsOf(database, server),
      votes: await votesOf(database, server),
    }));
  }

  async erase(server: string): Promise<void> {
    await this.#erase({ server, channel: '' }, 'everything');
  }

  async present(bot: string, servers: readonly string[]): Promise<void> {
    const here = new Set(servers);
    const known = await this.#connection.use((database) =>
      database.selectFrom('membership').select('server').where('bot', '=', bot).execute(),
    );
    const before = new Set(known?.map(({ server }) => server));
    for (const server of before) if (!here.has(server)) await this.erase(server);
    const fresh = servers.filter((server) => !before.has(server)).map((server) => ({ bot, server }));
    await this.#connection.use(async (database) => {
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
      if (this.#unwritten.has(key) || this.#unerased.get(server) === 'everything') continue;
      try {
        this.#settings.set(key, settingsSchema.parse(JSON.parse(settings)));
      } catch (error) {
        this.warn(error);
      }
    }
  }

  async #erase({ channel, server }: Place, what: Erasure): Promise<boolean> {
    if (server === null) {
      this.#settings.delete(keyOf('', channel));
      this.#unwritten.set(keyOf('', channel), ['', channel]);
      return this.#write();
    }
    if (what === 'everything') {
      for (const key of [...this.#settings.keys(), ...this.#unwritten.keys()]) {
        if (!key.startsWith(`${server}/`)) continue;
        this.#settings.delete(key);
        this.#unwritten.delete(key);
      }
    }
    if (this.#unerased.get(server) !== 'everything') this.#unerased.set(server, what);
    return this.#write();
  }

  /** Writes all that is not written yet. @returns whether it is */
  #write(): Promise<boolean> {
    const written = this.#settled.then(async () => {
      const done = await this.#connection.use(async (database) => {
        await forgetOld(database);
        for (const [server, what] of [...this.#unerased]) {
          await (what === 'questions' ? eraseTallies(database, server) : eraseServer(database, server));
          this.#unerased.delete(server);
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
        return true;
      });
      return done ?? false;
    });
    this.#settled = written;
    return written;
  }
}

async function writeSettings(
  database: Kysely<Tables>,
  server: string,
  channel: string,
  settings: PlaceSettings | undefined,
): Promise<void> {
  if (settings === undefined) {
    await database
      .deleteFrom('setting')
      .where('server', '=', server)
      .where('channel', '=', channel)
      .execute();
    return;
  }
  const text = JSON.stringify(settings);
  await database
    .insertInto('setting')
    .values({ server, channel, settings: text })
    .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet({ settings: text }))
    .execute();
}

async function eraseServer(database: Kysely<Tables>, server: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('setting').where('server', '=', server).execute();
    await transaction.deleteFrom('membership').where('server', '=', server).execute();
    await eraseTallies(transaction, server);
  });
}
