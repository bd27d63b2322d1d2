import type { ArticleFile, Key } from '../file.js';

/** A file with something new in it, and what to look at then. */
export interface Added {
  readonly file: ArticleFile;
  readonly key: Key;
}

interface Item {
  readonly id: string;
}

/** A list with one item changed. @param id of the item; a list without it stays as it is */
export function replaced<T extends Item>(items: readonly T[], id: string, to: (item: T) => T): T[] {
  return items.map((item) => (item.id === id ? to(item) : item));
}

/** A list without one item. */
export function without<T extends Item>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

/** An item that a person has looked at: how sure the program was of it goes. */
export function confirmed<T extends { confidence?: number | undefined }>(item: T): T {
  return item.confidence === undefined ? item : { ...item, confidence: undefined };
}

/** A list with an item put in at a place. @param at its index; at the end where it is left out */
export function inserted<T>(items: readonly T[], item: T, at = items.length): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}
