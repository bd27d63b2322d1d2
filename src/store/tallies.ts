import type { Kysely } from 'kysely';
import type { CountedQuestion, CountedVote, Vote } from '../answer/store.js';
import { normaliseText } from '../search/words.js';
import type { Tables } from './database.js';

type Database = Kysely<Tables>;

/** How many days questions and votes are kept. */
export const daysKept = 30;
/** How much of a question is kept, in UTF-16 units. */
const longestQuestion = 200;
/** Different questions kept of a server on a day at most: nobody can fill the disk. */
const mostOnDay = 300;

const dayLength = 24 * 60 * 60_000;
const today = (): number => Math.floor(Date.now() / dayLength);
const firstKept = (): number => today() - daysKept + 1;

/** What a question names people, roles, channels or emoji by, and every other number that could be an id. */
const ids = /<(?:[@#][!&]?|a?:\w+:|\/[^:>]*:)\d+>|\d{15,}/gu;

/** A question without ids, in one line, cut to what is kept. */
function withoutIds(text: string): string {
  const line = text.replace(ids, '…').replace(/\s+/gu, ' ').trim();
  return line.length <= longestQuestion ? line : `${line.slice(0, longestQuestion - 1)}…`;
}

/** Counts a question that had no answer, today. */
export async function addQuestion(database: Database, server: string, asked: string): Promise<void> {
  const text = withoutIds(asked);
  const folded = normaliseText(text) || text;
  if (text === '') return;
  const day = today();
  const counted = await database
    .updateTable('question')
    .set((eb) => ({ count: eb('count', '+', 1) }))
    .where('server', '=', server)
    .where('day', '=', day)
    .where('folded', '=', folded)
    .executeTakeFirst();
  if (counted.numUpdatedRows > 0n) return;
  const { rows } = await database
    .selectFrom('question')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('server', '=', server)
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  if (Number(rows) >= mostOnDay) return;
  await database
    .insertInto('question')
    .values({ server, day, folded, text, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['server', 'day', 'folded'])
        .doUpdateSet((eb) => ({ count: eb('question.count', '+', 1) })),
    )
    .execute();
}

/** Counts a vote, today. */
export async function addVote(
  database: Database,
  server: string,
  { answer, article, instead, says }: Vote,
): Promise<void> {
  const [helpful, wrong] = says === 'helpful' ? [1, 0] : [0, 1];
  const less = instead ? 1 : 0;
  // An earlier vote of the other kind goes; it may have been on another day, so that the sum over days counts.
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
}

/** The questions of a server that had no answer, the most frequent first, then the latest. */
export async function questionsOf(database: Database, server: string): Promise<CountedQuestion[]> {
  const rows = await database
    .selectFrom('question')
    .selectAll()
    .where('server', '=', server)
    .where('day', '>=', firstKept())
    .orderBy('day')
    .execute();
  const byQuestion = new Map<string, { text: string; count: number; day: number }>();
  for (const { count, day, folded, text } of rows) {
    const before = byQuestion.get(folded)?.count ?? 0;
    byQuestion.set(folded, { text, count: before + count, day });
  }
  return [...byQuestion.values()]
    .sort((a, b) => b.count - a.count || b.day - a.day || (a.text < b.text ? -1 : 1))
    .map(({ day, ...rest }) => ({ ...rest, day: new Date(day * dayLength).toISOString().slice(0, 10) }));
}

/** What readers of a server thought of answers, those with the most who call them wrong first. */
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
  return (
    rows
      // PostgreSQL gives sums as text. A vote taken back may outlive the one that it took back.
      .map(({ helpful, wrong, ...rest }) => ({
        ...rest,
        helpful: Math.max(0, Number(helpful)),
        wrong: Math.max(0, Number(wrong)),
      }))
      .filter(({ helpful, wrong }) => helpful + wrong > 0)
      .sort((a, b) => b.wrong - a.wrong || b.helpful - a.helpful || (a.answer < b.answer ? -1 : 1))
  );
}

/** Forgets the questions and votes of a server. */
export async function eraseTallies(database: Database, server: string): Promise<void> {
  await database.deleteFrom('question').where('server', '=', server).execute();
  await database.deleteFrom('vote').where('server', '=', server).execute();
}

/** Forgets what is older than it is kept. */
export async function forgetOld(database: Database): Promise<void> {
  await database.deleteFrom('question').where('day', '<', firstKept()).execute();
  await database.deleteFrom('vote').where('day', '<', firstKept()).execute();
}
