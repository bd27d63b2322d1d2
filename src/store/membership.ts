import type { Kysely } from 'kysely';
import { chunksOf } from './chunks.js';
import { eraseServer } from './eraseServer.js';
import type { Tables } from './tables.js';

type Database = Kysely<Tables>;

/** The servers that a bot was in, but for those that are named. */
export async function missingServers(
  database: Database,
  bot: string,
  servers: readonly string[],
): Promise<readonly string[]> {
  const here = new Set(servers);
  const rows = await database.selectFrom('membership').select('server').where('bot', '=', bot).execute();
  return rows.flatMap(({ server }) => (here.has(server) ? [] : [server]));
}

/** Writes down that a bot is in servers. */
export async function joinServers(
  database: Database,
  bot: string,
  servers: readonly string[],
): Promise<void> {
  for (const some of chunksOf(servers))
    await database
      .insertInto('membership')
      .values(some.map((server) => ({ bot, server })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/**
 * Writes down that a bot has left a server, and forgets the server where no other bot of this database is in it; the
 * server is locked.
 */
export async function leaveServer(database: Database, bot: string, server: string): Promise<void> {
  await database.deleteFrom('membership').where('bot', '=', bot).where('server', '=', server).execute();
  await database.deleteFrom('registration').where('bot', '=', bot).where('server', '=', server).execute();
  const other = database.selectFrom('membership').select('bot').where('server', '=', server).limit(1);
  if (!(await other.executeTakeFirst())) await eraseServer(database, server);
}
