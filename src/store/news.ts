import { type Kysely, sql } from 'kysely';
import { type AnnouncedArticle, type News, type NewsBook, newsSchema } from '../settings/news.js';
import { kept, keptText, timeSchema } from './articles.js';
import { chunksOf } from './chunks.js';
import type { Connection } from './connection.js';
import { firstTimeKept } from './days.js';
import type { Tables } from './tables.js';

type Database = Kysely<Tables>;

const rowSchema = newsSchema.extend({ title: keptText, at: timeSchema });

/**
 * What is known of articles, and what was announced of them, in a database. Its reading counts as writing: it is of no use
 * where nothing can be written, and a database of an older form that cannot be changed has no such tables.
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
                // Who notices that an article is withdrawn need not know its headline.
                title: sql<string>`CASE WHEN excluded.title = ${kept('')} THEN news.title ELSE excluded.title END`,
                kind: ref('excluded.kind'),
                mark: ref('excluded.mark'),
                at: ref('excluded.at'),
              }))
              // Whichever process notices a state first says when that was.
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

/** What was announced in a server, the latest first. */
export async function announcedIn(database: Database, server: string): Promise<AnnouncedArticle[]> {
  const rows = database.selectFrom('announced').select(['slug', 'at']).where('server', '=', server);
  const found = await rows.orderBy('at', 'desc').orderBy('slug').execute();
  return found.map(({ at, slug }) => ({ slug, at: timeSchema.parse(at) }));
}

/** Forgets what became of a server's own articles, and what was announced there. */
export async function eraseNews(database: Database, server: string): Promise<void> {
  await database.deleteFrom('announced').where('server', '=', server).execute();
  await database.deleteFrom('news').where('server', '=', server).execute();
}

/** Forgets what was announced longer ago than that is kept. @returns how many rows that were */
export async function forgetOldNews(database: Database): Promise<bigint> {
  const before = firstTimeKept();
  const announced = database.deleteFrom('announced').where('at', '<', before);
  const news = database.deleteFrom('news').where('server', '<>', '').where('at', '<', before);
  const gone = [await announced.executeTakeFirst(), await news.executeTakeFirst()];
  return gone.reduce((sum, { numDeletedRows }) => sum + numDeletedRows, 0n);
}
