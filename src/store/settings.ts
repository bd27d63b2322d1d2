import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import { type Place, type PlaceSettings, type Scope, settingsSchema } from '../settings/storeInterface.js';
import type { Tables } from './database/tables.js';
import { isSqlite } from './database/transaction.js';

type Database = Kysely<Tables>;

/** The settings of a channel or thread, or of a whole server where `channel` is empty. */
export interface SettingsOf {
  /** Id of the server, or `/` and the channel outside of servers. */
  readonly owner: string;
  readonly channel: string;
  readonly settings: PlaceSettings;
}

/** A newer version of the program may have written fields that this one does not know. */
const knownSchema = settingsSchema.strip();
const rowSchema = z.record(z.string(), z.unknown());

/** The owner of settings: the server, or the channel outside of servers. */
export const ownerOf = (server: string | null, channel: string): string => server ?? `/${channel}`;

/** The owner and channel under which a setting is stored, for a place and a scope. */
export function levelOf({ channel, server, thread }: Place, scope: Scope): Omit<SettingsOf, 'settings'> {
  if (server !== null && scope === 'server') return { owner: server, channel: '' };
  const own = scope === 'thread' ? (thread ?? channel) : channel;
  return { owner: ownerOf(server, own), channel: own };
}

const serverOf = (owner: string): string => (owner.startsWith('/') ? '' : owner);

/**
 * Locks owners until the transaction ends, all at once and in a fixed order to prevent deadlocks. SQLite has a single
 * writer anyway.
 */
export async function lockOwners(database: Database, owners: Iterable<string>): Promise<void> {
  if (isSqlite(database)) return;
  for (const owner of [...new Set(owners)].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${owner}, 0))`.execute(database);
}

/**
 * Merges changed settings into those of a place, keeping other fields. The owner must be locked.
 * @param change undefined values remove a setting
 * @returns the settings after the change
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

/** A row's fields, unknown ones included; none where it cannot be read. */
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
 * Reads settings.
 * @param owner whose; null for everybody's
 * @param damaged called for a row that cannot be read, which is left out
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

/** Erases an owner's settings, for itself and its channels. */
export async function eraseSettings(database: Database, owner: string): Promise<void> {
  const own = database.deleteFrom('setting').where('server', '=', serverOf(owner));
  await (owner.startsWith('/') ? own.where('channel', '=', owner.slice(1)) : own).execute();
}
