import { editDistance } from '../../index/names/edits.js';
import { isFunctionWord, stemOf } from '../../nlp/words.js';
import { isNegation } from './negation.js';
import type { Token } from './tokens.js';

/** Function words are shared by all sentences of a language and tell little. */
const functionWeight = 0.4;

/** How much a word tells; a negation tells as much as any content word. */
export function weightOf(token: Token): number {
  return isFunctionWord(token.loose) && !isNegation(token) ? functionWeight : 1;
}

/** The weight of the words of a text that are among some, by their compared form. */
export function commonWeight(tokens: readonly Token[], wanted: ReadonlySet<string>): number {
  return tokens.reduce((sum, token) => sum + (wanted.has(token.loose) ? weightOf(token) : 0), 0);
}

/** The weight of all words. */
export function weightOfAll(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

const articles = new Set(['a', 'an']);

/** Whether two words that differ are forms or misspellings of one. */
export function near(a: Token, b: Token): boolean {
  if (articles.has(a.loose) && articles.has(b.loose)) return true;
  const shorter = Math.min(a.loose.length, b.loose.length);
  if (shorter < 4) return false;
  const most = shorter >= 8 ? 2 : 1;
  const likely = a.loose[0] === b.loose[0] && Math.abs(a.loose.length - b.loose.length) <= most;
  if (!likely) return stemOf(a.loose) === stemOf(b.loose) && !/\p{N}/u.test(a.loose);
  if (/\p{N}/u.test(a.loose) || /\p{N}/u.test(b.loose)) return false;
  return stemOf(a.loose) === stemOf(b.loose) || editDistance(a.loose, b.loose, 2) <= most;
}
