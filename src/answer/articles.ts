import type { Knowledge } from '../knowledge/load.js';
import type { Answer } from './answer.js';
import { findArticle } from './chooseArticle.js';
import type { Call } from './command.js';
import { phrase } from './wording.js';

type Asked = Omit<Call, 'options'>;

/** Where an article is from, or what it holds. @param named its slug or title; the one at hand without it */
export function oneArticle(call: Asked, named: string | undefined, shows: 'source' | 'about'): Answer {
  const knowledge = named === undefined ? call.knowledge : findArticle(call.library, named);
  return knowledge ? tellOf(knowledge, shows) : unknownArticle(call);
}

/** Articles that are listed at most, the newest: others are found by their titles. */
const mostListed = 50;

/** The same of an article at hand. */
export function tellOf(knowledge: Knowledge, shows: 'source' | 'about'): Answer {
  return {
    status: 'answered',
    kind: 'article',
    shows,
    knowledge,
    score: 1,
    articles: [knowledge],
    chosen: true,
    suggestions: [],
  };
}

/** Which articles there are, the one at hand first; to moderators, what is wrong with them as well. */
export function articles({ chosen, isModerator, knowledge, library }: Asked): Answer {
  const faults = library.faults.filter(({ severity }) => severity === 'error');
  const { withdrawn } = library;
  return {
    status: 'answered',
    kind: 'article',
    shows: 'list',
    knowledge,
    score: 1,
    articles: [
      knowledge,
      ...library.newest(mostListed).filter(({ article }) => article.slug !== knowledge.article.slug),
    ],
    chosen,
    ...(isModerator && faults.length + withdrawn.length > 0 ? { upkeep: { faults, withdrawn } } : {}),
    suggestions: [],
  };
}

/** Says that there is no such article, and what there is. */
export function unknownArticle({ library }: Asked): Answer {
  const listed = library.articles.slice(0, mostListed);
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
