import type { Kysely } from 'kysely';
import type { ServerArticle } from '../settings/storeInterface.js';
import { articlesMark, articlesOf, putArticle, removeArticle } from './articles.js';
import { announceChange } from './changes/changes.js';
import type { Connection } from './database/connection.js';
import type { Tables } from './database/tables.js';

/** Writes made in one transaction. */
export type Writing = (database: Kysely<Tables>) => Promise<void>;

/** The servers' articles in a database. */
export class ArticlesInDatabase {
  /**
   * @param write runs a write after all pending ones, and scrubs the files where it erases
   * @param isForgotten whether a server's data is to be erased, though its rows may still exist
   * @param damaged called for an article that cannot be read, which is left out
   */
  constructor(
    private readonly connection: Connection,
    private readonly write: (act: Writing, erases: boolean) => Promise<boolean>,
    private readonly isForgotten: (server: string) => boolean,
    private readonly damaged: (place: string, error: Error) => void,
  ) {}

  /** A server's articles, by slug. @returns null where they cannot be read now */
  of(server: string): Promise<ServerArticle[] | null> {
    return this.connection.read(async (database) =>
      this.isForgotten(server)
        ? []
        : articlesOf(database, server, (slug, error) => this.damaged(`${server}/${slug}`, error)),
    );
  }

  /** A stamp that changes with a server's articles. @returns null where it cannot be read now */
  markOf(server: string): Promise<string | null> {
    return this.connection.read(async (database) =>
      this.isForgotten(server) ? '' : articlesMark(database, server),
    );
  }

  /** @returns whether it was written; if not, the old row stays, and the write is not retried */
  put(server: string, article: ServerArticle): Promise<boolean> {
    return this.write(async (database) => {
      await putArticle(database, server, article);
      await announceChange(database, server);
    }, false);
  }

  /** @returns whether it was removed or did not exist; if not, the removal is not retried */
  remove(server: string, slug: string): Promise<boolean> {
    return this.write(async (database) => {
      await removeArticle(database, server, slug);
      await announceChange(database, server);
    }, true);
  }
}
