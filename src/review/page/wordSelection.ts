import type { Span } from './file.js';

const word = /[\p{L}\p{N}\p{M}]+(?:['\u2019.-][\p{L}\p{N}\p{M}]+)*/gu;
/** The words of a span, in order. */
export function wordsIn(text: string, { end, start }: Span): Span[] {
  return [...text.slice(start, end).matchAll(word)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/**
 * Moves the selection by one word within a sentence.
 * @param chosen the present selection, or null
 * @param by 1 for the next word, -1 for the one before
 */
export function stepped(text: string, sentence: Span, chosen: Span | null, by: 1 | -1): Span | null {
  const all = wordsIn(text, sentence);
  if (chosen === null) return all.at(by === 1 ? 0 : -1) ?? null;
  const next =
    by === 1
      ? all.find(({ start }) => start >= chosen.end)
      : all.filter(({ end }) => end <= chosen.start).at(-1);
  return next ?? all.at(by === 1 ? -1 : 0) ?? null;
}

/** Extends the selection by one word at its end, or shortens it; at least one word stays. */
export function widened(text: string, sentence: Span, chosen: Span | null, by: 1 | -1): Span | null {
  if (chosen === null) return stepped(text, sentence, null, by);
  const all = wordsIn(text, sentence);
  const last =
    by === 1 ? all.find(({ end }) => end > chosen.end) : all.filter(({ end }) => end < chosen.end).at(-1);
  return last === undefined || last.end <= chosen.start ? chosen : { start: chosen.start, end: last.end };
}
