import { machines } from './machines.js';
import type { Meaning, Notice } from './notice.js';
import { walls } from './walls.js';

/**
 * All sorts of notices. Each pattern is anchored at the beginning of a sentence and bounded after it, so that it takes time
 * in proportion to a sentence's length.
 */
export const notices: readonly Notice[] = [...machines, ...walls];

/** Longest sentence that may be a notice, in UTF-16 units. */
const longest = 400;

/** The sort of notice that a sentence or a heading is; undefined for all others. */
export function noticeIn(sentence: string): Notice | undefined {
  return sentence.length > longest ? undefined : notices.find(({ pattern }) => pattern.test(sentence));
}

const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?\u2026])\s+/u);

/** What the sentences of a text tell, in order. */
export function meaningsIn(text: string): Meaning[] {
  return sentencesIn(text).flatMap((sentence) => noticeIn(sentence)?.meaning ?? []);
}

/** Whether a text is told to the page's readers: half of its sentences or more are notices. */
export function isNotice(text: string): boolean {
  return meaningsIn(text).length * 2 >= sentencesIn(text).length;
}
