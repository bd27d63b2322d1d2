import type { Kysely } from 'kysely';
import type { Settling, Tallies } from '../settings/storeInterface.js';
import type { Tables } from './database/tables.js';
import { firstKept } from './days.js';
import { forgetOldNews } from './news.js';
import { questionsOf, settleQuestion } from './unanswered.js';
import { forgetVotes, votesOf } from './votes.js';

type Database = Kysely<Tables>;

const tables = ['unanswered', 'vote', 'reason'] as const;

/** A server's unanswered questions and votes. */
export async function talliesOf(database: Database, server: string): Promise<Tallies> {
  return { questions: await questionsOf(database, server), votes: await votesOf(database, server) };
}

/** Marks an entry as done, or deletes it. */
export async function settle(database: Database, server: string, entry: Settling): Promise<void> {
  await ('votes' in entry
    ? forgetVotes(database, server, entry.votes)
    : settleQuestion(database, server, entry.does, entry.question));
}

/** Erases a server's questions, votes and reasons. */
export async function eraseTallies(database: Database, server: string): Promise<void> {
  for (const table of tables) await database.deleteFrom(table).where('server', '=', server).execute();
}

/** Deletes data that is too old. @returns whether there was some */
export async function forgetOld(database: Database): Promise<boolean> {
  let forgotten = await forgetOldNews(database);
  for (const table of tables) {
    const gone = await database.deleteFrom(table).where('day', '<', firstKept()).executeTakeFirst();
    forgotten += gone.numDeletedRows;
  }
  return forgotten > 0n;
}
