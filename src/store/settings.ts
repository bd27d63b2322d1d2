import type { Kysely } from 'kysely';
import type { PlaceSettings } from '../answer/store.js';
import type { Tables } from './database.js';

type Database = Kysely<Tables>;

/**
 * Writes what is set for a place.
 * @param channel empty for a whole server
 * @param settings undefined where nothing is set any more
 */
export async function writeSettings(
  database: Database,
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
