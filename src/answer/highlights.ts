import type { Passage } from '../article/article.js';
import type { Span } from '../article/spans.js';

/** A piece of a passage, and whether it is among the words that answer. */
export interface Stretch {
  readonly passage: Passage;
  readonly isAnswer: boolean;
}

/** The part of a span that lies inside a passage, without white space at its ends; null where nothing is left. */
function inside(passage: Passage, span: Span): Passage | null {
  const { article } = passage;
  let start = Math.max(passage.start, span.start);
  let end = Math.min(passage.end, span.end);
  while (start < end && /\s/u.test(article.text[start] ?? '')) start++;
  while (end > start && /\s/u.test(article.text[end - 1] ?? '')) end--;
  return start < end ? article.passage({ start, end }) : null;
}

/** The words that answer within a passage, in reading order; those that overlap one given before are left out. */
export function highlightsIn(passage: Passage, highlights: readonly Passage[]): Passage[] {
  const kept: Passage[] = [];
  for (const highlight of highlights) {
    const part = highlight.article === passage.article ? inside(passage, highlight) : null;
    if (part && kept.every((other) => other.end <= part.start || part.end <= other.start)) kept.push(part);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A passage cut at the words that answer: together the pieces are the passage, in reading order. */
export function stretchesOf(passage: Passage, highlights: readonly Passage[]): Stretch[] {
  const { article, end } = passage;
  const stretches: Stretch[] = [];
  let from = passage.start;
  const add = (to: number, isAnswer: boolean): void => {
    if (to > from) stretches.push({ passage: article.passage({ start: from, end: to }), isAnswer });
    from = Math.max(from, to);
  };
  for (const highlight of highlightsIn(passage, highlights)) {
    add(highlight.start, false);
    add(highlight.end, true);
  }
  add(end, false);
  return stretches;
}
