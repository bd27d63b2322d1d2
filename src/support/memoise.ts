/**
 * Memoises a function of a string. A full cache is emptied, so that hostile input cannot make it grow.
 * @param max most strings to remember
 */
export function memoise<T extends NonNullable<unknown> | null>(
  max: number,
  compute: (key: string) => T,
): (key: string) => T {
  const cache = new Map<string, T>();
  return (key) => {
    const found = cache.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    if (cache.size > max) cache.clear();
    cache.set(key, value);
    return value;
  };
}
