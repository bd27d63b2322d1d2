import type { Migration } from 'kysely';

/** The latest news about an article. */
export interface NewsRow {
  /** Empty for a shared article. */
  readonly server: string;
  readonly slug: string;
  /** As a JSON string. */
  readonly title: string;
  readonly kind: string;
  readonly mark: string;
  /** In milliseconds since 1 January 1970. */
  readonly at: number;
}

/** The latest announcement of an article in a server. */
export interface AnnouncedRow {
  readonly server: string;
  readonly slug: string;
  /** The time of the news, in milliseconds since 1 January 1970. */
  readonly at: number;
}

/** The migration that adds news and announcements. */
export const news: Migration = {
  up: async ({ schema }) => {
    await schema
      .createTable('news')
      .ifNotExists()
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('mark', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('news_of_article', ['server', 'slug'])
      .execute();
    await schema.createIndex('news_by_time').ifNotExists().on('news').columns(['server', 'at']).execute();
    await schema
      .createTable('announced')
      .ifNotExists()
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('announced_in_server', ['server', 'slug'])
      .execute();
  },
};
