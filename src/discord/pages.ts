import type { Piece } from './pieces.js';

/** Markdown characters and passages on a page at most, where it has more than one piece: a phone's two screens. */
const pageLength = 2400;
const pagePassages = 6;

/** Splits pieces into pages, in order; a heading stays with what follows it. */
export function paginate(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  const lengthOf = (list: readonly Piece[]): number =>
    list.reduce((sum, { markdown }) => sum + markdown.length + 1, 0);
  for (const piece of pieces) {
    const passages = page.filter(({ passage }) => passage !== null).length;
    const isFull =
      lengthOf([...page, piece]) > pageLength || (piece.passage !== null && passages === pagePassages);
    if (isFull && page.some(({ heads }) => !heads)) {
      const headings: Piece[] = [];
      while (page.at(-1)?.heads) headings.unshift(...page.splice(-1));
      pages.push(page);
      page = headings;
    }
    page.push(piece);
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
