/**
 * A function of a text, a word mostly, that keeps all that it gave. What is kept is emptied rather than left to grow with
 * hostile input.
 * @param max how many texts
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
