import { join } from 'node:path';
import { ConcurrencyLimiter } from '../support/concurrencyLimiter.js';
import { KeyedQueue } from '../support/keyedQueue.js';
import { isFolder, readRegularFile } from '../support/regularFile.js';
import { ArticleCache, StoredArticle } from './articleCache.js';
import { articleTime, newestFirst } from './articleOrder.js';
import {
  type BuiltRecord,
  buildRecords,
  hashOfFiles,
  openCurrentRecord,
  type RecordBuilder,
} from './buildRecord.js';
import { EmbargoTimer } from './embargoTimer.js';
import { Library, type ListedArticle } from './library.js';
import { type Fault, loadArticle, slugsIn } from './load.js';
import { type OpenedRecord, openRecord } from './recordFormat.js';
import { RecordStore } from './recordStore.js';
import { isAnswering, readState, type StateFields, stateOf } from './state.js';
import { fileNames, pathOf } from './versions.js';

/** The outcome of reloading an article. */
export interface Change {
  readonly slug: string;
  /** `kept`: faulty, the last good version still answers; `refused`: faulty, and there is none. */
  readonly outcome: 'loaded' | 'kept' | 'refused' | 'draft' | 'embargoed' | 'withdrawn' | 'removed';
  readonly faults: readonly Fault[];
}

interface ArticleState {
  readonly hash: string;
  /** The state that its file declares, or last declared. */
  readonly stateFields: StateFields;
  readonly faults: readonly Fault[];
  /** The article in this version; null if it is faulty. */
  readonly current: ListedArticle | null;
  /** The last good version, which answers. */
  readonly lastGood: ListedArticle | null;
  /** Time in the date line of the last good version; undefined if it was not parsed yet. */
  time: number | null | undefined;
}

/** From this many articles on, a start builds their records in other threads. Later changes always do. */
const minForThreads = 64;
/** Articles reloaded at a time, and how long one may hold up the others, in milliseconds. */
const maxReloads = 4;
const maxReloadTime = 5_000;

/** The library of a knowledge folder, reloaded folder by folder while it answers. */
export class LiveLibrary {
  readonly #states = new Map<string, ArticleState>();
  readonly #lineage = {};
  readonly #stored: {
    readonly records: RecordStore;
    readonly cache: ArticleCache;
    readonly builder: RecordBuilder;
  } | null;
  #library = new Library([]);
  /** Reloads of one folder run in order; a slow one does not hold up others. */
  readonly #queue = new KeyedQueue();
  readonly #reloads = new ConcurrencyLimiter(maxReloads, maxReloadTime);
  /** Settles when everything read so far is published. */
  #published: Promise<void> = Promise.resolve();
  /** The next publication, which includes everything read before it starts; null if none is pending. */
  #nextPublication: Promise<void> | null = null;
  readonly #embargoTimer = new EmbargoTimer(() => void this.#publish());

  private constructor(
    readonly folder: string,
    builder: RecordBuilder | undefined,
  ) {
    const records = builder && new RecordStore(folder, builder.version);
    this.#stored = builder && records ? { builder, records, cache: new ArticleCache(records) } : null;
  }

  /**
   * Loads every article folder, each by itself.
   * @param builder stores records, so that unchanged articles need not be read at the next start, and
   *   articles are loaded on demand; without it all are read and kept in memory
   * @throws Error if the knowledge folder cannot be read
   */
  static async open(folder: string, builder?: RecordBuilder): Promise<LiveLibrary> {
    const live = new LiveLibrary(folder, builder);
    const slugs = slugsIn(folder);
    const left = slugs.filter((slug) => !live.#openStored(slug));
    for await (const state of live.#read(left, left.length >= minForThreads)) live.#states.set(...state);
    live.#stored?.records.prune((slug) => live.#states.has(slug));
    await live.#publish();
    return live;
  }

  /** The current articles. */
  get library(): Library {
    return this.#library;
  }

  /** The articles that do not answer yet: drafts and embargoed ones. */
  get unpublished(): readonly { readonly slug: string; readonly state: 'draft' | 'embargoed' }[] {
    const now = Date.now();
    return [...this.#states].flatMap(([slug, { stateFields }]) => {
      const state = stateOf(stateFields, now);
      return state === 'draft' || state === 'embargoed' ? [{ slug, state }] : [];
    });
  }

  /**
   * Slugs of all article folders, present or past.
   * @throws Error if the folder cannot be read
   */
  async slugs(): Promise<string[]> {
    return [...new Set([...this.#states.keys(), ...slugsIn(this.folder)])];
  }

  /** Opens the stored record of an article, and tells whether it is current. */
  #openStored(slug: string): boolean {
    const opened = this.#stored && openCurrentRecord(this.#stored.records, slug);
    if (opened) this.#states.set(slug, this.#stateOf(opened.head, opened, slug));
    return !!opened;
  }

  #stateOf(
    { faults, hash, state }: Pick<BuiltRecord, 'faults' | 'hash' | 'state'>,
    opened: OpenedRecord | null,
    slug: string,
  ): ArticleState {
    const current =
      opened && this.#stored ? new StoredArticle(opened, opened.head, this.#stored.cache) : null;
    const stateFields = state ?? this.#states.get(slug)?.stateFields ?? {};
    return { hash, stateFields, faults, current, lastGood: current, time: opened?.head.time };
  }

  /**
   * Reads article folders, in any order.
   * @param elsewhere whether to use other threads where possible
   */
  async *#read(slugs: readonly string[], elsewhere: boolean): AsyncGenerator<[string, ArticleState]> {
    if (!this.#stored) {
      const loaded = await Promise.all(slugs.map((slug) => loadArticle(this.folder, slug)));
      for (const { faults, files, knowledge, slug, state } of loaded) {
        const stateFields = state ?? this.#states.get(slug)?.stateFields ?? {};
        const hash = hashOfFiles(files);
        yield [slug, { hash, stateFields, faults, current: knowledge, lastGood: knowledge, time: undefined }];
      }
      return;
    }
    const { records, builder } = this.#stored;
    const remote = elsewhere ? builder.buildMany?.(this.folder, slugs) : undefined;
    for await (const result of remote ?? buildRecords(records, slugs, builder)) {
      const opened = result.record && openRecord(result.record, builder.version);
      if (result.record && !result.isWritten) records.keepInMemory(result.slug, result.record);
      yield [result.slug, this.#stateOf(result, opened, result.slug)];
    }
  }

  /**
   * Reloads the folder of an article. A faulty version leaves the last good one answering, unless its file
   * says that the article is withdrawn or a draft.
   * @returns the outcome; null if nothing changed
   */
  refresh(slug: string): Promise<Change | null> {
    return this.#queue.run(slug, () => this.#refresh(slug));
  }

  async #refresh(slug: string): Promise<Change | null> {
    const before = this.#states.get(slug);
    // Without the knowledge folder, nothing is known of its articles.
    if (!(await isFolder(this.folder))) return null;
    if (!(await isFolder(join(this.folder, slug)))) {
      if (!before) return null;
      this.#states.delete(slug);
      await this.#publish();
      return { slug, outcome: 'removed', faults: [] };
    }
    const opened = this.#stored && openCurrentRecord(this.#stored.records, slug);
    if (before && opened?.head.hash === before.hash) return null;
    await this.#stopAnswering(slug, before);
    return this.#reloads.run(() => this.#reload(slug, before));
  }

  /** Stops an article from answering as soon as its file says so: loading all of it may take a while. */
  async #stopAnswering(slug: string, before: ArticleState | undefined): Promise<void> {
    if (!before?.lastGood || !isAnswering(stateOf(before.stateFields, Date.now()))) return;
    const json = await readRegularFile(pathOf(join(this.folder, slug), fileNames[1])).catch(() => null);
    const stateFields = json === null ? null : readState(json);
    if (!stateFields || isAnswering(stateOf(stateFields, Date.now()))) return;
    this.#states.set(slug, { ...before, stateFields });
    await this.#publish();
  }

  async #reload(slug: string, before: ArticleState | undefined): Promise<Change | null> {
    for await (const [, state] of this.#read([slug], true)) {
      if (before?.hash === state.hash) return null;
      // A version that was never published does not stand in for another.
      const mayStandIn =
        before &&
        (state.stateFields === before.stateFields || isAnswering(stateOf(before.stateFields, Date.now())));
      const lastGood = state.lastGood ?? (mayStandIn ? before.lastGood : null);
      this.#states.set(slug, { ...state, lastGood, time: state.lastGood ? state.time : before?.time });
      await this.#publish();
      return { slug, outcome: outcomeOf(state, before), faults: state.faults };
    }
    return null;
  }

  /** Rebuilds the library from everything read so far. */
  #publish(): Promise<void> {
    this.#nextPublication ??= this.#published.then(() => {
      this.#nextPublication = null;
      return this.#makeLibrary();
    });
    this.#published = this.#nextPublication;
    return this.#nextPublication;
  }

  async #makeLibrary(): Promise<void> {
    const states = [...this.#states];
    const now = Date.now();
    const answering: { slug: string; time: number | null; article: ListedArticle }[] = [];
    for (const [slug, state] of states) {
      const { lastGood, stateFields } = state;
      if (!lastGood || !isAnswering(stateOf(stateFields, now))) continue;
      // A single article needs no order.
      if (states.length > 1)
        state.time ??= state.time === null ? null : articleTime(lastGood.article.date?.text ?? null);
      answering.push({ slug, time: state.time ?? null, article: lastGood });
    }
    this.#library = new Library(
      answering.sort(newestFirst).map(({ article }) => article),
      states.flatMap(([, { faults }]) => faults),
      states.flatMap(([slug, { stateFields }]) => (stateOf(stateFields, now) === 'withdrawn' ? [slug] : [])),
      this.#lineage,
    );
    this.#embargoTimer.schedule(
      states.flatMap(([, { stateFields }]) =>
        stateOf(stateFields, now) === 'embargoed' && stateFields.public !== undefined
          ? [Date.parse(stateFields.public)]
          : [],
      ),
    );
  }
}

function outcomeOf(
  { current, stateFields }: ArticleState,
  before: ArticleState | undefined,
): Change['outcome'] {
  const state = stateOf(stateFields, Date.now());
  if (!isAnswering(state)) return state;
  if (current) return 'loaded';
  return before?.lastGood ? 'kept' : 'refused';
}
