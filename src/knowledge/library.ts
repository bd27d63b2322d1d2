import type { Fault, Knowledge } from './load.js';
import type { StoredArticle } from './shelf.js';

/** An article of a library: one in memory, or one that is read when it is asked for. Both tell slug, title and date. */
export type Listed = Knowledge | StoredArticle;

/** Reads an article where it is not in memory. @returns undefined where it can be read no more */
export function readListed(listed: Listed): Knowledge | undefined {
  return 'contents' in listed ? listed : listed.read();
}

/** When an article was corrected, as readers are told it; undefined where its file does not say that it was. */
export function correctedOf(listed: Listed): string | undefined {
  return 'contents' in listed ? listed.contents.corrected : listed.corrected;
}

/** All loaded articles, as they are at one moment. */
export class Library {
  private readonly bySlug: ReadonlyMap<string, Listed>;

  /**
   * @param all those that answer, the newest first
   * @param faults what is wrong with the folders, warnings included
   * @param withdrawn slugs of the articles that must not be answered from any more
   * @param lineage the same object for all states of one library, so that what is made of one is brought up to the next
   */
  constructor(
    private readonly all: readonly Listed[],
    readonly faults: readonly Fault[] = [],
    readonly withdrawn: readonly string[] = [],
    readonly lineage: object = {},
  ) {
    this.bySlug = new Map(all.map((listed) => [listed.article.slug, listed]));
  }

  /** Those that answer, the newest first. */
  get articles(): readonly Listed[] {
    return this.all;
  }

  /** The libraries that this one is put together of, each with an index of its own; a simple one has itself alone. */
  get parts(): readonly Library[] {
    return [this];
  }

  /** Whether there is an article of that slug, which need not be read for it. */
  has(slug: string): boolean {
    return this.listed(slug) !== undefined;
  }

  /** The article in the folder of that name, be it read or not. */
  listed(slug: string): Listed | undefined {
    return this.bySlug.get(slug);
  }

  /** The same, read if need be. */
  get(slug: string): Knowledge | undefined {
    const listed = this.listed(slug);
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

/** What some have for themselves, before what all share. An article of their own hides a shared one of the same name. */
export class OwnLibrary extends Library {
  #articles: readonly Listed[] | null = null;

  constructor(
    private readonly own: Library,
    private readonly shared: Library,
  ) {
    super([], shared.faults, [...own.withdrawn, ...shared.withdrawn]);
  }

  override get articles(): readonly Listed[] {
    this.#articles ??= [
      ...this.own.articles,
      ...this.shared.articles.filter(({ article }) => !this.own.has(article.slug)),
    ];
    return this.#articles;
  }

  override listed(slug: string): Listed | undefined {
    return this.own.listed(slug) ?? this.shared.listed(slug);
  }

  override get parts(): readonly Library[] {
    return [this.own, this.shared];
  }
}
