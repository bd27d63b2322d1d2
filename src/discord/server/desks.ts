import type { Wanted } from '../../knowledge/archive.js';
import type { Desk } from '../../request/respond.js';
import { deskFor } from '../../request/wanted.js';
import type { ServerArticles } from './serverArticles.js';
import { patienceForStore } from './within.js';

/** What answers where: the articles that all share and, in a server, those of its own before them. */
export class Desks {
  /** @param shared its library may be exchanged while the bot runs */
  constructor(
    private readonly shared: Desk,
    private readonly articles: ServerArticles,
  ) {}

  get commands(): Desk['commands'] {
    return this.shared.commands;
  }

  /** Has a server's own articles read anew: they were changed. */
  forget(server: string): void {
    this.articles.forget(server);
  }

  /**
   * The desk of a server; that of all where there is none, or it has no articles of its own.
   * @param wanted what is asked about: where there are more articles than are at hand, those are brought
   * @param patience how long whoever asks can wait for its own ones, in milliseconds
   * @throws ArchiveAway where articles cannot be brought
   */
  async of(server: string | null, wanted: Wanted = {}, patience = patienceForStore): Promise<Desk> {
    const { commands, library, reader } = await deskFor(this.shared, wanted);
    if (server === null) return { commands, library, reader };
    return { commands, library: await this.articles.over(library, server, patience), reader };
  }
}
