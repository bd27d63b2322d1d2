import { phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import { shorten } from '../../support/shorten.js';
import { escapeMarkdown } from './markdown/markdown.js';
import type { Piece } from './markdown/pieces.js';

/** The limits of a page with more than one piece. */
interface Limits {
  /** Markdown characters. */
  readonly length: number;
  readonly passages: number;
  /** Components of the pieces: Discord takes 40, and some surround them. */
  readonly components: number;
}
/** Two screens of a phone. */
const usual: Limits = { length: 2400, passages: 6, components: 30 };
/** As much as a message takes: 4,000 characters in all. */
export const wholeMessage: Limits = { length: 3800, passages: 12, components: 34 };

/** How many components a piece can become. */
function weightOf({ isParted }: Piece): number {
  return isParted ? 3 : 1;
}

/** Splits pieces into pages, in order. A heading stays with the piece after it. */
export function paginate(pieces: readonly Piece[], limits = usual): Piece[][] {
  const pages: Piece[][] = [];
  let page: Piece[] = [];
  const lengthOf = (list: readonly Piece[]): number =>
    list.reduce((sum, { markdown }) => sum + markdown.length + 1, 0);
  for (const piece of pieces) {
    const passages = page.filter(({ passage }) => passage !== null).length;
    const weight = [...page, piece].reduce((sum, one) => sum + weightOf(one), 0);
    const isFull =
      lengthOf([...page, piece]) > limits.length ||
      weight > limits.components ||
      (piece.passage !== null && passages === limits.passages);
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

/** The longest article title in a page's footer, in UTF-16 code units. */
const longestTitle = 100;

/**
 * The footer of a page: its number and, on later pages, the article.
 * @param page its index
 * @param title the article's; null where it has none, or the answer is from several
 */
export function footOf(page: number, pages: number, title: string | null, locale: string): string {
  const number = wordsOfPhrase(phrase('page', { page: page + 1, pages }), locale);
  const article = page > 0 && title !== null ? ` · ${escapeMarkdown(shorten(title, longestTitle))}` : '';
  return `-# ${number}${article}`;
}
