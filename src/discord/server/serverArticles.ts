import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { prepareIndex } from '../../index/articles/libraryIndex.js';
import { Library, OwnLibrary } from '../../knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../knowledge/load.js';
import { newestFirst, timeOf } from '../../knowledge/newest.js';
import type { Version } from '../../knowledge/publishing.js';
import { isAnswering, readState, stateOf } from '../../knowledge/state.js';
import type { ServerArticle, Store } from '../../settings/store.js';
import type { Log } from '../client/log.js';
import { draftMark } from '../newsroom/ids.js';
import { within } from './within.js';

/** How much text of servers' articles is kept read, in UTF-16 units; the servers that asked last keep theirs. */
const mostText = 10_000_000;
/** What a server counts as at least: its index and what is made of its articles with those that all share. */
const leastText = 50_000;
const mostServers = 10_000;
/** How long what was read holds before it is looked whether another process has changed it, in milliseconds. */
const holds = 15_000;

/** What a server has of its own, as it was read. */
interface Read {
  readonly mark: string;
  readonly own: Library;
  /** When it was last looked whether it still holds, in milliseconds. */
  checked: number;
  /** What each article was read of, so that one that has not changed is not read again. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Put before the articles that all share, as they were then. */
  whole: { readonly shared: Library; readonly library: Library } | null;
}

/** What an article was read of, and what came of it. */
interface Source {
  readonly published: Version;
  readonly knowledge: Knowledge;
  /** The time that its date line tells, in milliseconds. */
  readonly time: number | null;
}

/** What a server has of which nothing is known: the database could not be read. */
const unknown = { mark: '', own: new Library([]), sources: new Map<string, Source>(), whole: null };

/** The articles that servers have added for themselves, read from the store when they are asked about. */
export class ServerArticles {
  readonly #read = new LRUCache<string, Read>({
    maxSize: mostText,
    sizeCalculation: ({ own }) =>
      Math.min(
        mostText,
        own.newest(own.articles.length).reduce((sum, { article }) => sum + article.text.length, leastText),
      ),
  });
  /** How often a server's articles were changed in this process. */
  readonly #changes = new LRUCache<string, number>({ max: mostServers });
  /** Servers whose articles are being read. */
  readonly #reading = new Map<string, Promise<Read | null>>();

  constructor(
    private readonly store: Pick<Store, 'articlesOf' | 'articlesMark' | 'onChange'>,
    private readonly log: Log,
  ) {
    store.onChange((server) => this.forget(server));
  }

  /**
   * What answers in a server: its own articles before the shared ones; the shared ones alone where it has none.
   * @param patience how long whoever asks can wait, in milliseconds; then what was read before answers
   */
  async over(shared: Library, server: string, patience: number): Promise<Library> {
    const read = await this.#of(server, patience);
    if (!read || read.own.articles.length + read.own.withdrawn.length === 0) return shared;
    if (read.whole?.shared !== shared) read.whole = { shared, library: new OwnLibrary(read.own, shared) };
    return read.whole.library;
  }

  /** Has a server's articles looked at again: they were changed. @param server its id; null for all servers */
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
    // Where the database is slow, what was read before answers on.
    return within(reading, patience, known);
  }

  async #refresh(server: string, known: Read | null): Promise<Read | null> {
    const changes = this.#changesOf(server);
    // What is changed meanwhile is read anew the next time.
    const checked = (): number =>
      this.#changesOf(server) === changes ? Date.now() : Number.NEGATIVE_INFINITY;
    const mark = await this.store.articlesMark(server);
    if (known && (mark === null || mark === known.mark)) {
      known.checked = checked();
      return known;
    }
    const rows = mark === null ? null : await this.store.articlesOf(server);
    const isRead = mark !== null && rows !== null;
    if (!isRead && known) return known;
    const read = isRead
      ? { mark, ...(await this.#readAll(server, rows, known)), checked: checked(), whole: null }
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
    // A part at a time, so that nobody else waits for long.
    await prepareIndex(own);
    return { own, sources };
  }

  async #sourceOf(server: string, slug: string, published: Version): Promise<Source | undefined> {
    const { faults, knowledge } = readKnowledge(slug, published.text, published.json);
    // Nobody else waits while many are read.
    await new Promise(setImmediate);
    if (knowledge) return { published, knowledge, time: await timeOf(knowledge.article.date?.text ?? null) };
    // A slug is words of the article's, and so are messages.
    const paths = faults.map(({ path }) => path);
    this.log.error(
      { guild: server, article: draftMark(slug), paths },
      'an article of a server cannot be read',
    );
    return undefined;
  }
}
