import { over } from '../answer/levels.js';
import type { Levels, Place, PlaceSettings } from '../answer/store.js';

/** All that is set, by {@link keyOf}. */
type All = ReadonlyMap<string, PlaceSettings>;

/** The key of what is set for a channel or thread; for a whole server where `channel` is empty. */
export const keyOf = (server: string, channel: string): string => `${server}/${channel}`;

/** What holds in a place: the thread's own before its channel's, and that before the server's. */
export function settingsAt(all: All, { channel, server, thread }: Place): PlaceSettings {
  if (server === null) return { ...all.get(keyOf('', channel)) };
  return over(...['', channel, thread ?? channel].map((one) => all.get(keyOf(server, one))));
}

/** What is set in a server, by where; null outside of servers. */
export function levelsAt(all: All, { channel, server, thread }: Place): Levels | null {
  if (server === null) return null;
  const own = ['', channel, thread ?? channel].map((one) => keyOf(server, one));
  return {
    server: all.get(keyOf(server, '')) ?? {},
    channel: all.get(keyOf(server, channel)) ?? {},
    thread: thread === undefined ? null : (all.get(keyOf(server, thread)) ?? {}),
    others: [...all].flatMap(([key, set]) =>
      key.startsWith(`${server}/`) && !own.includes(key) ? [set] : [],
    ),
  };
}

/** Whether a channel or a thread of a server has a setting of its own. */
export function hasOwn(all: All, server: string): boolean {
  for (const key of all.keys())
    if (key.startsWith(`${server}/`) && key.length > server.length + 1) return true;
  return false;
}
