import type { ServerArticle, Store } from '../../answer/store.js';
import { type Phrase, phrase } from '../../answer/wording.js';
import { sameAddress } from '../../ingest/address.js';
import type { DraftedFiles, Drafting } from '../../ingest/drafting.js';
import { linkMaterial } from '../../ingest/link.js';
import type { Material } from '../../ingest/material.js';
import type { Fetcher } from '../../web/fetcher.js';
import { Hourly, limits, noRoom } from './limits.js';
import { type Brought, uploaded } from './material.js';

/** An article that was drafted for a server, with what is told of it; or why there is none. */
export type Added =
  | {
      readonly article: ServerArticle;
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

/** Drafts articles for servers. */
export class Adding {
  readonly #hourly = new Hourly();
  /** What is being done for each server: one after the other. */
  readonly #settled = new Map<string, Promise<unknown>>();

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
    const before = this.#settled.get(server) ?? Promise.resolve();
    const added = before.then(() => this.#add(server, brought, isTaken));
    const settled = added
      .catch(() => undefined)
      .then(() => {
        if (this.#settled.get(server) === settled) this.#settled.delete(server);
      });
    this.#settled.set(server, settled);
    return added;
  }

  async #add(server: string, brought: Brought, isTaken: (slug: string) => boolean): Promise<Added> {
    const articles = await this.store.articlesOf(server);
    if (!articles) return { refused: phrase('unreadable') };
    const material = await this.#materialOf(brought);
    const before = articles.find(({ url }) => isSame(url, material.url)) ?? null;
    const drafted = await this.tools.drafting.draft({
      material,
      before: before?.draft ?? before?.published ?? null,
      ...(before && { slug: before.slug }),
    });
    const refused = noRoom(articles, drafted.files.text, before);
    if (refused) return { refused };
    const article = articleOf(
      drafted,
      before,
      material,
      (slug) => isTaken(slug) || articles.some((one) => one.slug === slug),
    );
    if (!(await this.store.putArticle(server, article))) return { refused: phrase('notWritten') };
    const notes = [
      ...(before ? [phrase('reviewUpdates', { count: String(drafted.kept.length) })] : []),
      ...(drafted.conflicts.length > 0
        ? [phrase('reviewConflicts', { count: String(drafted.conflicts.length) })]
        : []),
    ];
    return { article, notes, warnings: drafted.warnings };
  }

  #materialOf(brought: Brought): Promise<Material> | Material {
    switch (brought.by) {
      case 'link':
        return linkMaterial(brought.url, this.tools.fetcher);
      case 'file':
        return uploaded(brought.file, this.tools.uploads);
      case 'text':
        return { name: 'text', bytes: Buffer.from(brought.text), url: brought.url, kind: 'text' };
    }
  }
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && sameAddress(one) === sameAddress(other);
}

/** The article as it is kept: its draft beside what answers. */
function articleOf(
  { files, slug, url }: DraftedFiles,
  before: ServerArticle | null,
  material: Material,
  isTaken: (slug: string) => boolean,
): ServerArticle {
  let own = before?.slug ?? slug;
  for (let number = 2; !before && isTaken(own); number++) own = `${slug}-${number}`;
  return {
    slug: own,
    url: material.url ?? url,
    published: before?.published ?? null,
    draft: files,
    changed: Date.now(),
  };
}
