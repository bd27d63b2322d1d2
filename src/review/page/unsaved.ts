import { completeFile } from './completeFile.js';
import type { Conflict } from './conflicts.js';
import type { ArticleFile } from './file.js';

/** Unsaved changes that survive a reload. */
export interface UnsavedChanges {
  /** The version of the files that were changed. */
  readonly version: string;
  readonly file: ArticleFile;
  /** The open conflicts. */
  readonly conflicts: readonly Conflict[];
}

/** The methods of `sessionStorage` that are used. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** The key at an index; null past the end. */
  key(at: number): string | null;
  readonly length: number;
}

/** The prefix of all keys. */
const prefix = 'verbatim-review:';

/** Stores unsaved changes while a tab is open. */
export class UnsavedStore {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** The unsaved changes to an article. @returns null where there are none, or they cannot be read */
  get(slug: string): UnsavedChanges | null {
    try {
      const { conflicts, file, version } = JSON.parse(this.#storage.getItem(this.#key(slug)) ?? 'null') ?? {};
      const isKept = typeof version === 'string' && typeof file === 'object' && file !== null;
      return isKept && Array.isArray(conflicts) ? { version, file: completeFile(file), conflicts } : null;
    } catch {
      return null;
    }
  }

  /** @returns whether there was room for it */
  set(slug: string, kept: UnsavedChanges): boolean {
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

  /** The slugs of all articles with unsaved changes. */
  slugs(): string[] {
    const keys = Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at) ?? '');
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  #key(slug: string): string {
    return `${prefix}${slug}`;
  }
}
