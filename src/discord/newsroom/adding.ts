import { sameAddress } from '../../ingest/address.js';
import type { Drafting } from '../../ingest/drafting.js';
import type { DraftedFiles } from '../../ingest/files.js';
import { fetchMaterial, type Material } from '../../ingest/material.js';
import { freeSlug } from '../../knowledge/slug.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { ServerArticle, Store } from '../../settings/storeInterface.js';
import { KeyedQueue } from '../../support/keyedQueue.js';
import type { Fetcher } from '../../web/fetcher.js';
import { linkOf } from '../../web/links.js';
import { HourlyLimit, limits, refusalForRoom } from './limits.js';
import type { Reviewed } from './reviewScreen.js';
import { downloadUpload, type Submission } from './submission.js';

/** The draft of a server's article with notes for the editor, or a refusal. */
export type AddResult =
  | {
      readonly article: Reviewed;
      readonly notes: readonly Phrase[];
      readonly warnings: readonly string[];
    }
  | { readonly refused: Phrase };

/** The tools that drafts are made with. */
export interface Tools {
  readonly fetcher: Fetcher;
  readonly drafting: Drafting;
  /** Origins of uploads beside Discord's own. */
  readonly uploads: readonly string[];
}

/** How often drafting is tried again when the article changes meanwhile. */
const mostTries = 3;

/** Drafts articles for servers. */
export class Adding {
  /** Serialises changes to a server's articles, since each reads them before it writes. */
  readonly changes = new KeyedQueue();
  readonly #hourly = new HourlyLimit();
  readonly #drafts = new KeyedQueue();

  constructor(
    private readonly tools: Tools,
    private readonly store: Pick<Store, 'articlesOf' | 'putArticle'>,
  ) {}

  /**
   * Drafts a submission as an article of a server. The draft does not answer yet. A known address becomes the
   * article's next version.
   * @param isTaken whether a shared article has that slug
   * @throws Unreadable where the submission is not an article; Busy where too many are being drafted
   * @throws Error where it cannot be fetched or drafted
   */
  async add(server: string, brought: Submission, isTaken: (slug: string) => boolean): Promise<AddResult> {
    if (!this.#hourly.take(server)) return { refused: phrase('articlesTooFast', { count: limits.hourly }) };
    return this.#drafts.run(server, () => this.#add(server, brought, isTaken));
  }

  async #add(server: string, brought: Submission, isTaken: (slug: string) => boolean): Promise<AddResult> {
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

  /** Stores a draft. @returns null where the article was changed meanwhile */
  async #keep(
    server: string,
    drafted: DraftedFiles,
    before: ServerArticle | null,
    url: string | null,
    isTaken: (slug: string) => boolean,
  ): Promise<AddResult | null> {
    const articles = await this.store.articlesOf(server);
    if (!articles) return { refused: phrase('unreadable') };
    if (before && articles.find(({ slug }) => slug === before.slug)?.changed !== before.changed) return null;
    const refused = refusalForRoom(articles, drafted.files, before);
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
      ...(before ? [phrase('reviewUpdates', { count: drafted.kept.length })] : []),
      ...(drafted.conflicts.length > 0
        ? [phrase('reviewConflicts', { count: drafted.conflicts.length })]
        : []),
    ];
    return { article, notes, warnings: drafted.warnings };
  }

  async #materialOf(brought: Submission): Promise<Material> {
    if (brought.by === 'link') return fetchMaterial(brought.url, this.tools.fetcher);
    const url = brought.url === null ? null : linkOf(brought.url).href;
    return brought.by === 'file'
      ? { ...(await downloadUpload(brought.file, this.tools.uploads)), url }
      : { name: 'text', bytes: Buffer.from(brought.text), url, kind: 'text' };
  }
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && sameAddress(one) === sameAddress(other);
}
