import { type Migration, sql } from 'kysely';

/** Copies old questions: their article is unknown, and none is done. */
const before = sql`
  INSERT INTO unanswered (server, day, article, folded, text, count, done)
  SELECT server, day, '', folded, text, count, 0 FROM question WHERE true
  ON CONFLICT DO NOTHING`;

/**
 * The migration that stores questions per article, and reasons beside votes. SQLite cannot change a primary key, so
 * the questions move to a new table.
 */
export const inbox: Migration = {
  up: async (database) => {
    const { introspection, schema } = database;
    await schema
      .createTable('unanswered')
      .ifNotExists()
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('unanswered_on_day', ['server', 'day', 'article', 'folded'])
      .execute();
    const tables = await introspection.getTables();
    if (tables.some(({ name }) => name === 'question')) await before.execute(database);
    await schema.dropTable('question').ifExists().execute();
    await schema
      .createTable('reason')
      .ifNotExists()
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reason_of_answer', ['server', 'article', 'answer', 'number'])
      .execute();
  },
};
