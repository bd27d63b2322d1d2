import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import { type Place, type PlaceSettings, type Scope, settingsSchema } from '../settings/store.js';
import type { Tables } from './tables.js';
import { isSqlite } from './transaction.js';

type Database = Kysely<Tables>;

/** What is set for a channel or thread, or for a whole server where `channel` is empty. */
export interface SettingsOf {
  /** Id of the server, or `/` and the channel outside of servers. */
  readonly owner: string;
  readonly channel: string;
  readonly settings: PlaceSettings;
}

/** A row may have been written by another version, which knows of more. */
const knownSchema = settingsSchema.strip();
const rowSchema = z.record(z.string(), z.unknown());

/** Whose settings are those of a server, or of a channel outside of servers. */
export const ownerOf = (server: string | null, channel: string): string => server ?? `/${channel}`;

/** Where something is set that is set in a place, for all of the server, its channel or its thread. */
export function levelOf({ channel, server, thread }: Place, scope: Scope): Omit<SettingsOf, 'settings'> {
  if (server !== null && scope === 'server') return { owner: server, channel: '' };
  const own = scope === 'thread' ? (thread ?? channel) : channel;
  return { owner: ownerOf(server, own), channel: own };
}

const serverOf = (owner: string): string => (owner.startsWith('/') ? '' : owner);

/**
 * Has others wait who would change the same servers, until the transaction ends. Each takes all that it needs at once, in
 * one order: two that each have what the other needs would wait for ever. SQLite has one writer at a time as it is.
 */
export async function lockOwners(database: Database, owners: Iterable<string>): Promise<void> {
  if (isSqlite(database)) return;
  for (const owner of [...new Set(owners)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`.execute(database);
}

/**
 * Writes what is changed for a place, and nothing of what others have set there; the owner is locked.
 * @param change what is undefined in it is not set any more
 * @returns what is set there now
 */
export async function changeSettings(
  database: Database,
  { channel, owner, settings: change }: SettingsOf,
): Promise<PlaceSettings> {
  const place = { server: serverOf(owner), channel };
  const row = await database
    .selectFrom('setting')
    .select('settings')
    .where((eb) => eb.and(place))
    .executeTakeFirst();
  const all = Object.entries({ ...recordIn(row?.settings), ...change });
  const after = Object.fromEntries(all.filter(([, value]) => value !== undefined));
  if (Object.keys(after).length === 0) {
    await database
      .deleteFrom('setting')
      .where((eb) => eb.and(place))
      .execute();
    return {};
  }
  const settings = JSON.stringify(after);
  await database
    .insertInto('setting')
    .values({ ...place, settings })
    .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet({ settings }))
    .execute();
  return knownSchema.parse(after);
}

/** What a row has, with what only another version knows of; nothing where it cannot be read. */
function recordIn(settings: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const row: unknown = JSON.parse(settings ?? '{}');
    knownSchema.parse(row);
    return rowSchema.parse(row);
  } catch {
    return {};
  }
}

/**
 * Reads what is set.
 * @param owner whose; null for everybody's
 * @param damaged is told of a row that cannot be read, and why: it is left out
 */
export async function readSettings(
  database: Database,
  owner: string | null,
  damaged: (place: string, error: unknown) => void,
): Promise<SettingsOf[]> {
  const all = database.selectFrom('setting').selectAll();
  const own = owner === null ? all : all.where('server', '=', serverOf(owner));
  const rows = owner?.startsWith('/') ? own.where('channel', '=', owner.slice(1)) : own;
  return (await rows.execute()).flatMap(({ channel, server, settings }) => {
    try {
      const known = knownSchema.parse(JSON.parse(settings));
      return [{ owner: ownerOf(server || null, channel), channel, settings: known }];
    } catch (error) {
      damaged(`${server}/${channel}`, error);
      return [];
    }
  });
}

/** Forgets all that is set by an owner, for itself and for its channels. */
export async function eraseSettings(database: Database, owner: string): Promise<void> {
  const own = database.deleteFrom('setting').where('server', '=', serverOf(owner));
  await (owner.startsWith('/') ? own.where('channel', '=', owner.slice(1)) : own).execute();
}
