import { normaliseText } from '../nlp/words.js';
import { shorten } from '../support/shorten.js';

/** Mentions of users, roles, channels or emoji, and any other number that could be an id. */
const ids = /<(?:[@#][!&]?|a?:\w+:|\/[^<:>]*:)\d+>|\d{15,}/gu;

/** A user's text as it is stored: without ids, in one line. @param most the longest result, in UTF-16 code units */
export function withoutIds(text: string, most: number): string {
  return shorten(text.replace(ids, '…').replace(/\p{Cc}+/gu, ' '), most);
}

/** The normal form by which equal questions are counted together. */
export function folded(text: string): string {
  return normaliseText(text) || text;
}
