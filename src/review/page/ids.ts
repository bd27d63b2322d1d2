import { type ArticleFile, listNames } from './file.js';

/** Latin letters that are no base letter with marks on it. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The longest id that a name becomes, in characters. */
const longest = 60;

/** A name in an id's letters: lower case, without accents and dots between letters, hyphens between words. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłı]/gu, (letter) => latin[letter] ?? letter)
    .replace(/(?<=\p{L})\.(?=\p{L}|$)|['\u2019\u02bc]s?(?![\p{L}\p{N}])|['\u2019\u02bc]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest + 1)
    .replace(/^-|-$/g, '')
    .slice(0, longest)
    .replace(/-$/, '');
}

/**
 * An id that no item of a file has: made of a name, with a number where the name is taken, as drafts make them.
 * @param fallback the id of what has no Latin letter or digit
 */
export function newId(file: ArticleFile, name: string, fallback: string): string {
  const taken = new Set(listNames.flatMap((list): string[] => file[list].map(({ id }) => id)));
  const base = slug(name) || fallback;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
