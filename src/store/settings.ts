import type { Kysely } from 'kysely';
import type { Place, SettingChange, Store } from '../answer/store.js';
import { migrate, openDatabase, type Setting, settingSchema, type Tables } from './database.js';

const keyOf = (server: string, channel: string): string => `${server}/${channel}`;

/**
 * Settings that are read from memory and written through to a database. Where that fails (a read-only disk, a
 * full one) they hold until the process ends, and a warning says so.
 */
export class Settings implements Store {
  readonly #settings = new Map<string, Setting>();
  #database: Kysely<Tables> | null = null;

  private constructor(private readonly warn: (error: unknown) => void) {}

  /**
   * Opens the settings in a database file. It never fails: what cannot be read is not set.
   * @param path null for settings in memory alone
   * @param warn is told why settings cannot be read or kept
   */
  static async open(path: string | null, warn: (error: unknown) => void): Promise<Settings> {
    const settings = new Settings(warn);
    if (path !== null) {
      try {
        settings.#database = openDatabase(path);
      } catch (error) {
        warn(error);
      }
    }
    // A database that cannot be migrated, because it cannot be written, may still be read.
    await settings.#try((database) => migrate(database));
    await settings.#try((database) => settings.#load(database));
    return settings;
  }

  articleAt({ channel, server }: Place): string | null | undefined {
    const own = this.#settings.get(keyOf(server ?? '', channel));
    return (own ?? this.#settings.get(keyOf(server ?? '', '')))?.article;
  }

  async apply(place: Place, { article, scope }: SettingChange): Promise<boolean> {
    const server = place.server ?? '';
    const channel = scope === 'server' && place.server !== null ? '' : place.channel;
    this.#settings.set(keyOf(server, channel), { server, channel, article });
    return this.#try(async (database) => {
      await database
        .insertInto('setting')
        .values({ server, channel, article })
        .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet({ article }))
        .execute();
    });
  }

  async erase(server: string): Promise<void> {
    for (const [key, setting] of this.#settings) if (setting.server === server) this.#settings.delete(key);
    await this.#try(async (database) => {
      await database.deleteFrom('setting').where('server', '=', server).execute();
    });
  }

  /** Ends the use of the database. */
  async close(): Promise<void> {
    await this.#database?.destroy();
    this.#database = null;
  }

  async #load(database: Kysely<Tables>): Promise<void> {
    for (const row of await database.selectFrom('setting').selectAll().execute()) {
      const setting = settingSchema.parse(row);
      this.#settings.set(keyOf(setting.server, setting.channel), setting);
    }
  }

  /** @returns whether it was done */
  async #try(act: (database: Kysely<Tables>) => Promise<void>): Promise<boolean> {
    if (!this.#database) return false;
    try {
      await act(this.#database);
      return true;
    } catch (error) {
      this.warn(error);
      return false;
    }
  }
}
