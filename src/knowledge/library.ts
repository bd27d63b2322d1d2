import type { StoredArticle } from './articleCache.js';
import type { Fault, Knowledge } from './load.js';

/** An article in memory, or one loaded on demand. Both have slug, title and date. */
export type ListedArticle = Knowledge | StoredArticle;

/**
 * Loads an article if it is not in memory.
 * @returns undefined if it can no longer be read
 */
export function loadListed(listed: ListedArticle): Knowledge | undefined {
  return 'contents' in listed ? listed : listed.read();
}

/** When an article was corrected, as readers see it; undefined if it was not. */
export function correctedOf(listed: ListedArticle): string | undefined {
  return 'contents' in listed ? listed.contents.corrected : listed.corrected;
}

/** All articles that answer at one moment. */
export class Library {
  private readonly bySlug: ReadonlyMap<string, ListedArticle>;

  /**
   * @param all the articles that answer, newest first
   * @param faults what is wrong with the folders, warnings included
   * @param withdrawn slugs of articles that must not answer any more
   * @param lineage shared by all states of one library, so that an index of one state can be updated to the
   *   next
   */
  constructor(
    private readonly all: readonly ListedArticle[],
    readonly faults: readonly Fault[] = [],
    readonly withdrawn: readonly string[] = [],
    readonly lineage: object = {},
  ) {
    this.bySlug = new Map(all.map((listed) => [listed.article.slug, listed]));
  }

  /** The articles that answer, newest first. */
  get articles(): readonly ListedArticle[] {
    return this.all;
  }

  /** The libraries that this one combines, each with its own index; a simple one contains only itself. */
  get parts(): readonly Library[] {
    return [this];
  }

  /** Whether an article exists; it is not loaded. */
  has(slug: string): boolean {
    return this.listed(slug) !== undefined;
  }

  /** Finds an article by slug, without loading it. */
  listed(slug: string): ListedArticle | undefined {
    return this.bySlug.get(slug);
  }

  /** Finds an article by slug, and loads it. */
  get(slug: string): Knowledge | undefined {
    const listed = this.listed(slug);
    return listed && loadListed(listed);
  }

  /** The article that answers if a question names none: the only one, or the newest. */
  get defaultArticle(): Knowledge | undefined {
    const [first] = this.articles;
    return first && loadListed(first);
  }

  /**
   * Loads the newest articles.
   * @param limit most articles to return
   */
  newest(limit: number): Knowledge[] {
    return this.articles.slice(0, limit).flatMap((listed) => loadListed(listed) ?? []);
  }
}

/**
 * A server’s own articles in front of the shared ones. An own article shadows a shared one with the same
 * slug.
 */
export class LayeredLibrary extends Library {
  #articles: readonly ListedArticle[] | null = null;

  constructor(
    private readonly own: Library,
    private readonly shared: Library,
  ) {
    super([], shared.faults, [...own.withdrawn, ...shared.withdrawn]);
  }

  override get articles(): readonly ListedArticle[] {
    this.#articles ??= [
      ...this.own.articles,
      ...this.shared.articles.filter(({ article }) => !this.own.has(article.slug)),
    ];
    return this.#articles;
  }

  override listed(slug: string): ListedArticle | undefined {
    return this.own.listed(slug) ?? this.shared.listed(slug);
  }

  override get parts(): readonly Library[] {
    return [this.own, this.shared];
  }
}
