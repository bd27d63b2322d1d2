import type { ServerArticle } from '../settings/storeInterface.js';
import { bySlug, markOf, newStamp } from './articles.js';

interface Stamped {
  readonly article: ServerArticle;
  readonly stamp: string;
}

/** The servers' articles without a database: they are lost when the process ends. */
export class ArticlesInMemory {
  readonly #byServer = new Map<string, Map<string, Stamped>>();

  /** A server's articles, by slug. */
  async of(server: string): Promise<ServerArticle[]> {
    return bySlug(this.#stampedOf(server).map(({ article }) => article));
  }

  /** A stamp that changes with a server's articles. */
  async markOf(server: string): Promise<string> {
    return markOf(this.#stampedOf(server).map(({ article: { slug }, stamp }) => ({ slug, stamp })));
  }

  async put(server: string, article: ServerArticle): Promise<boolean> {
    const articles = this.#byServer.get(server) ?? new Map<string, Stamped>();
    this.#byServer.set(server, articles.set(article.slug, { article, stamp: newStamp() }));
    return true;
  }

  async remove(server: string, slug: string): Promise<boolean> {
    this.#byServer.get(server)?.delete(slug);
    return true;
  }

  erase(server: string): void {
    this.#byServer.delete(server);
  }

  #stampedOf(server: string): Stamped[] {
    return [...(this.#byServer.get(server)?.values() ?? [])];
  }
}
