import type { Migration } from 'kysely';

/** The step that keeps in which servers a bot has commands of their own. */
export const registrations: Migration = {
  up: async ({ schema }) => {
    await schema
      .createTable('registration')
      .ifNotExists()
      .addColumn('bot', 'text', (column) => column.notNull())
      .addColumn('server', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('registration_in_server', ['bot', 'server'])
      .execute();
  },
};
