import Fuse from 'fuse.js';
import { Shortlist } from '../index/names/shortlist.js';
import { type Library, type ListedArticle, loadListed } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { normaliseText } from '../nlp/words.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import { shorten } from '../support/shorten.js';
import { type Choice, longestChoice, mostChoices, type OptionData } from './options.js';

/** The option that names another article than the usual one. */
export const articleOption: OptionData = {
  description: 'Which article, by its title',
  completes: true,
  onlyNamed: true,
};

interface Entry {
  readonly listed: ListedArticle;
  /** Slug and title, normalised. */
  readonly names: readonly string[];
}

interface Titles {
  readonly entries: readonly Entry[];
  readonly shortlist: Shortlist;
  /** Matches all of them; null where there are too many. */
  readonly all: Fuse<Entry> | null;
}

const indexes = new WeakMap<Library, Titles>();

/** Matches titles that contain every word typed, in any order, a typo or two allowed. */
function matcherOf(entries: readonly Entry[]): Fuse<Entry> {
  return new Fuse(entries, {
    keys: ['names'],
    threshold: 0.4,
    ignoreLocation: true,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
}

/** The titles of a library, prepared once. */
function titlesOf(library: Library): Titles {
  const known = indexes.get(library);
  if (known) return known;
  const entries = library.articles.map((listed): Entry => {
    const { slug, title } = listed.article;
    return { listed, names: [slug, title?.text ?? ''].map(normaliseText) };
  });
  const shortlist = new Shortlist(entries.map(({ names }) => names.join(' ')));
  const made = { entries, shortlist, all: shortlist.isNeeded ? null : matcherOf(entries) };
  indexes.set(library, made);
  return made;
}

function search(library: Library, typed: string): ListedArticle[] {
  return library.parts.flatMap((part) => searchIn(part, typed));
}

function searchIn(library: Library, typed: string): ListedArticle[] {
  const { all, entries, shortlist } = titlesOf(library);
  const wanted = normaliseText(typed);
  const matcher = all ?? matcherOf(shortlist.narrow(wanted).flatMap((at) => entries[at] ?? []));
  return matcher.search(wanted).map(({ item }) => item.listed);
}

/** Finds an article by its slug, its title or words of the title; misspellings are allowed. */
export function findArticle(library: Library, typed: string): Knowledge | undefined {
  const known = library.get(typed.trim());
  if (known) return known;
  const [found] = search(library, typed);
  return found && loadListed(found);
}

/** Articles to offer while typing, by title; the newest first where nothing is typed. */
export function completeArticles(library: Library, typed: string): Choice[] {
  const found = typed.trim() === '' ? library.articles : search(library, typed);
  return found
    .filter(({ article }) => article.slug.length <= longestChoice)
    .slice(0, mostChoices)
    .map(({ article: { date, slug, title } }) => {
      const name = [title?.text ?? slug, date?.text].filter(Boolean).join(' · ');
      return { name: shorten(name, longestChoice), value: slug };
    });
}

/**
 * Chooses the article to ask: the one that is named, else the one that is set for the place, else the usual one.
 * @param named what was typed for an article
 * @param set slug of the article for the place
 * @returns the article and whether it was named or set; or why there is none
 */
export function chooseArticle(
  library: Library,
  named: string | undefined,
  set: string | undefined,
): { readonly knowledge: Knowledge; readonly chosen: boolean } | { readonly fault: Phrase } {
  // The usual article is read from disk only when it is needed.
  const slug = library.articles.length === 0 ? undefined : (named ?? set);
  if (slug === undefined) {
    const { defaultArticle } = library;
    return defaultArticle ? { knowledge: defaultArticle, chosen: false } : { fault: phrase('noArticles') };
  }
  const knowledge = named === undefined ? library.get(slug) : findArticle(library, named);
  if (knowledge) return { knowledge, chosen: true };
  return { fault: phrase(library.withdrawn.includes(slug.trim()) ? 'withdrawn' : 'unknownArticle') };
}
