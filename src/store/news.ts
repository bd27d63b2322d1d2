import { type Kysely, sql } from 'kysely';
import { type AnnouncedArticle, type News, type NewsBook, newsSchema } from '../settings/news.js';
import { kept, keptText, timeSchema } from './articles.js';
import { chunksOf } from './database/chunks.js';
import type { Connection } from './database/connection.js';
import type { Tables } from './database/tables.js';
import { firstTimeKept } from './days.js';

type Database = Kysely<Tables>;

const rowSchema = newsSchema.extend({ title: keptText, at: timeSchema });

/**
 * News and announcements in a database. Reads count as writes: without writing they are useless, and an unmigrated
 * database does not have the tables.
 */
export class NewsInDatabase implements NewsBook {
  constructor(private readonly connection: Connection) {}

  marksOf(slugs: readonly string[]): Promise<ReadonlyMap<string, string> | null> {
    return this.connection.write(async (database) => {
      const marks = new Map<string, string>();
      for (const some of chunksOf(slugs)) {
        const rows = database.selectFrom('news').select(['slug', 'mark']).where('server', '=', '');
        for (const { mark, slug } of await rows.where('slug', 'in', some).execute()) marks.set(slug, mark);
      }
      return marks;
    });
  }

  async note(news: readonly News[]): Promise<boolean> {
    const done = await this.connection.write(async (database) => {
      for (const some of chunksOf(news))
        await database
          .insertInto('news')
          .values(some.map(({ title, ...rest }) => ({ ...rest, title: kept(title) })))
          .onConflict((conflict) =>
            conflict
              .columns(['server', 'slug'])
              .doUpdateSet(({ ref }) => ({
                // A process that notices a withdrawal may not know the headline.
                title: sql<string>`CASE WHEN excluded.title = ${kept('')} THEN news.title ELSE excluded.title END`,
                kind: ref('excluded.kind'),
                mark: ref('excluded.mark'),
                at: ref('excluded.at'),
              }))
              // The first process to notice a state sets its time.
              .whereRef('news.mark', '<>', 'excluded.mark'),
          )
          .execute();
      return true;
    });
    return done ?? false;
  }

  newsSince(servers: readonly string[], since: number): Promise<readonly News[] | null> {
    return this.connection.write(async (database) => {
      const news: News[] = [];
      for (const some of chunksOf(['', ...servers])) {
        const rows = database.selectFrom('news').selectAll().where('server', 'in', some);
        const found = await rows.where('at', '>=', since).orderBy('at').execute();
        news.push(...found.map((row) => rowSchema.parse(row)));
      }
      return news;
    });
  }

  claim(server: string, news: readonly News[]): Promise<ReadonlySet<string> | null> {
    return this.connection.write(async (database) => {
      const slugs = new Set<string>();
      for (const some of chunksOf(news)) {
        const rows = database
          .insertInto('announced')
          .values(some.map(({ at, slug }) => ({ server, slug, at })))
          .onConflict((conflict) =>
            conflict
              .columns(['server', 'slug'])
              .doUpdateSet(({ ref }) => ({ at: ref('excluded.at') }))
              .whereRef('announced.at', '<', 'excluded.at'),
          )
          .returning('slug');
        for (const { slug } of await rows.execute()) slugs.add(slug);
      }
      return slugs;
    });
  }
}

/** The announcements in a server, the latest first. */
export async function announcedIn(database: Database, server: string): Promise<AnnouncedArticle[]> {
  const rows = database.selectFrom('announced').select(['slug', 'at']).where('server', '=', server);
  const found = await rows.orderBy('at', 'desc').orderBy('slug').execute();
  return found.map(({ at, slug }) => ({ slug, at: timeSchema.parse(at) }));
}

/** Erases the news about a server's own articles, and its announcements. */
export async function eraseNews(database: Database, server: string): Promise<void> {
  await database.deleteFrom('announced').where('server', '=', server).execute();
  await database.deleteFrom('news').where('server', '=', server).execute();
}

/** Deletes old announcements and old news of servers' own articles. @returns how many rows */
export async function forgetOldNews(database: Database): Promise<bigint> {
  const before = firstTimeKept();
  const announced = database.deleteFrom('announced').where('at', '<', before);
  const news = database.deleteFrom('news').where('server', '<>', '').where('at', '<', before);
  const gone = [await announced.executeTakeFirst(), await news.executeTakeFirst()];
  return gone.reduce((sum, { numDeletedRows }) => sum + numDeletedRows, 0n);
}
