import { mergeSettings } from '../settings/levels.js';
import type { Announcements } from '../settings/news.js';
import type { Levels, Place, PlaceSettings } from '../settings/storeInterface.js';
import { ownerOf, type SettingsOf } from './settings.js';

/** An owner's settings by channel or thread; those of a whole server under ''. */
type Own = Map<string, PlaceSettings>;

/** Changes by place, the place encoded as JSON. */
type Changes = Map<string, SettingsOf>;

const keyOf = ({ channel, owner }: SettingsOf): string => JSON.stringify([owner, channel]);

/**
 * All settings as last read, overlaid with changes that are not written yet. Settings that other processes change are
 * read again by owner.
 */
export class SettingsInMemory {
  #all = new Map<string, Own>();
  #unwritten: Changes = new Map();
  /** Changes that are being written. */
  #taken: Changes = new Map();

  /** The settings in effect at a place: the thread's override the channel's, and those override the server's. */
  at({ channel, server, thread }: Place): PlaceSettings {
    const own = this.#all.get(ownerOf(server, channel));
    return mergeSettings(...['', channel, thread ?? channel].map((one) => own?.get(one)));
  }

  /** The settings of a server by level; null outside of servers. */
  levelsAt({ channel, server, thread }: Place): Levels | null {
    if (server === null) return null;
    const own: Own = this.#all.get(server) ?? new Map();
    return {
      server: own.get('') ?? {},
      channel: own.get(channel) ?? {},
      thread: thread === undefined ? null : (own.get(thread) ?? {}),
      others: [...own].flatMap(([one, set]) => (['', channel, thread].includes(one) ? [] : [set])),
    };
  }

  /** Whether a channel or thread of a server has settings of its own. */
  hasChannels(server: string): boolean {
    const own = this.#all.get(server);
    return own !== undefined && own.size > (own.has('') ? 1 : 0);
  }

  /** The servers with announcements switched on, by id. */
  announcing(): Map<string, Announcements> {
    const servers = new Map<string, Announcements>();
    for (const [owner, own] of this.#all) {
      const announcements = own.get('')?.announcements;
      if (announcements) servers.set(owner, announcements);
    }
    return servers;
  }

  /** An owner's settings by channel; those of a whole server under ''. */
  of(owner: string): ReadonlyMap<string, PlaceSettings> {
    return this.#all.get(owner) ?? new Map();
  }

  /** How many places have unwritten changes. */
  get unwritten(): number {
    return this.#unwritten.size;
  }

  /** Changes the settings of a place; they are written later. Undefined values remove a setting. */
  change(change: SettingsOf): void {
    const { channel, owner, settings } = change;
    this.#put(owner, channel, { ...this.of(owner).get(channel), ...settings });
    const key = keyOf(change);
    this.#unwritten.set(key, { ...change, settings: { ...this.#unwritten.get(key)?.settings, ...settings } });
  }

  /** Drops an owner's settings, unwritten changes included. */
  forget(owner: string): void {
    this.#all.delete(owner);
    for (const changes of [this.#unwritten, this.#taken])
      for (const [key, change] of changes) if (change.owner === owner) changes.delete(key);
  }

  /** Takes the changes to write; {@link wrote} or {@link giveBack} reports the result. */
  take(): SettingsOf[] {
    this.#taken = this.#unwritten;
    this.#unwritten = new Map();
    return [...this.#taken.values()];
  }

  /** Reports a successful write, with the settings after it. */
  wrote(places: readonly SettingsOf[]): void {
    // What was erased meanwhile stays erased.
    const known = places.filter((place) => this.#taken.has(keyOf(place)));
    this.#taken = new Map();
    for (const place of known) this.#set(place);
  }

  /** Reports a failed write. Changes made meanwhile win. */
  giveBack(): void {
    for (const [key, change] of this.#taken)
      this.#unwritten.set(key, {
        ...change,
        settings: { ...change.settings, ...this.#unwritten.get(key)?.settings },
      });
    this.#taken = new Map();
  }

  /**
   * Replaces settings by those read from the database; must not run during a write.
   * @param owner whose settings; null for everybody's
   */
  read(owner: string | null, places: readonly SettingsOf[]): void {
    if (owner === null) this.#all = new Map();
    else this.#all.delete(owner);
    for (const place of places) this.#set(place);
    for (const change of this.#unwritten.values())
      if (owner === null || change.owner === owner)
        this.#put(change.owner, change.channel, {
          ...this.of(change.owner).get(change.channel),
          ...change.settings,
        });
  }

  /** Sets what the database has, overlaid with unwritten changes. */
  #set(place: SettingsOf): void {
    const unwritten = this.#unwritten.get(keyOf(place))?.settings;
    this.#put(place.owner, place.channel, { ...place.settings, ...unwritten });
  }

  #put(owner: string, channel: string, settings: PlaceSettings): void {
    const set = mergeSettings(settings);
    const own = this.#all.get(owner) ?? new Map<string, PlaceSettings>();
    if (Object.keys(set).length > 0) this.#all.set(owner, own.set(channel, set));
    else if (own.delete(channel) && own.size === 0) this.#all.delete(owner);
  }
}
