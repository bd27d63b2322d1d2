import type { Conflict } from './conflicts.js';
import type { ArticleFile } from './file.js';
import { whole } from './whole.js';

/** Unsaved changes, as they outlive a reload. */
export interface Kept {
  /** Of the files that they were made to. */
  readonly version: string;
  readonly file: ArticleFile;
  /** What was still to decide. */
  readonly conflicts: readonly Conflict[];
}

/** What a browser's `sessionStorage` does. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps unsaved changes for as long as a tab is open. */
export class Keeper {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** What was kept of an article. @returns null where nothing was, or it cannot be read */
  get(slug: string): Kept | null {
    try {
      const { conflicts, file, version } = JSON.parse(this.#storage.getItem(this.#key(slug)) ?? 'null') ?? {};
      const isKept = typeof version === 'string' && typeof file === 'object' && file !== null;
      return isKept && Array.isArray(conflicts) ? { version, file: whole(file), conflicts } : null;
    } catch {
      return null;
    }
  }

  /** @returns whether there was room for it */
  set(slug: string, kept: Kept): boolean {
    try {
      this.#storage.setItem(this.#key(slug), JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  drop(slug: string): void {
    this.#storage.removeItem(this.#key(slug));
  }

  #key(slug: string): string {
    return `verbatim-review:${slug}`;
  }
}
