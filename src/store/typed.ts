import { normaliseText } from '../nlp/words.js';
import { shorten } from '../present/plain.js';

/** What a text names people, roles, channels or emoji by, and every other number that could be an id. */
const ids = /<(?:[@#][!&]?|a?:\w+:|\/[^<:>]*:)\d+>|\d{15,}/gu;

/**
 * What somebody typed as it is kept: without ids, in one line.
 * @param most how much of it is kept, in UTF-16 code units
 */
export function withoutIds(text: string, most: number): string {
  return shorten(text.replace(ids, '…').replace(/\p{Cc}+/gu, ' '), most);
}

/** The form in which questions that are the same are equal. */
export function folded(text: string): string {
  return normaliseText(text) || text;
}
