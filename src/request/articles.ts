import { tellOf } from '../answer/aboutArticle.js';
import type { Answer } from '../answer/answer.js';
import { phrase } from '../phrases/phrases.js';
import { findArticle } from './chooseArticle.js';
import type { CallWithoutOptions } from './command.js';

/** Says where an article was published, or what it contains. @param named its slug or title; the article of the call without it */
export function oneArticle(
  call: CallWithoutOptions,
  named: string | undefined,
  shows: 'source' | 'about',
): Answer {
  const knowledge = named === undefined ? call.knowledge : findArticle(call.library, named);
  return knowledge ? tellOf(knowledge, shows) : unknownArticle(call);
}

/** Entries on a page of the list: about what fits on a phone's screen. */
const pageLength = 7;
/** How many of the newest articles an answer carries with the list. */
const mostRead = 3;
/** How many articles are suggested at most after an unknown name. */
const mostSuggested = 5;

/**
 * Lists the articles, that of the call first. Moderators also see, on the first page, what is wrong with them.
 * @param typed the number of a page, from 1; the nearest page where there is none of that number
 */
export function articles(
  { chosen, isModerator, knowledge, library }: CallWithoutOptions,
  typed = '1',
): Answer {
  const { slug } = knowledge.article;
  const all = [knowledge, ...library.articles.filter(({ article }) => article.slug !== slug)];
  const pages = Math.ceil(all.length / pageLength);
  const page = Math.min(pages, Math.max(1, Number.parseInt(typed, 10) || 1));
  const entries = all.slice((page - 1) * pageLength, page * pageLength);
  const faults = library.faults.filter(({ severity }) => severity === 'error');
  const { withdrawn } = library;
  const isTold = isModerator && page === 1 && faults.length + withdrawn.length > 0;
  return {
    status: 'answered',
    kind: 'article',
    shows: 'list',
    knowledge,
    score: 1,
    articles: [knowledge, ...library.newest(mostRead).filter(({ article }) => article.slug !== slug)],
    listed: { entries, page, pages },
    chosen,
    ...(isTold ? { upkeep: { faults, withdrawn } } : {}),
    suggestions: page < pages ? [listLine(page + 1)] : [],
  };
}

/** The line to type for a page of the list. */
function listLine(page: number): string {
  return `/article list page:${page}`;
}

/** Says that no article has that name, and suggests some. */
export function unknownArticle({ library }: CallWithoutOptions): Answer {
  const listed = library.articles.slice(0, mostSuggested);
  const words = ['list', ...listed.map(({ article }) => `about ${article.slug}`)];
  return {
    status: 'invalid',
    kind: 'none',
    knowledge: null,
    score: 0,
    lead: phrase('unknownArticle'),
    closest: [],
    suggestions: words.map((word) => `/article ${word}`),
  };
}
