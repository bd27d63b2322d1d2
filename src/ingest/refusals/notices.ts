import { machines } from './machines.js';
import type { Meaning, Notice } from './notice.js';
import { walls } from './walls.js';

/**
 * All sorts of notices. Each pattern is anchored at the beginning of a sentence and bounded after it, so that it takes time
 * in proportion to a sentence's length.
 */
export const notices: readonly Notice[] = [...machines, ...walls];

/** Longest sentence that may be a notice, and longest text that may have notices, in UTF-16 units. */
const [longestSentence, longestText] = [400, 3_000];

/** The sort of notice that a sentence or a heading is; undefined for all others. */
export function noticeIn(sentence: string): Notice | undefined {
  return sentence.length > longestSentence
    ? undefined
    : notices.find(({ pattern }) => pattern.test(sentence));
}

/** The sentences of a text, and what those tell that are notices; none of a text that is too long to be told. */
export function sentencesIn(text: string): { readonly sentence: string; readonly meaning?: Meaning }[] {
  if (text.length > longestText) return [];
  return text.split(/(?<=[.!?\u2026])\s+/u).map((sentence) => {
    const notice = noticeIn(sentence);
    return notice ? { sentence, meaning: notice.meaning } : { sentence };
  });
}

/** Whether a text is told to the page's readers: half of its sentences or more are notices. */
export function isNotice(text: string): boolean {
  const sentences = sentencesIn(text);
  const told = sentences.filter(({ meaning }) => meaning !== undefined).length;
  return told > 0 && told * 2 >= sentences.length;
}

/** Whether a text says that the article is for those who log in or pay. */
export function isWall(text: string): boolean {
  return sentencesIn(text).some(({ meaning }) => meaning === 'wall');
}
