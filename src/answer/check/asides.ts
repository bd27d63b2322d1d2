import type { Token } from './tokens.js';

/** How many asides of a sentence are looked at. */
const most = 6;

/**
 * The words of a sentence without its asides: what stands between two commas, brackets or dashes, of which the
 * sentence is free ("Dale Kowalczyk, a line cook, left").
 * @param tokens words and marks of one sentence
 * @returns the words, without marks: all of them first, then without each aside
 */
export function withoutAsides(tokens: readonly Token[]): Token[][] {
  const isMark = ({ key }: Token): boolean => /^[,()-]$/u.test(key);
  const marks = tokens.flatMap((token, at) => (isMark(token) ? [at] : []));
  const wordsIn = (list: readonly Token[]): Token[] => list.filter(({ word }) => word);
  const shorter = marks.slice(1, most + 1).flatMap((to, at) => {
    const from = marks[at] ?? 0;
    return to - from > 1 ? [wordsIn([...tokens.slice(0, from), ...tokens.slice(to)])] : [];
  });
  return [wordsIn(tokens), ...shorter];
}
