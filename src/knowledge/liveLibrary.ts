import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Library, type Listed } from './library.js';
import { type Fault, loadArticle, slugsIn } from './load.js';
import { hashOf, type Made, make, recall, type Storing } from './make.js';
import { newestFirst, timeOf } from './newest.js';
import { type Opened, openRecord } from './record.js';
import { Records } from './records.js';
import { Shelf, StoredArticle } from './shelf.js';

/** What became of an article whose folder changed. */
export interface Change {
  readonly slug: string;
  /** `kept`: the new state is faulty, the last good one answers on; `refused`: there is no good one either. */
  readonly outcome: 'loaded' | 'kept' | 'refused' | 'withdrawn' | 'removed';
  readonly faults: readonly Fault[];
}

interface State {
  readonly hash: string;
  readonly withdrawn: boolean;
  readonly faults: readonly Fault[];
  /** What was read in this state; null where it is faulty. */
  readonly read: Listed | null;
  /** The last good state, which answers. */
  readonly good: Listed | null;
  /** The time that the good one's date line tells; undefined where nobody has looked. */
  time: number | null | undefined;
}

/** From so many articles on their records are made elsewhere at the start; those that change later always are. */
const many = 64;

/** The library of a knowledge folder, which can be read again folder by folder while it answers. */
export class LiveLibrary {
  readonly #states = new Map<string, State>();
  readonly #lineage = {};
  readonly #stored: { readonly records: Records; readonly shelf: Shelf; readonly storing: Storing } | null;
  #library = new Library([]);
  /** Ends when all that was begun is done: folders are read one after the other. */
  #settled: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly folder: string,
    storing: Storing | undefined,
  ) {
    const records = storing && new Records(folder, storing.version);
    this.#stored = storing && records ? { storing, records, shelf: new Shelf(records) } : null;
  }

  /**
   * Loads every article folder; each is checked apart.
   * @param storing stores what was read, so that the next start need not read what has not changed, and articles are
   *   read when they are asked for; without it all are read and kept
   * @throws Error if the knowledge folder itself cannot be read
   */
  static async open(folder: string, storing?: Storing): Promise<LiveLibrary> {
    const live = new LiveLibrary(folder, storing);
    const slugs = slugsIn(folder);
    const left = slugs.filter((slug) => !live.#recall(slug));
    for await (const state of live.#read(left, left.length >= many)) live.#states.set(...state);
    live.#stored?.records.prune((slug) => live.#states.has(slug));
    await live.#publish();
    return live;
  }

  /** The articles as they are now. */
  get library(): Library {
    return this.#library;
  }

  /** Names of the article folders that there are or were. @throws Error if the folder cannot be read */
  async slugs(): Promise<string[]> {
    return [...new Set([...this.#states.keys(), ...slugsIn(this.folder)])];
  }

  /** Takes an article's stored record, where it still holds. */
  #recall(slug: string): boolean {
    const opened = this.#stored && recall(this.#stored.records, slug);
    if (opened) this.#states.set(slug, this.#stateOf(opened.head, opened));
    return !!opened;
  }

  #stateOf(
    { faults, hash, withdrawn }: Pick<Made, 'faults' | 'hash' | 'withdrawn'>,
    opened: Opened | null,
  ): State {
    const read = opened && this.#stored ? new StoredArticle(opened, opened.head, this.#stored.shelf) : null;
    return { hash, withdrawn, faults, read, good: read, time: opened?.head.time };
  }

  /** Reads article folders, in whatever order they are done. @param elsewhere where that can be done, so that nothing waits */
  async *#read(slugs: readonly string[], elsewhere: boolean): AsyncGenerator<[string, State]> {
    if (!this.#stored) {
      const loaded = await Promise.all(slugs.map((slug) => loadArticle(this.folder, slug)));
      for (const { faults, files, knowledge, slug, withdrawn } of loaded)
        yield [
          slug,
          { hash: hashOf(files), withdrawn, faults, read: knowledge, good: knowledge, time: undefined },
        ];
      return;
    }
    const { records, storing } = this.#stored;
    const far = elsewhere ? storing.makeMany?.(this.folder, slugs) : undefined;
    for await (const made of far ?? makeEach(records, slugs, storing)) {
      const opened = made.record && openRecord(made.record, storing.version);
      if (made.record && !made.isWritten) records.keep(made.slug, made.record);
      yield [made.slug, this.#stateOf(made, opened)];
    }
  }

  /**
   * Reads an article's folder again. A faulty state leaves the last good one answering, unless it says that the
   * article is withdrawn.
   * @returns what came of it; null where nothing has changed
   */
  refresh(slug: string): Promise<Change | null> {
    const done = this.#settled.then(() => this.#refresh(slug));
    this.#settled = done.catch(() => undefined);
    return done;
  }

  async #refresh(slug: string): Promise<Change | null> {
    const before = this.#states.get(slug);
    // Without the knowledge folder nothing can be told of an article in it.
    if (!(await isFolder(this.folder))) return null;
    if (!(await isFolder(join(this.folder, slug)))) {
      if (!before) return null;
      this.#states.delete(slug);
      await this.#publish();
      return { slug, outcome: 'removed', faults: [] };
    }
    const opened = this.#stored && recall(this.#stored.records, slug);
    if (before && opened?.head.hash === before.hash) return null;
    for await (const [, state] of this.#read([slug], true)) {
      if (before?.hash === state.hash) return null;
      const good = state.good ?? before?.good ?? null;
      this.#states.set(slug, { ...state, good, time: state.good ? state.time : before?.time });
      await this.#publish();
      return { slug, outcome: outcomeOf(state, before), faults: state.faults };
    }
    return null;
  }

  async #publish(): Promise<void> {
    const states = [...this.#states];
    const answering: { slug: string; time: number | null; good: Listed }[] = [];
    for (const [slug, state] of states) {
      const { good, withdrawn } = state;
      if (!good || withdrawn) continue;
      // Among one article there is no newest.
      if (states.length > 1)
        state.time ??= state.time === null ? null : await timeOf(good.article.date?.text ?? null);
      answering.push({ slug, time: state.time ?? null, good });
    }
    this.#library = new Library(
      answering.sort(newestFirst).map(({ good }) => good),
      states.flatMap(([, { faults }]) => faults),
      states.flatMap(([slug, { withdrawn }]) => (withdrawn ? [slug] : [])),
      this.#lineage,
    );
  }
}

/** Makes records in this thread, one after the other. */
async function* makeEach(records: Records, slugs: readonly string[], storing: Storing): AsyncGenerator<Made> {
  for (const slug of slugs) yield await make(records, slug, storing);
}

function outcomeOf({ read, withdrawn }: State, before: State | undefined): Change['outcome'] {
  if (withdrawn) return 'withdrawn';
  if (read) return 'loaded';
  return before?.good ? 'kept' : 'refused';
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
