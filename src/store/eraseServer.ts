import type { Kysely } from 'kysely';
import { eraseArticles } from './articles.js';
import type { Tables } from './database.js';
import { eraseTallies } from './tallies.js';

/** Forgets all that is kept of a server, at once. */
export async function eraseServer(database: Kysely<Tables>, server: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('setting').where('server', '=', server).execute();
    await transaction.deleteFrom('membership').where('server', '=', server).execute();
    await eraseTallies(transaction, server);
    await eraseArticles(transaction, server);
  });
}
