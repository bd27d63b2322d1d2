import type { Kysely } from 'kysely';
import { eraseArticles } from './articles.js';
import { eraseNews } from './news.js';
import { eraseSettings } from './settings.js';
import type { Tables } from './tables.js';
import { eraseTallies } from './tallies.js';

/** Forgets all that is kept of a server. */
export async function eraseServer(database: Kysely<Tables>, server: string): Promise<void> {
  await eraseSettings(database, server);
  await database.deleteFrom('membership').where('server', '=', server).execute();
  await eraseTallies(database, server);
  await eraseArticles(database, server);
  await eraseNews(database, server);
}

/** The same, or, outside of servers, forgets what is set for a channel: that is all that is kept there. */
export async function eraseOwner(database: Kysely<Tables>, owner: string): Promise<void> {
  await (owner.startsWith('/') ? eraseSettings(database, owner) : eraseServer(database, owner));
}
