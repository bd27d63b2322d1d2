import type { Kysely } from 'kysely';
import { chunksOf } from './database/chunks.js';
import type { Tables } from './database/tables.js';
import { eraseServer } from './erasure/eraseServer.js';

type Database = Kysely<Tables>;

/** The stored servers of a bot that are not in a list. */
export async function missingServers(
  database: Database,
  bot: string,
  servers: readonly string[],
): Promise<readonly string[]> {
  const here = new Set(servers);
  const rows = await database.selectFrom('membership').select('server').where('bot', '=', bot).execute();
  return rows.flatMap(({ server }) => (here.has(server) ? [] : [server]));
}

/** Stores that a bot is a member of servers. */
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
 * Stores that a bot has left a server, and erases the server's data if no other bot of this database is in it. The
 * server must be locked.
 */
export async function leaveServer(database: Database, bot: string, server: string): Promise<void> {
  await database.deleteFrom('membership').where('bot', '=', bot).where('server', '=', server).execute();
  await database.deleteFrom('registration').where('bot', '=', bot).where('server', '=', server).execute();
  const other = database.selectFrom('membership').select('bot').where('server', '=', server).limit(1);
  if (!(await other.executeTakeFirst())) await eraseServer(database, server);
}
