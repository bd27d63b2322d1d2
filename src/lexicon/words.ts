/**
 * The words of a list.
 * @param text words with white space between them; `_` stands for a space inside a name
 */
export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  );

/** The members of several lists. */
export const union = (...lists: readonly Iterable<string>[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => [...list]));

/**
 * The source of an expression that matches one of several words, the longest first: `(?:once|on)`.
 * @param words letters, spaces, hyphens and straight apostrophes; an apostrophe matches the curly one as well
 */
export const oneOf = (...lists: readonly Iterable<string>[]): string =>
  `(?:${[...union(...lists)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.').replaceAll("'", "['’]"))
    .join('|')})`;
