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
  /** The key at a place; null where there are fewer. */
  key(at: number): string | null;
  readonly length: number;
}

/** What the keys of articles begin with. */
const prefix = 'verbatim-review:';

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

  /** The names of all articles of which changes are kept. */
  slugs(): string[] {
    const keys = Array.from({ length: this.#storage.length }, (_, at) => this.#storage.key(at) ?? '');
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  #key(slug: string): string {
    return `${prefix}${slug}`;
  }
}
