import type { Kysely } from 'kysely';
import type { CountedQuestion } from '../settings/storeInterface.js';
import type { Tables } from './database/tables.js';
import { dateOf, firstKept, today } from './days.js';
import { folded, withoutIds } from './questionText.js';

type Database = Kysely<Tables>;

/** How much of a question is stored, in UTF-16 code units. */
const longest = 200;
/** Different questions stored per server and day, so that nobody can fill the disk. */
const mostOnDay = 300;

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Counts an unanswered question for today.
 * @param article slug of the article that was asked; empty for none in particular
 */
export async function addQuestion(
  database: Database,
  server: string,
  asked: string,
  article: string,
): Promise<void> {
  const text = withoutIds(asked, longest);
  if (text === '') return;
  const row = { server, day: today(), article, folded: folded(text) };
  const counted = await database
    .updateTable('unanswered')
    .set((eb) => ({ count: eb('count', '+', 1), done: 0 }))
    .where((eb) => eb.and(row))
    .executeTakeFirst();
  if (counted.numUpdatedRows > 0n) return;
  const { rows } = await database
    .selectFrom('unanswered')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('server', '=', server)
    .where('day', '=', row.day)
    .executeTakeFirstOrThrow();
  if (Number(rows) >= mostOnDay) return;
  await database
    .insertInto('unanswered')
    .values({ ...row, text, count: 1, done: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['server', 'day', 'article', 'folded'])
        .doUpdateSet((eb) => ({ count: eb('unanswered.count', '+', 1), done: 0 })),
    )
    .execute();
}

/** A server's unanswered questions, the most frequent first, then the latest. */
export async function questionsOf(database: Database, server: string): Promise<CountedQuestion[]> {
  const rows = await database
    .selectFrom('unanswered')
    .selectAll()
    .where('server', '=', server)
    .where('day', '>=', firstKept())
    .orderBy('day')
    .execute();
  const byQuestion = new Map<string, CountedQuestion>();
  for (const { article, count, day, done, text, ...row } of rows) {
    const key = JSON.stringify([article, row.folded]);
    const before = byQuestion.get(key);
    byQuestion.set(key, {
      article,
      text,
      count: count + (before?.count ?? 0),
      day: dateOf(day),
      // A question that was asked again after it was done is open again.
      done: done === 1 && before?.done !== false,
    });
  }
  return [...byQuestion.values()].sort(
    (a, b) =>
      b.count - a.count || inOrder(b.day, a.day) || inOrder(a.text, b.text) || inOrder(a.article, b.article),
  );
}

/** Marks a question as done, or deletes it with its counts. */
export async function settleQuestion(
  database: Database,
  server: string,
  does: 'finish' | 'forget',
  { article, text }: Pick<CountedQuestion, 'article' | 'text'>,
): Promise<void> {
  const row = { server, article, folded: folded(text) };
  if (does === 'finish')
    await database
      .updateTable('unanswered')
      .set({ done: 1 })
      .where((eb) => eb.and(row))
      .execute();
  else
    await database
      .deleteFrom('unanswered')
      .where((eb) => eb.and(row))
      .execute();
}
