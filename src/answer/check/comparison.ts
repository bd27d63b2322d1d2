import type { Passage } from '../../knowledge/article.js';
import type { Piece } from '../blocks.js';
import type { Difference } from './differences.js';
import type { Quotation } from './sources.js';

/** A comparison as it is shown: words that the article does not have go before those that it has in their place. */
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

/** What a comparison has of each quotation, from the first to the last of its words. */
export function matchedIn(quotations: readonly Quotation[], diff: readonly Difference[]): Passage[] {
  const compared = diff.flatMap((piece) => (piece.op === 'added' ? [] : [piece.passage]));
  return quotations.flatMap(({ passage }) => {
    const within = compared.filter((piece) => passage.contains(piece));
    if (within.length === 0) return [];
    const start = Math.min(...within.map((piece) => piece.start));
    const end = Math.max(...within.map((piece) => piece.end));
    return passage.article.passage({ start, end });
  });
}
