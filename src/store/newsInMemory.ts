import type { News, NewsBook } from '../settings/news.js';

const keyOf = (server: string, slug: string): string => `${server}/${slug}`;

/** News and announcements without a database: they are lost when the process ends. */
export class NewsInMemory implements NewsBook {
  readonly #news = new Map<string, News>();
  /** The time of the latest announced news, by server and slug. */
  readonly #announced = new Map<string, number>();

  async marksOf(slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map(
      slugs.flatMap((slug) => {
        const known = this.#news.get(keyOf('', slug));
        return known ? [[slug, known.mark]] : [];
      }),
    );
  }

  async note(news: readonly News[]): Promise<boolean> {
    for (const one of news) {
      const key = keyOf(one.server, one.slug);
      const known = this.#news.get(key);
      if (known?.mark !== one.mark) this.#news.set(key, { ...one, title: one.title || (known?.title ?? '') });
    }
    return true;
  }

  async newsSince(servers: readonly string[], since: number): Promise<readonly News[]> {
    const wanted = new Set(['', ...servers]);
    return [...this.#news.values()]
      .filter(({ at, server }) => wanted.has(server) && at >= since)
      .sort((a, b) => a.at - b.at);
  }

  async claim(server: string, news: readonly News[]): Promise<ReadonlySet<string>> {
    const fresh = news.filter(({ at, slug }) => (this.#announced.get(keyOf(server, slug)) ?? -1) < at);
    for (const { at, slug } of fresh) this.#announced.set(keyOf(server, slug), at);
    return new Set(fresh.map(({ slug }) => slug));
  }

  /** Erases the news about a server's own articles, and its announcements. */
  erase(server: string): void {
    const start = keyOf(server, '');
    for (const all of [this.#news, this.#announced])
      for (const key of all.keys()) if (key.startsWith(start)) all.delete(key);
  }
}
