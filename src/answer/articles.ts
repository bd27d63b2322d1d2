import type { Knowledge } from '../knowledge/load.js';
import type { Answer, ArticleAnswer } from './answer.js';
import { findArticle } from './chooseArticle.js';
import type { Call, Choice } from './command.js';
import { phrase } from './wording.js';

/** What can be shown of the articles: all of them, or one's source or contents. */
const shown = ['list', 'source', 'about'] as const satisfies readonly ArticleAnswer['shows'][];

/** The words that `/article` understands, as choices. */
export const articleWords: readonly Choice[] = [...shown, 'use'].map((word) => ({ name: word, value: word }));

/** Articles that are listed at most, the newest: others are found by their titles. */
const mostListed = 50;

/** Where an article is from, or what it holds. */
export function oneArticle(knowledge: Knowledge, shows: 'source' | 'about'): Answer {
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

/**
 * Which articles there are, where one is from, or what it holds.
 * @param word `list`, `source`, `about`, or the title of an article to be told about; the list without it
 */
export function articles(call: Omit<Call, 'options'>, word = 'list'): Answer {
  const { chosen, isModerator, knowledge, library } = call;
  const shows = shown.find((one) => one === word.trim().toLowerCase());
  if (shows === 'source' || shows === 'about') return oneArticle(knowledge, shows);
  if (shows === undefined) {
    const named = findArticle(library, word);
    return named ? oneArticle(named, 'about') : unknownArticle(call);
  }
  const faults = library.faults.filter(({ severity }) => severity === 'error');
  const { withdrawn } = library;
  return {
    status: 'answered',
    kind: 'article',
    shows,
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
export function unknownArticle({ library }: Omit<Call, 'options'>): Answer {
  const words = [...shown, ...library.articles.slice(0, mostListed).map(({ article }) => article.slug)];
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
