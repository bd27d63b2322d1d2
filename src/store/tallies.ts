import type { Kysely } from 'kysely';
import type { Settling, Tallies } from '../settings/store.js';
import { firstKept } from './days.js';
import { forgetOldNews } from './news.js';
import type { Tables } from './tables.js';
import { questionsOf, settleQuestion } from './unanswered.js';
import { forgetVotes, votesOf } from './votes.js';

type Database = Kysely<Tables>;

const tables = ['unanswered', 'vote', 'reason'] as const;

/** What people of a server asked and did not get, and what they thought of answers. */
export async function talliesOf(database: Database, server: string): Promise<Tallies> {
  return { questions: await questionsOf(database, server), votes: await votesOf(database, server) };
}

/** Deals with one entry of that. */
export async function settle(database: Database, server: string, entry: Settling): Promise<void> {
  await ('votes' in entry
    ? forgetVotes(database, server, entry.votes)
    : settleQuestion(database, server, entry.does, entry.question));
}

/** Forgets the questions, the votes and the reasons of a server. */
export async function eraseTallies(database: Database, server: string): Promise<void> {
  for (const table of tables) await database.deleteFrom(table).where('server', '=', server).execute();
}

/** Forgets what is older than it is kept. @returns whether there was something */
export async function forgetOld(database: Database): Promise<boolean> {
  let forgotten = await forgetOldNews(database);
  for (const table of tables) {
    const gone = await database.deleteFrom(table).where('day', '<', firstKept()).executeTakeFirst();
    forgotten += gone.numDeletedRows;
  }
  return forgotten > 0n;
}
