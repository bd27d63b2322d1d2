import { join } from 'node:path';
import { Queue } from '../support/queue.js';
import { isFolder, readRegularFile } from '../support/regularFile.js';
import { Slots } from '../support/slots.js';
import { Library, type Listed } from './library.js';
import { type Fault, loadArticle, slugsIn } from './load.js';
import { hashOf, type Made, makeEach, recall, type Storing } from './make.js';
import { newestFirst, timeOf } from './newest.js';
import { type Opened, openRecord } from './record.js';
import { Records } from './records.js';
import { Shelf, StoredArticle } from './shelf.js';
import { isAnswering, readState, type StateFields, stateOf } from './state.js';
import { fileNames, pathOf } from './versions.js';

/** What became of an article whose folder changed. */
export interface Change {
  readonly slug: string;
  /** `kept`: the new state is faulty, the last good one answers on; `refused`: there is no good one either. */
  readonly outcome: 'loaded' | 'kept' | 'refused' | 'draft' | 'embargoed' | 'withdrawn' | 'removed';
  readonly faults: readonly Fault[];
}

interface State {
  readonly hash: string;
  /** What its file tells of its state, or told when it last did. */
  readonly told: StateFields;
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
/** Articles that are read again at a time, and how long one holds up the others, in milliseconds. */
const mostReadings = 4;
const longestReading = 5_000;
/** How often it is looked whether an embargo has ended, in milliseconds. */
const longestPause = 30_000;

/** The library of a knowledge folder, which can be read again folder by folder while it answers. */
export class LiveLibrary {
  readonly #states = new Map<string, State>();
  readonly #lineage = {};
  readonly #stored: { readonly records: Records; readonly shelf: Shelf; readonly storing: Storing } | null;
  #library = new Library([]);
  /** Each folder is read one time after the other; one that takes long holds up no other. */
  readonly #queue = new Queue();
  readonly #slots = new Slots(mostReadings, longestReading);
  /** Ends when what was read last is published. */
  #published: Promise<void> = Promise.resolve();
  /** The next publication, which takes what is read until it begins; null where none waits. */
  #next: Promise<void> | null = null;
  /** Runs out when the next embargo ends. */
  #release: NodeJS.Timeout | undefined;

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

  /** The articles that do not answer yet: drafts, and those that wait for their time. */
  get waiting(): readonly { readonly slug: string; readonly state: 'draft' | 'embargoed' }[] {
    const now = Date.now();
    return [...this.#states].flatMap(([slug, { told }]) => {
      const state = stateOf(told, now);
      return state === 'draft' || state === 'embargoed' ? [{ slug, state }] : [];
    });
  }

  /** Names of the article folders that there are or were. @throws Error if the folder cannot be read */
  async slugs(): Promise<string[]> {
    return [...new Set([...this.#states.keys(), ...slugsIn(this.folder)])];
  }

  /** Takes an article's stored record, where it still holds. */
  #recall(slug: string): boolean {
    const opened = this.#stored && recall(this.#stored.records, slug);
    if (opened) this.#states.set(slug, this.#stateOf(opened.head, opened, slug));
    return !!opened;
  }

  #stateOf(
    { faults, hash, state }: Pick<Made, 'faults' | 'hash' | 'state'>,
    opened: Opened | null,
    slug: string,
  ): State {
    const read = opened && this.#stored ? new StoredArticle(opened, opened.head, this.#stored.shelf) : null;
    const told = state ?? this.#states.get(slug)?.told ?? {};
    return { hash, told, faults, read, good: read, time: opened?.head.time };
  }

  /** Reads article folders, in whatever order they are done. @param elsewhere where that can be done, so that nothing waits */
  async *#read(slugs: readonly string[], elsewhere: boolean): AsyncGenerator<[string, State]> {
    if (!this.#stored) {
      const loaded = await Promise.all(slugs.map((slug) => loadArticle(this.folder, slug)));
      for (const { faults, files, knowledge, slug, state } of loaded) {
        const told = state ?? this.#states.get(slug)?.told ?? {};
        yield [
          slug,
          { hash: hashOf(files), told, faults, read: knowledge, good: knowledge, time: undefined },
        ];
      }
      return;
    }
    const { records, storing } = this.#stored;
    const far = elsewhere ? storing.makeMany?.(this.folder, slugs) : undefined;
    for await (const made of far ?? makeEach(records, slugs, storing)) {
      const opened = made.record && openRecord(made.record, storing.version);
      if (made.record && !made.isWritten) records.keep(made.slug, made.record);
      yield [made.slug, this.#stateOf(made, opened, made.slug)];
    }
  }

  /**
   * Reads an article's folder again. A faulty version leaves the last good one answering, unless it says that the
   * article is withdrawn or a draft.
   * @returns what came of it; null where nothing has changed
   */
  refresh(slug: string): Promise<Change | null> {
    return this.#queue.run(slug, () => this.#refresh(slug));
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
    await this.#hush(slug, before);
    return this.#slots.run(() => this.#readAgain(slug, before));
  }

  /** Has an article answer no more as soon as its file says so: to read the whole of it can take its time. */
  async #hush(slug: string, before: State | undefined): Promise<void> {
    if (!before?.good || !isAnswering(stateOf(before.told, Date.now()))) return;
    const json = await readRegularFile(pathOf(join(this.folder, slug), fileNames[1])).catch(() => null);
    const told = json === null ? null : readState(json);
    if (!told || isAnswering(stateOf(told, Date.now()))) return;
    this.#states.set(slug, { ...before, told });
    await this.#publish();
  }

  async #readAgain(slug: string, before: State | undefined): Promise<Change | null> {
    for await (const [, state] of this.#read([slug], true)) {
      if (before?.hash === state.hash) return null;
      // What was never published answers in no other version's place.
      const isCarried =
        before && (state.told === before.told || isAnswering(stateOf(before.told, Date.now())));
      const good = state.good ?? (isCarried ? before.good : null);
      this.#states.set(slug, { ...state, good, time: state.good ? state.time : before?.time });
      await this.#publish();
      return { slug, outcome: outcomeOf(state, before), faults: state.faults };
    }
    return null;
  }

  /** Makes the library of what is read by now. */
  #publish(): Promise<void> {
    this.#next ??= this.#published.then(() => {
      this.#next = null;
      return this.#makeLibrary();
    });
    this.#published = this.#next;
    return this.#next;
  }

  async #makeLibrary(): Promise<void> {
    const states = [...this.#states];
    const now = Date.now();
    const answering: { slug: string; time: number | null; good: Listed }[] = [];
    for (const [slug, state] of states) {
      const { good, told } = state;
      if (!good || !isAnswering(stateOf(told, now))) continue;
      // Among one article there is no newest.
      if (states.length > 1)
        state.time ??= state.time === null ? null : timeOf(good.article.date?.text ?? null);
      answering.push({ slug, time: state.time ?? null, good });
    }
    this.#library = new Library(
      answering.sort(newestFirst).map(({ good }) => good),
      states.flatMap(([, { faults }]) => faults),
      states.flatMap(([slug, { told }]) => (stateOf(told, now) === 'withdrawn' ? [slug] : [])),
      this.#lineage,
    );
    this.#wakeAtNextRelease(states, now);
  }

  /** Publishes again when the next embargo ends. */
  #wakeAtNextRelease(states: readonly (readonly [string, State])[], now: number): void {
    clearTimeout(this.#release);
    const times = states.flatMap(([, { told }]) =>
      stateOf(told, now) === 'embargoed' && told.public !== undefined ? [Date.parse(told.public)] : [],
    );
    if (times.length === 0) return;
    // A timer stands still while the machine sleeps, and the clock may be set: it is looked at again and again.
    const next = Math.min(...times);
    const pause = Math.min(longestPause, Math.max(0, next - now));
    this.#release = setTimeout(() => {
      if (Date.now() < next) this.#wakeAtNextRelease(states, Date.now());
      else void this.#publish();
    }, pause).unref();
  }
}

function outcomeOf({ read, told }: State, before: State | undefined): Change['outcome'] {
  const state = stateOf(told, Date.now());
  if (!isAnswering(state)) return state;
  if (read) return 'loaded';
  return before?.good ? 'kept' : 'refused';
}
