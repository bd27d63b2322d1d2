import { demonstratives, possessives } from './pronouns.js';
import { union, wordSet } from './words.js';

export const articles = wordSet('a an the');
/** What makes a noun phrase a known one: "the", "this", "her". */
export const definiteDeterminers = union(wordSet('the'), demonstratives, possessives);
/** Articles, demonstratives and possessives. */
export const determiners = union(articles, definiteDeterminers);

/** A phrase without the article that it begins with: "mayor" for "the mayor". */
export const withoutArticle = (phrase: string): string => phrase.replace(/^(?:an?|the)\s+/iu, '');
