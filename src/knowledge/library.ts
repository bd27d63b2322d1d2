import type { Fault, Knowledge } from './load.js';

/** All loaded articles, as they are at one moment. */
export class Library {
  private readonly bySlug: ReadonlyMap<string, Knowledge>;

  /**
   * @param articles those that answer, the newest first
   * @param faults what is wrong with the folders, warnings included
   * @param withdrawn slugs of the articles that must not be answered from any more
   */
  constructor(
    readonly articles: readonly Knowledge[],
    readonly faults: readonly Fault[] = [],
    readonly withdrawn: readonly string[] = [],
  ) {
    this.bySlug = new Map(articles.map((knowledge) => [knowledge.article.slug, knowledge]));
  }

  /** The article in the folder of that name. */
  get(slug: string): Knowledge | undefined {
    return this.bySlug.get(slug);
  }

  /** The article that a question means when it names none: the only one, or the newest. */
  get usual(): Knowledge | undefined {
    return this.articles[0];
  }
}
