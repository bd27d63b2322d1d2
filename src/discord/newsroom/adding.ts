import { sameAddress } from '../../ingest/address.js';
import type { DraftedFiles, Drafting } from '../../ingest/drafting.js';
import { linkMaterial } from '../../ingest/linkMaterial.js';
import type { Material } from '../../ingest/material.js';
import { freeSlug } from '../../knowledge/slug.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { ServerArticle, Store } from '../../settings/store.js';
import { Queue } from '../../support/queue.js';
import type { Fetcher } from '../../web/fetcher.js';
import { linkOf } from '../../web/links.js';
import { Hourly, limits, noRoom } from './limits.js';
import { type Brought, uploaded } from './material.js';
import type { Reviewed } from './reviewScreen.js';

/** An article that was drafted for a server, with what is told of it; or why there is none. */
export type Added =
  | {
      readonly article: Reviewed;
      readonly notes: readonly Phrase[];
      readonly warnings: readonly string[];
    }
  | { readonly refused: Phrase };

/** What an article is made of, and who makes it. */
export interface Tools {
  readonly fetcher: Fetcher;
  readonly drafting: Drafting;
  /** Where uploads are, beside where Discord keeps them. */
  readonly uploads: readonly string[];
}

/** How often an article is drafted that is changed meanwhile. */
const mostTries = 3;

/** Drafts articles for servers. */
export class Adding {
  /** Changes of servers' articles, each of which reads them before it writes. */
  readonly changes = new Queue();
  readonly #hourly = new Hourly();
  readonly #drafts = new Queue();

  constructor(
    private readonly tools: Tools,
    private readonly store: Pick<Store, 'articlesOf' | 'putArticle'>,
  ) {}

  /**
   * Drafts what was brought, as an article of a server's; the draft answers nobody. An article of the same address has its
   * next version.
   * @param isTaken whether an article of all has that slug
   * @throws Unreadable where what was brought is no article; Busy where too many are drafted
   * @throws Error where it cannot be fetched or drafted
   */
  async add(server: string, brought: Brought, isTaken: (slug: string) => boolean): Promise<Added> {
    if (!this.#hourly.take(server))
      return { refused: phrase('articlesTooFast', { most: String(limits.hourly) }) };
    return this.#drafts.run(server, () => this.#add(server, brought, isTaken));
  }

  async #add(server: string, brought: Brought, isTaken: (slug: string) => boolean): Promise<Added> {
    let material: Material | null = null;
    for (let tries = 0; tries < mostTries; tries++) {
      const articles = await this.store.articlesOf(server);
      if (!articles) return { refused: phrase('unreadable') };
      material ??= await this.#materialOf(brought);
      const { url } = material;
      const before = articles.find((one) => isSame(one.url, url)) ?? null;
      const drafted = await this.tools.drafting.draft({
        material,
        before: before?.draft ?? before?.published ?? null,
        ...(before && { slug: before.slug }),
      });
      const added = await this.changes.run(server, () =>
        this.#keep(server, drafted, before, material?.url ?? drafted.url, isTaken),
      );
      if (added) return added;
    }
    return { refused: phrase('notWritten') };
  }

  /** Writes a draft down. @returns null where the article that it is made of was changed meanwhile */
  async #keep(
    server: string,
    drafted: DraftedFiles,
    before: ServerArticle | null,
    url: string | null,
    isTaken: (slug: string) => boolean,
  ): Promise<Added | null> {
    const articles = await this.store.articlesOf(server);
    if (!articles) return { refused: phrase('unreadable') };
    if (before && articles.find(({ slug }) => slug === before.slug)?.changed !== before.changed) return null;
    const refused = noRoom(articles, drafted.files, before);
    if (refused) return { refused };
    const slug =
      before?.slug ??
      freeSlug(drafted.slug, (one) => isTaken(one) || articles.some((own) => own.slug === one));
    const article = {
      slug,
      url,
      published: before?.published ?? null,
      draft: drafted.files,
      changed: Date.now(),
    };
    if (!(await this.store.putArticle(server, article))) return { refused: phrase('notWritten') };
    const notes = [
      ...(before ? [phrase('reviewUpdates', { count: String(drafted.kept.length) })] : []),
      ...(drafted.conflicts.length > 0
        ? [phrase('reviewConflicts', { count: String(drafted.conflicts.length) })]
        : []),
    ];
    return { article, notes, warnings: drafted.warnings };
  }

  async #materialOf(brought: Brought): Promise<Material> {
    if (brought.by === 'link') return linkMaterial(brought.url, this.tools.fetcher);
    const url = brought.url === null ? null : linkOf(brought.url).href;
    return brought.by === 'file'
      ? { ...(await uploaded(brought.file, this.tools.uploads)), url }
      : { name: 'text', bytes: Buffer.from(brought.text), url, kind: 'text' };
  }
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && sameAddress(one) === sameAddress(other);
}
