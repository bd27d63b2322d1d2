import type { ArticleFile, Key } from '../file.js';

/** A changed file, and the key of the new item. */
export interface Added {
  readonly file: ArticleFile;
  readonly key: Key;
}

interface Item {
  readonly id: string;
}

/** Replaces an item of a list. @param id of the item; without it the list stays as it is */
export function replaced<T extends Item>(items: readonly T[], id: string, to: (item: T) => T): T[] {
  return items.map((item) => (item.id === id ? to(item) : item));
}

/** Removes an item from a list. */
export function without<T extends Item>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

/** A confirmed item: its confidence is removed. */
export function confirmed<T extends { confidence?: number | undefined }>(item: T): T {
  return item.confidence === undefined ? item : { ...item, confidence: undefined };
}

/** Inserts an item into a list. @param at its index; at the end if left out */
export function inserted<T>(items: readonly T[], item: T, at = items.length): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}
