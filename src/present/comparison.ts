import type { Difference } from '../answer/answer.js';
import type { Piece } from './blocks.js';

/** Orders a comparison for display: added words come before the article's words that they replace. */
export function comparisonOf(diff: readonly Difference[]): Piece[] {
  const pieces: Piece[] = [];
  let left: Piece[] = [];
  for (const one of diff) {
    if (one.op === 'left-out') left.push({ op: one.op, text: one.passage.text });
    else {
      if (one.op === 'added') pieces.push({ op: one.op, text: one.text });
      pieces.push(...left);
      left = [];
      if (one.op === 'same') pieces.push({ op: one.op, text: one.passage.text });
    }
  }
  return [...pieces, ...left];
}
