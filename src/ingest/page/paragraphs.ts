import { furnitureIn } from '../furniture/furniture.js';
import { type Block, isHeading } from './blocks.js';
import type { PageElement } from './dom.js';

/** Fewer words are no sentence. */
const leastWords = 6;
/** A block of this many UTF-16 units is a paragraph without the sign that ends a sentence too. */
const surelyLong = 200;
/** A sentence of a script without spaces has this many UTF-16 units at least. */
const surelySentence = 40;
/** Share of its letters that are links from which on a block is no paragraph, and that from which on it is a link. */
const [muchLinked, wholeLinked] = [0.5, 0.9];
/** Fewer words of a link are a section, a tag or an author. */
const leastHeadline = 4;

/** Elements that are no part of what a page is about. */
const outside =
  'footer, nav, aside, dialog, [role=dialog], [role=alertdialog], [role=contentinfo], [role=navigation], [role=complementary]';
/** Elements that pages put an article into. */
const holders = '[itemprop=articleBody], article, main, [role=main]';

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/\p{L}[\p{L}\p{M}'\u2019]*/gu)?.length ?? 0;
}

/** Whether a block is a paragraph of sentences: it ends as they do, or is long, and is hardly a link. */
export function isParagraph({ text, linked, element }: Block): boolean {
  if (linked > muchLinked || isHeading(element) || furnitureIn(text) !== undefined) return false;
  if (text.length >= surelyLong) return true;
  const ends = /[.!?\u2026\u3002\uff01\uff1f]["'\u201d\u2019\u00bb)\]\u300d]*$/u.test(text);
  return ends && (wordsIn(text) >= leastWords || text.length >= surelySentence);
}

/** Whether a block stands in a menu, a footer, a box or the like. */
export function isOutside({ element }: Block): boolean {
  return element.closest(outside) !== null;
}

const readMore =
  /^(?:read (?:more|on|the (?:full|whole) (?:story|article|post))|continue reading|full story|view post)\b/iu;

/** Whether a block is a link to another text: a headline of it, or "Read more". */
function isTeaser({ text, linked, element }: Block): boolean {
  if (linked < wholeLinked) return false;
  return readMore.test(text) || wordsIn(text) >= (isHeading(element) ? leastHeadline - 1 : leastHeadline);
}

/** Paragraphs that no link to another text parts. */
export interface Run {
  readonly words: number;
  readonly paragraphs: number;
  /** Whether it is another text's beginning: its headline above is a link, or "Read more" stands below. */
  readonly isExcerpt: boolean;
}

/** The links to other texts in a page, and the runs of paragraphs between them. */
export interface Listing {
  readonly teasers: number;
  readonly runs: readonly Run[];
}

/** Counts a page's teasers and the paragraphs between them, without what stands outside of its subject. */
export function listingOf(blocks: readonly Block[], isNotice: (block: Block) => boolean): Listing {
  const runs: Run[] = [];
  let [teasers, words, paragraphs, isLed] = [0, 0, 0, false];
  const end = (isCut: boolean): void => {
    if (paragraphs > 0) runs.push({ words, paragraphs, isExcerpt: isLed || isCut });
    [words, paragraphs] = [0, 0];
  };
  for (const block of blocks) {
    if (isOutside(block)) continue;
    if (isTeaser(block)) {
      end(readMore.test(block.text));
      [teasers, isLed] = [teasers + 1, true];
    } else if (isHeading(block.element)) isLed &&= paragraphs > 0;
    else if (isParagraph(block) && !isNotice(block))
      [words, paragraphs] = [words + wordsIn(block.text), paragraphs + 1];
  }
  end(false);
  return { teasers, runs };
}

/** An article of fewer paragraphs may be none, where the page has one of this many times as many words. */
const [fewParagraphs, manyTimes] = [3, 3];

/**
 * What is found of an article, or all of the element that the page itself calls its article, where that has far more:
 * Readability takes a notice for the article of some pages.
 * @param found the blocks that seem to be the article
 * @param all the page's
 * @param isArticle whether the page says that it has one, so that any element may hold it
 */
export function fuller(found: readonly Block[], all: readonly Block[], isArticle: boolean): readonly Block[] {
  const own = found.filter(isParagraph);
  if (own.length >= fewParagraphs) return found;
  const held = new Map<PageElement, Block[]>();
  for (const block of all) {
    const holder = block.element.closest(holders) ?? (isArticle ? block.element.parentNode : null);
    if (!holder || isOutside(block)) continue;
    const known = held.get(holder);
    if (known) known.push(block);
    else held.set(holder, [block]);
  }
  const count = (blocks: readonly Block[]): number =>
    blocks.filter(isParagraph).reduce((sum, { text }) => sum + wordsIn(text), 0);
  let [best, most] = [found, count(own) * manyTimes];
  for (const blocks of held.values()) {
    const words = blocks.filter(isParagraph).length >= fewParagraphs ? count(blocks) : 0;
    if (words > most) [best, most] = [blocks, words];
  }
  return best;
}
