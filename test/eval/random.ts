/** A source of numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A generator that always gives the same numbers for the same key, so that what is drawn for a question does
 * not depend on which other questions are asked. The key is hashed by FNV-1a (Fowler, Noll and Vo) and seeds
 * Mulberry32 (Ettinger 2017).
 */
export function randomFor(key: string): Random {
  let state = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) state = Math.imul(state ^ key.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** One of the items, each as likely as the others; undefined where there are none. */
export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
