import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { prepareIndex } from '../../index/articles/libraryIndex.js';
import { articleTime, newestFirst } from '../../knowledge/articleOrder.js';
import { LayeredLibrary, Library } from '../../knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../knowledge/load.js';
import type { Version } from '../../knowledge/publishing.js';
import { isAnswering, readState, stateOf } from '../../knowledge/state.js';
import type { ServerArticle, Store } from '../../settings/storeInterface.js';
import type { Log } from '../client/log.js';
import { draftFingerprint } from '../newsroom/reviewIds.js';
import { withTimeout } from '../scheduling/timeout.js';

/** How much article text stays loaded, in UTF-16 code units; the least recently used servers are dropped. */
const mostText = 10_000_000;
/** What a server counts at least, for its index. */
const leastText = 50_000;
const mostServers = 10_000;
/** How long loaded articles are used before checking for changes by other processes, in milliseconds. */
const holds = 15_000;

/** A server's own articles, as loaded. */
interface Read {
  readonly stamp: string;
  readonly own: Library;
  /** When it was last checked, in milliseconds. */
  checked: number;
  /** What each article was loaded from, so that unchanged ones are not loaded again. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Its articles combined with the shared ones, as these were then. */
  whole: { readonly shared: Library; readonly library: Library } | null;
}

/** What an article was loaded from, and the result. */
interface Source {
  readonly published: Version;
  readonly knowledge: Knowledge;
  /** The time of its date line, in milliseconds. */
  readonly time: number | null;
}

/** A server whose articles could not be read from the database. */
const unknown = { stamp: '', own: new Library([]), sources: new Map<string, Source>(), whole: null };

/** The articles that servers have added for themselves, loaded from the store on demand. */
export class ServerArticles {
  readonly #read = new LRUCache<string, Read>({
    maxSize: mostText,
    sizeCalculation: ({ own }) =>
      Math.min(
        mostText,
        own.newest(own.articles.length).reduce((sum, { article }) => sum + article.text.length, leastText),
      ),
  });
  /** By server: how often its articles changed in this process. */
  readonly #changes = new LRUCache<string, number>({ max: mostServers });
  /** Servers whose articles are being loaded. */
  readonly #reading = new Map<string, Promise<Read | null>>();

  constructor(
    private readonly store: Pick<Store, 'articlesOf' | 'articlesMark' | 'onChange'>,
    private readonly log: Log,
  ) {
    store.onChange((server) => this.forget(server));
  }

  /**
   * The library of a server: its own articles before the shared ones, or the shared ones alone.
   * @param patience how long to wait, in milliseconds; after that what was loaded before answers
   */
  async over(shared: Library, server: string, patience: number): Promise<Library> {
    const read = await this.#of(server, patience);
    if (!read || read.own.articles.length + read.own.withdrawn.length === 0) return shared;
    if (read.whole?.shared !== shared) read.whole = { shared, library: new LayeredLibrary(read.own, shared) };
    return read.whole.library;
  }

  /** Reloads a server's articles on the next question. @param server its id; null for all servers */
  forget(server: string | null): void {
    if (server === null) {
      for (const one of this.#read.keys()) this.forget(one);
      for (const one of this.#reading.keys()) this.forget(one);
      return;
    }
    this.#changes.set(server, this.#changesOf(server) + 1);
    const read = this.#read.peek(server);
    if (read) read.checked = Number.NEGATIVE_INFINITY;
  }

  #changesOf(server: string): number {
    return this.#changes.get(server) ?? 0;
  }

  async #of(server: string, patience: number): Promise<Read | null> {
    const known = this.#read.get(server) ?? null;
    if (known && Date.now() - known.checked < holds) return known;
    let reading = this.#reading.get(server);
    if (!reading) {
      reading = this.#refresh(server, known).finally(() => this.#reading.delete(server));
      this.#reading.set(server, reading);
    }
    // While the database is slow, what was loaded before goes on answering.
    return withTimeout(reading, patience, known);
  }

  async #refresh(server: string, known: Read | null): Promise<Read | null> {
    const changes = this.#changesOf(server);
    // A change during loading makes the next question load again.
    const checked = (): number =>
      this.#changesOf(server) === changes ? Date.now() : Number.NEGATIVE_INFINITY;
    const stamp = await this.store.articlesMark(server);
    if (known && (stamp === null || stamp === known.stamp)) {
      known.checked = checked();
      return known;
    }
    const rows = stamp === null ? null : await this.store.articlesOf(server);
    const isRead = stamp !== null && rows !== null;
    if (!isRead && known) return known;
    const read = isRead
      ? { stamp, ...(await this.#readAll(server, rows, known)), checked: checked(), whole: null }
      : { ...unknown, checked: checked() };
    this.#read.set(server, read);
    return read;
  }

  async #readAll(
    server: string,
    rows: readonly ServerArticle[],
    before: Read | null,
  ): Promise<Pick<Read, 'own' | 'sources'>> {
    if (rows.length === 0) return unknown;
    const now = Date.now();
    const sources = new Map<string, Source>();
    const withdrawn: string[] = [];
    for (const { published, slug } of rows) {
      const state = published ? stateOf(readState(published.json) ?? {}, now) : 'draft';
      if (state === 'withdrawn') withdrawn.push(slug);
      if (!published || !isAnswering(state)) continue;
      const known = before?.sources.get(slug);
      const source = isDeepStrictEqual(known?.published, published)
        ? known
        : await this.#sourceOf(server, slug, published);
      if (source) sources.set(slug, source);
    }
    const articles = [...sources]
      .map(([slug, { knowledge, time }]) => ({ slug, time, knowledge }))
      .sort(newestFirst)
      .map(({ knowledge }) => knowledge);
    const isNew = before === null || before.own === unknown.own;
    const own = new Library(articles, [], withdrawn, isNew ? undefined : before.own.lineage);
    // Builds the index in steps, so that other answers do not wait.
    await prepareIndex(own);
    return { own, sources };
  }

  async #sourceOf(server: string, slug: string, published: Version): Promise<Source | undefined> {
    const { faults, knowledge } = readKnowledge(slug, published.text, published.json);
    // Lets other answers through between two articles.
    await new Promise(setImmediate);
    if (knowledge) return { published, knowledge, time: articleTime(knowledge.article.date?.text ?? null) };
    // The log names no slug: like a message, it holds the article's words.
    const paths = faults.map(({ path }) => path);
    this.log.error(
      { guild: server, article: draftFingerprint(slug), paths },
      'an article of a server cannot be read',
    );
    return undefined;
  }
}
