import type { Library } from '../knowledge/library.js';

/** Where something is asked, by a face's own ids. */
export interface Place {
  /** Null outside of servers. */
  readonly server: string | null;
  /** For a thread, the channel that it belongs to. */
  readonly channel: string;
}

/** What an answer changes when it is given: a face applies it through the {@link Store}. */
export interface SettingChange {
  readonly scope: 'channel' | 'server';
  /** Slug of the article that answers there from now on; null for the newest at any time. */
  readonly article: string | null;
}

/** What is remembered: the port through which a face reads and changes it. */
export interface Store {
  /**
   * Slug of the article that is set for a place: the channel's own setting, else its server's.
   * @returns null where the newest is, undefined where nothing is set
   */
  articleAt(place: Place): string | null | undefined;
  /** Changes a setting, at once. @returns whether it is kept beyond the end of this process */
  apply(place: Place, change: SettingChange): Promise<boolean>;
  /** Forgets all that is set for a server. */
  erase(server: string): Promise<void>;
}

/**
 * Slug of the article that answers in a place.
 * @returns undefined where the usual one does; so does a setting whose article is gone, but not one that is withdrawn
 */
export function articleSetAt(store: Store, library: Library, place: Place): string | undefined {
  const slug = store.articleAt(place) ?? undefined;
  if (slug === undefined) return undefined;
  return library.get(slug) || library.withdrawn.includes(slug) ? slug : undefined;
}
