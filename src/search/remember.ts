import { LRUCache } from 'lru-cache';

/**
 * A function of a text that keeps what it gave for the texts asked about last.
 * @param max how many of them
 */
export function remember<T extends object>(max: number, read: (text: string) => T): (text: string) => T {
  const known = new LRUCache<string, T>({ max });
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

/**
 * A function of a word that keeps all that it gave: a language's common words, mostly. What is kept is emptied rather
 * than left to grow with hostile input.
 * @param max how many words
 */
export function keep<T extends NonNullable<unknown> | null>(
  max: number,
  read: (word: string) => T,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = read(word);
    if (known.size > max) known.clear();
    known.set(word, made);
    return made;
  };
}
