import { type ArticleFile, listNames } from './file.js';

/** Latin letters that have no decomposition. */
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

/** The longest id, in characters. */
const longest = 60;

/** A name as a slug: lower case, without accents, apostrophes and dots, with hyphens between words. */
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
 * An id that is new to a file, made from a name as drafts do it, with a number where it is taken.
 * @param fallback for names without Latin letters or digits
 */
export function newId(file: ArticleFile, name: string, fallback: string): string {
  const taken = new Set(listNames.flatMap((list): string[] => file[list].map(({ id }) => id)));
  const base = slug(name) || fallback;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
