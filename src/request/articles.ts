import type { Answer } from '../answer/answer.js';
import { tellOf } from '../answer/articleAnswer.js';
import { phrase } from '../phrases/phrases.js';
import { findArticle } from './chooseArticle.js';
import type { Call } from './command.js';

type Asked = Omit<Call, 'options'>;

/** Where an article is from, or what it holds. @param named its slug or title; the one at hand without it */
export function oneArticle(call: Asked, named: string | undefined, shows: 'source' | 'about'): Answer {
  const knowledge = named === undefined ? call.knowledge : findArticle(call.library, named);
  return knowledge ? tellOf(knowledge, shows) : unknownArticle(call);
}

/** Entries on a page of the list: about as many as a phone's screen shows. */
const pageLength = 7;
/** How many of the newest go with the list, read. */
const mostRead = 3;
/** Articles that are suggested at most where none has the name that was typed: others are found by their titles. */
const mostSuggested = 5;

/**
 * Which articles there are, the one at hand first; to moderators, on the first page, what is wrong with them as well.
 * @param typed number of a page, from 1; the nearest one where there is none of that number
 */
export function articles({ chosen, isModerator, knowledge, library }: Asked, typed = '1'): Answer {
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

/** The line that shows a page of the list. */
function listLine(page: number): string {
  return `/article list page:${page}`;
}

/** Says that there is no such article, and what there is. */
export function unknownArticle({ library }: Asked): Answer {
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
