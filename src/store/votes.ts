import type { Kysely } from 'kysely';
import type { CountedVote, GivenReason, Vote } from '../settings/storeInterface.js';
import type { Tables } from './database/tables.js';
import { dateOf, firstKept, today } from './days.js';
import { withoutIds } from './questionText.js';

type Database = Kysely<Tables>;
type Answer = Pick<CountedVote, 'article' | 'answer'>;

/** How much of a reason is stored, in UTF-16 code units. */
const longestReason = 300;
/** Reasons stored per answer, the latest ones, so that nobody can fill the disk. */
const mostReasons = 20;
/** How often inserting a reason is retried when another one took its number. */
const mostAttempts = 3;

/** Counts a vote for today. @returns the number of its reason; null where none is stored */
export async function addVote(database: Database, server: string, vote: Vote): Promise<number | null> {
  const { answer, article, instead, reason = '', says, takesBack } = vote;
  const [helpful, wrong] = says === 'helpful' ? [1, 0] : [0, 1];
  const less = instead ? 1 : 0;
  // A changed vote subtracts the earlier one. That may have been on another day, so only the sum over all days is
  // right.
  const change = { helpful: helpful - less * wrong, wrong: wrong - less * helpful };
  await database
    .insertInto('vote')
    .values({ server, day: today(), article, answer, ...change })
    .onConflict((conflict) =>
      conflict.columns(['server', 'day', 'article', 'answer']).doUpdateSet((eb) => ({
        helpful: eb('vote.helpful', '+', change.helpful),
        wrong: eb('vote.wrong', '+', change.wrong),
      })),
    )
    .execute();
  if (takesBack !== undefined)
    await database
      .deleteFrom('reason')
      .where((eb) => eb.and({ server, article, answer, number: takesBack }))
      .execute();
  const text = withoutIds(reason, longestReason);
  return text === '' ? null : addReason(database, server, { article, answer }, text);
}

async function addReason(
  database: Database,
  server: string,
  { answer, article }: Answer,
  text: string,
): Promise<number | null> {
  const row = { server, article, answer };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const last = await database
      .selectFrom('reason')
      .select((eb) => eb.fn.max('number').as('number'))
      .where((eb) => eb.and(row))
      .executeTakeFirst();
    const number = Number(last?.number ?? 0) + 1;
    const written = await database
      .insertInto('reason')
      .values({ ...row, number, day: today(), text })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if ((written.numInsertedOrUpdatedRows ?? 0n) === 0n) continue;
    await database
      .deleteFrom('reason')
      .where((eb) => eb.and(row))
      .where('number', '<=', number - mostReasons)
      .execute();
    return number;
  }
  return null;
}

const keyOf = ({ answer, article }: Answer): string => JSON.stringify([article, answer]);

/** A server's reasons by answer, the latest first. */
async function reasonsOf(
  database: Database,
  server: string,
): Promise<ReadonlyMap<string, readonly GivenReason[]>> {
  const rows = await database
    .selectFrom('reason')
    .selectAll()
    .where('server', '=', server)
    .where('day', '>=', firstKept())
    .orderBy('number', 'desc')
    .execute();
  const byAnswer = new Map<string, GivenReason[]>();
  for (const { day, text, ...row } of rows) {
    const reason = { text, day: dateOf(day) };
    const known = byAnswer.get(keyOf(row));
    if (known) known.push(reason);
    else byAnswer.set(keyOf(row), [reason]);
  }
  return byAnswer;
}

/** A server's votes by answer, those most often called wrong first. */
export async function votesOf(database: Database, server: string): Promise<CountedVote[]> {
  const rows = await database
    .selectFrom('vote')
    .select((eb) => [
      'article',
      'answer',
      eb.fn.sum<number | string>('helpful').as('helpful'),
      eb.fn.sum<number | string>('wrong').as('wrong'),
    ])
    .where('server', '=', server)
    .where('day', '>=', firstKept())
    .groupBy(['article', 'answer'])
    .execute();
  const reasons = await reasonsOf(database, server);
  return (
    rows
      // PostgreSQL returns sums as text. A retraction may outlive the vote that it retracts.
      .map(({ answer, article, helpful, wrong }) => ({
        article,
        answer,
        helpful: Math.max(0, Number(helpful)),
        wrong: Math.max(0, Number(wrong)),
        reasons: reasons.get(keyOf({ article, answer })) ?? [],
      }))
      .filter(({ helpful, reasons: given, wrong }) => helpful + wrong + given.length > 0)
      .sort((a, b) => b.wrong - a.wrong || b.helpful - a.helpful || (a.answer < b.answer ? -1 : 1))
  );
}

/** Deletes a server's votes on an answer, with their reasons. */
export async function forgetVotes(
  database: Database,
  server: string,
  { answer, article }: Answer,
): Promise<void> {
  for (const table of ['vote', 'reason'] as const)
    await database
      .deleteFrom(table)
      .where('server', '=', server)
      .where('article', '=', article)
      .where('answer', '=', answer)
      .execute();
}
