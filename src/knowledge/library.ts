import type { Fault, Knowledge } from './load.js';
import type { StoredArticle } from './shelf.js';

/** An article of a library: one in memory, or one that is read when it is asked for. Both tell slug, title and date. */
export type Listed = Knowledge | StoredArticle;

/** Reads an article where it is not in memory. @returns undefined where it can be read no more */
export function readListed(listed: Listed): Knowledge | undefined {
  return 'contents' in listed ? listed : listed.read();
}

/** All loaded articles, as they are at one moment. */
export class Library {
  private readonly bySlug: ReadonlyMap<string, Listed>;

  /**
   * @param articles those that answer, the newest first
   * @param faults what is wrong with the folders, warnings included
   * @param withdrawn slugs of the articles that must not be answered from any more
   * @param lineage the same object for all states of one library, so that what is made of one is brought up to the next
   */
  constructor(
    readonly articles: readonly Listed[],
    readonly faults: readonly Fault[] = [],
    readonly withdrawn: readonly string[] = [],
    readonly lineage: object = {},
  ) {
    this.bySlug = new Map(articles.map((listed) => [listed.article.slug, listed]));
  }

  /** Whether there is an article of that slug, which need not be read for it. */
  has(slug: string): boolean {
    return this.bySlug.has(slug);
  }

  /** The article in the folder of that name, be it read or not. */
  listed(slug: string): Listed | undefined {
    return this.bySlug.get(slug);
  }

  /** The same, read if need be. */
  get(slug: string): Knowledge | undefined {
    const listed = this.bySlug.get(slug);
    return listed && readListed(listed);
  }

  /** The article that a question means when it names none: the only one, or the newest. */
  get usual(): Knowledge | undefined {
    const [first] = this.articles;
    return first && readListed(first);
  }

  /** The newest articles, read. @param most how many at most */
  newest(most: number): Knowledge[] {
    return this.articles.slice(0, most).flatMap((listed) => readListed(listed) ?? []);
  }
}
