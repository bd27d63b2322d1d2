import { LRUCache } from 'lru-cache';
import type { ServerArticle, Store } from '../answer/store.js';
import { Library, OwnLibrary } from '../knowledge/library.js';
import { type Knowledge, readKnowledge } from '../knowledge/load.js';
import { newestFirst, timeOf } from '../knowledge/newest.js';
import { isAnswering, readState, stateOf } from '../knowledge/state.js';
import type { Log } from './log.js';
import { patienceForStore, within } from './within.js';

/** How much text of servers' articles is kept read, in UTF-16 units; the servers that asked last keep theirs. */
const mostText = 4_000_000;
/** A server counts as this much at least. */
const leastText = 2_000;
/** How long what was read holds before it is looked whether another process has changed it, in milliseconds. */
const holds = 15_000;

/** What a server has of its own, as it was read. */
interface Read {
  readonly mark: string;
  readonly own: Library;
  /** When it was last looked whether it still holds, in milliseconds. */
  checked: number;
  /** Put before the articles that all share, as they were then. */
  whole: { readonly shared: Library; readonly library: Library } | null;
}

/** What a server has of which nothing is known: the database could not be read. */
const unknown = { mark: '', own: new Library([]), whole: null };

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
  /** Servers whose articles are being read. */
  readonly #reading = new Map<string, Promise<Read | null>>();

  constructor(
    private readonly store: Pick<Store, 'articlesOf' | 'articlesMark'>,
    private readonly log: Log,
  ) {}

  /** What answers in a server: its own articles before the shared ones; the shared ones alone where it has none. */
  async over(shared: Library, server: string): Promise<Library> {
    const read = await this.#of(server);
    if (!read || read.own.articles.length + read.own.withdrawn.length === 0) return shared;
    if (read.whole?.shared !== shared) read.whole = { shared, library: new OwnLibrary(read.own, shared) };
    return read.whole.library;
  }

  /** Has a server's articles read anew: they were changed. */
  forget(server: string): void {
    const read = this.#read.get(server);
    if (read) read.checked = Number.NEGATIVE_INFINITY;
  }

  async #of(server: string): Promise<Read | null> {
    const known = this.#read.get(server) ?? null;
    if (known && Date.now() - known.checked < holds) return known;
    let reading = this.#reading.get(server);
    if (!reading) {
      reading = this.#refresh(server, known).finally(() => this.#reading.delete(server));
      this.#reading.set(server, reading);
    }
    // Where the database is slow, what was read before answers on.
    return within(reading, patienceForStore, known);
  }

  async #refresh(server: string, known: Read | null): Promise<Read | null> {
    const mark = await this.store.articlesMark(server);
    if (known && (mark === null || mark === known.mark)) {
      known.checked = Date.now();
      return known;
    }
    const rows = mark === null ? null : await this.store.articlesOf(server);
    const isRead = mark !== null && rows !== null;
    if (!isRead && known) return known;
    const read = isRead
      ? { mark, own: await this.#libraryOf(server, rows, known), checked: Date.now(), whole: null }
      : { ...unknown, checked: Date.now() };
    this.#read.set(server, read);
    return read;
  }

  async #libraryOf(server: string, rows: readonly ServerArticle[], before: Read | null): Promise<Library> {
    if (rows.length === 0) return unknown.own;
    const now = Date.now();
    const answering: { slug: string; time: number | null; knowledge: Knowledge }[] = [];
    const withdrawn: string[] = [];
    for (const { published, slug } of rows) {
      if (!published) continue;
      const state = stateOf(readState(published.json) ?? {}, now);
      if (state === 'withdrawn') withdrawn.push(slug);
      if (!isAnswering(state)) continue;
      const { faults, knowledge } = readKnowledge(slug, published.text, published.json);
      if (knowledge)
        answering.push({ slug, time: await timeOf(knowledge.article.date?.text ?? null), knowledge });
      else this.log.error({ guild: server, article: slug, faults }, 'an article of a server cannot be read');
      // Nobody else waits while many are read.
      await new Promise(setImmediate);
    }
    const articles = answering.sort(newestFirst).map(({ knowledge }) => knowledge);
    return new Library(
      articles,
      [],
      withdrawn,
      before?.own === unknown.own ? undefined : before?.own.lineage,
    );
  }
}
