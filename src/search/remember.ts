import { LRUCache } from 'lru-cache';

/**
 * A function of a text that keeps what it gave for the texts asked about last.
 * @param max how many of them
 */
export function remember<T extends object>(max: number, read: (text: string) => T): (text: string) => T {
  const known = new LRUCache<string, T>({ max });
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
}
