import type { ArticleQuery } from '../../knowledge/archive.js';
import { deskFor } from '../../request/neededArticles.js';
import type { Desk } from '../../request/respond.js';
import { storeTimeout } from '../scheduling/timeout.js';
import type { ServerArticles } from './serverArticles.js';

/** Chooses what answers where: in a server its own articles before the shared ones, elsewhere the shared ones. */
export class Desks {
  /** @param shared its library is replaced while the bot runs */
  constructor(
    private readonly shared: Desk,
    private readonly articles: ServerArticles,
  ) {}

  get commands(): Desk['commands'] {
    return this.shared.commands;
  }

  /** Reloads a server's own articles after a change. */
  forget(server: string): void {
    this.articles.forget(server);
  }

  /**
   * The desk of a server; the shared one outside of servers, or where the server has no articles of its own.
   * @param wanted which articles an archive should fetch
   * @param patience how long to wait for the server's own articles, in milliseconds
   * @throws ArchiveAway where the archive cannot be reached
   */
  async of(server: string | null, wanted: ArticleQuery = {}, patience = storeTimeout): Promise<Desk> {
    const { commands, library, reader } = await deskFor(this.shared, wanted);
    if (server === null) return { commands, library, reader };
    return { commands, library: await this.articles.over(library, server, patience), reader };
  }
}
