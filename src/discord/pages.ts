import type { Piece } from './pieces.js';

/** Markdown characters and passages on a page at most, where it has more than one piece: a phone's two screens. */
const pageLength = 2400;
const pagePassages = 6;
/** Components of pieces on a page at most: Discord takes 40 with those around them. */
const pageComponents = 30;

/** How many components a piece can become. */
function weightOf({ isParted, passage }: Piece): number {
  return (passage === null ? 1 : 3) + (isParted ? 1 : 0);
}

/** Splits pieces into pages, in order; a heading stays with what follows it. */
export function paginate(pieces: readonly Piece[]): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  const lengthOf = (list: readonly Piece[]): number =>
    list.reduce((sum, { markdown }) => sum + markdown.length + 1, 0);
  for (const piece of pieces) {
    const passages = page.filter(({ passage }) => passage !== null).length;
    const weight = [...page, piece].reduce((sum, one) => sum + weightOf(one), 0);
    const isFull =
      lengthOf([...page, piece]) > pageLength ||
      weight > pageComponents ||
      (piece.passage !== null && passages === pagePassages);
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
