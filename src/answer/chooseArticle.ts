import Fuse from 'fuse.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { normaliseText } from '../search/words.js';
import type { Choice, OptionData } from './command.js';
import { type Phrase, phrase } from './wording.js';

/** The option by which a command takes another article than the usual one. */
export const articleOption: OptionData = {
  description: 'Which article, by its title',
  completes: true,
  onlyNamed: true,
};

/** Discord's limits, kept for every face: choices at most, and characters in a name or value. */
const mostChoices = 25;
const mostCharacters = 100;

interface Entry {
  readonly knowledge: Knowledge;
  /** Title and slug in the form in which they are compared. */
  readonly names: readonly string[];
}

const indexes = new WeakMap<Library, Fuse<Entry>>();

/** The index of a library's titles, made once. */
function indexOf(library: Library): Fuse<Entry> {
  const known = indexes.get(library);
  if (known) return known;
  const entries = library.articles.map((knowledge): Entry => {
    const { slug, title } = knowledge.article;
    return { knowledge, names: [slug, title?.text ?? ''].map(normaliseText) };
  });
  // Every word that is typed must be in the title, in any order, with a slip or two.
  const made = new Fuse(entries, {
    keys: ['names'],
    threshold: 0.4,
    ignoreLocation: true,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  indexes.set(library, made);
  return made;
}

function search(library: Library, typed: string): Knowledge[] {
  return indexOf(library)
    .search(normaliseText(typed))
    .map(({ item }) => item.knowledge);
}

/** The article that somebody names: by its slug, else by its title or words of it, misspellings forgiven. */
export function findArticle(library: Library, typed: string): Knowledge | undefined {
  return library.get(typed.trim()) ?? search(library, typed)[0];
}

/** Articles to choose from while typing, by title; the newest first where nothing is typed. */
export function completeArticles(library: Library, typed: string): Choice[] {
  const found = typed.trim() === '' ? library.articles : search(library, typed);
  return found
    .filter(({ article }) => article.slug.length <= mostCharacters)
    .slice(0, mostChoices)
    .map(({ article: { date, slug, title } }) => {
      const name = [title?.text ?? slug, date?.text].filter(Boolean).join(' · ');
      return {
        name: name.length <= mostCharacters ? name : `${name.slice(0, mostCharacters - 1)}…`,
        value: slug,
      };
    });
}

/**
 * Which article is asked: the one that is named; else the one that is set for the reader's place; else the usual
 * one.
 * @param named what somebody typed for an article
 * @param set slug of the article for the reader's place
 * @returns the article and whether it was chosen, or why there is none
 */
export function chooseArticle(
  library: Library,
  named: string | undefined,
  set: string | undefined,
): { readonly knowledge: Knowledge; readonly chosen: boolean } | { readonly fault: Phrase } {
  if (library.usual === undefined) return { fault: phrase('noArticles') };
  const slug = named ?? set;
  if (slug === undefined) return { knowledge: library.usual, chosen: false };
  const knowledge = named === undefined ? library.get(slug) : findArticle(library, named);
  if (knowledge) return { knowledge, chosen: true };
  return { fault: phrase(library.withdrawn.includes(slug.trim()) ? 'withdrawn' : 'unknownArticle') };
}
