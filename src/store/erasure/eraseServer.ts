import type { Kysely } from 'kysely';
import { eraseArticles } from '../articles.js';
import type { Tables } from '../database/tables.js';
import { eraseNews } from '../news.js';
import { eraseSettings } from '../settings.js';
import { eraseTallies } from '../tallies.js';

/** Erases all data of a server. */
export async function eraseServer(database: Kysely<Tables>, server: string): Promise<void> {
  await eraseSettings(database, server);
  await database.deleteFrom('membership').where('server', '=', server).execute();
  await eraseTallies(database, server);
  await eraseArticles(database, server);
  await eraseNews(database, server);
}

/** Erases all data of an owner: a server, or a channel outside of servers, which has only settings. */
export async function eraseOwner(database: Kysely<Tables>, owner: string): Promise<void> {
  await (owner.startsWith('/') ? eraseSettings(database, owner) : eraseServer(database, owner));
}
