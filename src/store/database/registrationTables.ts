import type { Migration } from 'kysely';

/** The migration that stores in which servers a bot has registered commands. */
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
