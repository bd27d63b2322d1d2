import Fuse from 'fuse.js';
import { Shortlist } from '../index/names/shortlist.js';
import { type Library, type Listed, readListed } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';
import { normaliseText } from '../nlp/words.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Choice, OptionData } from './options.js';

/** The option by which a command takes another article than the usual one. */
export const articleOption: OptionData = {
  description: 'Which article, by its title',
  completes: true,
  onlyNamed: true,
};

/** Discord's limits, kept for every face: choices at most, and characters in a name or value. */
export const mostChoices = 25;
const mostCharacters = 100;

interface Entry {
  readonly listed: Listed;
  /** Title and slug in the form in which they are compared. */
  readonly names: readonly string[];
}

interface Titles {
  readonly entries: readonly Entry[];
  readonly shortlist: Shortlist;
  /** The matcher of all of them; null where there are too many to match. */
  readonly all: Fuse<Entry> | null;
}

const indexes = new WeakMap<Library, Titles>();

/** A matcher of titles: every word that is typed must be in the title, in any order, with a slip or two. */
function matcherOf(entries: readonly Entry[]): Fuse<Entry> {
  return new Fuse(entries, {
    keys: ['names'],
    threshold: 0.4,
    ignoreLocation: true,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
}

/** A library's titles, made ready once. */
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

function search(library: Library, typed: string): Listed[] {
  return library.parts.flatMap((part) => searchIn(part, typed));
}

function searchIn(library: Library, typed: string): Listed[] {
  const { all, entries, shortlist } = titlesOf(library);
  const wanted = normaliseText(typed);
  const matcher = all ?? matcherOf(shortlist.narrow(wanted).flatMap((at) => entries[at] ?? []));
  return matcher.search(wanted).map(({ item }) => item.listed);
}

/** The article that somebody names: by its slug, else by its title or words of it, misspellings forgiven. */
export function findArticle(library: Library, typed: string): Knowledge | undefined {
  const known = library.get(typed.trim());
  if (known) return known;
  const [found] = search(library, typed);
  return found && readListed(found);
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
