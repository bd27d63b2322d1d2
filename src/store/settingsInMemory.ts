import { over } from '../settings/levels.js';
import type { Announcements } from '../settings/news.js';
import type { Levels, Place, PlaceSettings } from '../settings/store.js';
import { ownerOf, type SettingsOf } from './settings.js';

/** What is set by one owner: by channel or thread, and under nothing for a whole server. */
type Own = Map<string, PlaceSettings>;

/** Changes by place, the place written as JSON. */
type Changes = Map<string, SettingsOf>;

const keyOf = ({ channel, owner }: SettingsOf): string => JSON.stringify([owner, channel]);

/**
 * All that is set, as it was last read, with what was changed here and is not written yet put over it. What other
 * processes change is read again by owner.
 */
export class SettingsInMemory {
  #all = new Map<string, Own>();
  #unwritten: Changes = new Map();
  /** What is being written. */
  #taken: Changes = new Map();

  /** What holds in a place: the thread's own before its channel's, and that before the server's. */
  at({ channel, server, thread }: Place): PlaceSettings {
    const own = this.#all.get(ownerOf(server, channel));
    return over(...['', channel, thread ?? channel].map((one) => own?.get(one)));
  }

  /** What is set in a server, by where; null outside of servers. */
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

  /** Whether a channel or a thread of a server has a setting of its own. */
  hasChannels(server: string): boolean {
    const own = this.#all.get(server);
    return own !== undefined && own.size > (own.has('') ? 1 : 0);
  }

  /** The servers that have announcements, by id. */
  announcing(): Map<string, Announcements> {
    const servers = new Map<string, Announcements>();
    for (const [owner, own] of this.#all) {
      const announcements = own.get('')?.announcements;
      if (announcements) servers.set(owner, announcements);
    }
    return servers;
  }

  /** All that an owner has set, by channel; what is set for a whole server under nothing. */
  of(owner: string): ReadonlyMap<string, PlaceSettings> {
    return this.#all.get(owner) ?? new Map();
  }

  /** How many places have changes that are not written. */
  get unwritten(): number {
    return this.#unwritten.size;
  }

  /** Changes what is set for a place; it is written later. What is undefined is not set any more. */
  change(change: SettingsOf): void {
    const { channel, owner, settings } = change;
    this.#put(owner, channel, { ...this.of(owner).get(channel), ...settings });
    const key = keyOf(change);
    this.#unwritten.set(key, { ...change, settings: { ...this.#unwritten.get(key)?.settings, ...settings } });
  }

  /** Forgets all of an owner, also what was to be written. */
  forget(owner: string): void {
    this.#all.delete(owner);
    for (const changes of [this.#unwritten, this.#taken])
      for (const [key, change] of changes) if (change.owner === owner) changes.delete(key);
  }

  /** Takes what is to be written; {@link wrote} and {@link giveBack} say what came of it. */
  take(): SettingsOf[] {
    this.#taken = this.#unwritten;
    this.#unwritten = new Map();
    return [...this.#taken.values()];
  }

  /** Says what is set where something was written, and that nothing is being written any more. */
  wrote(places: readonly SettingsOf[]): void {
    // What was forgotten meanwhile is not there, although it was written.
    const known = places.filter((place) => this.#taken.has(keyOf(place)));
    this.#taken = new Map();
    for (const place of known) this.#set(place);
  }

  /** Takes back what could not be written: what was changed meanwhile goes before it. */
  giveBack(): void {
    for (const [key, change] of this.#taken)
      this.#unwritten.set(key, {
        ...change,
        settings: { ...change.settings, ...this.#unwritten.get(key)?.settings },
      });
    this.#taken = new Map();
  }

  /**
   * Puts what was read in place of what is known; nothing is being written meanwhile.
   * @param owner whose it is; null for everybody's
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

  /** Puts what the database has for a place, under what is to be written of it. */
  #set(place: SettingsOf): void {
    const unwritten = this.#unwritten.get(keyOf(place))?.settings;
    this.#put(place.owner, place.channel, { ...place.settings, ...unwritten });
  }

  #put(owner: string, channel: string, settings: PlaceSettings): void {
    const set = over(settings);
    const own = this.#all.get(owner) ?? new Map<string, PlaceSettings>();
    if (Object.keys(set).length > 0) this.#all.set(owner, own.set(channel, set));
    else if (own.delete(channel) && own.size === 0) this.#all.delete(owner);
  }
}
