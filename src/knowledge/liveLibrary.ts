import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Library } from './library.js';
import { type Fault, type Knowledge, type Loaded, loadArticle, slugsIn } from './load.js';
import { newestFirst } from './newest.js';

/** What became of an article whose folder changed. */
export interface Change {
  readonly slug: string;
  /** `kept`: the new state is faulty, the last good one answers on; `refused`: there is no good one either. */
  readonly outcome: 'loaded' | 'kept' | 'refused' | 'withdrawn' | 'removed';
  readonly faults: readonly Fault[];
}

interface State {
  readonly loaded: Loaded;
  /** The last good state, which answers. */
  readonly good: Knowledge | null;
}

/** The library of a knowledge folder, which can be read again folder by folder while it answers. */
export class LiveLibrary {
  readonly #states = new Map<string, State>();
  #library = new Library([]);
  /** Ends when all that was begun is done: folders are read one after the other. */
  #settled: Promise<unknown> = Promise.resolve();

  private constructor(readonly folder: string) {}

  /**
   * Loads every article folder; each is checked apart.
   * @throws Error if the knowledge folder itself cannot be read
   */
  static async open(folder: string): Promise<LiveLibrary> {
    const live = new LiveLibrary(folder);
    const loaded = await Promise.all((await slugsIn(folder)).map((slug) => loadArticle(folder, slug)));
    for (const one of loaded) live.#states.set(one.slug, { loaded: one, good: one.knowledge });
    await live.#publish();
    return live;
  }

  /** The articles as they are now. */
  get library(): Library {
    return this.#library;
  }

  /** Names of the article folders that there are or were. @throws Error if the folder cannot be read */
  async slugs(): Promise<string[]> {
    return [...new Set([...this.#states.keys(), ...(await slugsIn(this.folder))])];
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
    const loaded = await loadArticle(this.folder, slug);
    if (before && isDeepStrictEqual(before.loaded.files, loaded.files)) return null;
    this.#states.set(slug, { loaded, good: loaded.knowledge ?? before?.good ?? null });
    await this.#publish();
    return { slug, outcome: outcomeOf(loaded, before), faults: loaded.faults };
  }

  async #publish(): Promise<void> {
    const states = [...this.#states.values()];
    const answering = states.flatMap(({ good, loaded }) => (good && !loaded.withdrawn ? [good] : []));
    this.#library = new Library(
      await newestFirst(answering),
      states.flatMap(({ loaded }) => loaded.faults),
      states.flatMap(({ loaded }) => (loaded.withdrawn ? [loaded.slug] : [])),
    );
  }
}

function outcomeOf(loaded: Loaded, before: State | undefined): Change['outcome'] {
  if (loaded.withdrawn) return 'withdrawn';
  if (loaded.knowledge) return 'loaded';
  return before?.good ? 'kept' : 'refused';
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
