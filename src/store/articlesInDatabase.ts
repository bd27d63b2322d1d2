import type { Kysely } from 'kysely';
import type { ServerArticle } from '../settings/store.js';
import { articlesMark, articlesOf, putArticle, removeArticle } from './articles.js';
import { announceChange } from './changes.js';
import type { Connection } from './connection.js';
import type { Tables } from './tables.js';

/** What is written in one transaction. */
export type Writing = (database: Kysely<Tables>) => Promise<void>;

/** The articles of servers in a database. */
export class ArticlesInDatabase {
  /**
   * @param write writes something after all that is to be written before it, and cleans up where it erases
   * @param isForgotten whether all of a server is forgotten, although its rows may be there still
   * @param damaged is told of an article that cannot be read, and why: it is left out
   */
  constructor(
    private readonly connection: Connection,
    private readonly write: (act: Writing, erases: boolean) => Promise<boolean>,
    private readonly isForgotten: (server: string) => boolean,
    private readonly damaged: (place: string, error: Error) => void,
  ) {}

  /** The articles of a server, by slug. @returns null where they cannot be read now */
  of(server: string): Promise<ServerArticle[] | null> {
    return this.connection.read(async (database) =>
      this.isForgotten(server)
        ? []
        : articlesOf(database, server, (slug, error) => this.damaged(`${server}/${slug}`, error)),
    );
  }

  /** A mark that changes whenever an article of a server's does. @returns null where it cannot be read now */
  markOf(server: string): Promise<string | null> {
    return this.connection.read(async (database) =>
      this.isForgotten(server) ? '' : articlesMark(database, server),
    );
  }

  /** @returns whether it is written; where it is not, what there was before is there still, and it is not tried again */
  put(server: string, article: ServerArticle): Promise<boolean> {
    return this.write(async (database) => {
      await putArticle(database, server, article);
      await announceChange(database, server);
    }, false);
  }

  /** @returns whether it is forgotten, or was not there; where it is not, it is not tried again */
  remove(server: string, slug: string): Promise<boolean> {
    return this.write(async (database) => {
      await removeArticle(database, server, slug);
      await announceChange(database, server);
    }, true);
  }
}
