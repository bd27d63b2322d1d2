import type { Block } from './blocks.js';
import type { PageElement } from './dom.js';
import { amountOf, isOutside } from './paragraphs.js';

/** Elements that hold an article. */
const holders = '[itemprop=articleBody], article, main, [role=main]';
/** With fewer paragraphs than this, Readability may have missed the article; with fewer words it has. */
const [fewParagraphs, fewWords] = [3, 12];
/** How many times as many words another element must have to be taken for the article. */
const manyTimes = 3;

/**
 * The blocks of an article: those that were found, or all of the element that the page calls its article, where that has far more
 * words. Readability takes a notice for the article of some pages.
 * @param found the blocks that Readability found
 * @param all the page's
 * @param isSaid whether the page's data call it an article, so that any element may hold it
 */
export function fuller(found: readonly Block[], all: readonly Block[], isSaid: boolean): readonly Block[] {
  const own = amountOf(found);
  if (own.paragraphs >= fewParagraphs) return found;
  const held = new Map<PageElement, Block[]>();
  for (const block of all) {
    const holder = block.element.closest(holders) ?? (isSaid ? block.element.parentNode : null);
    if (!holder || isOutside(block)) continue;
    const known = held.get(holder);
    if (known) known.push(block);
    else held.set(holder, [block]);
  }
  let [best, most] = [found, Math.max(own.words * manyTimes, fewWords)];
  for (const [holder, blocks] of held) {
    const { paragraphs, words } = amountOf(blocks);
    const isArticle = paragraphs >= fewParagraphs || (own.words < fewWords && holder.matches(holders));
    if (isArticle && words > most) [best, most] = [blocks, words];
  }
  return best;
}
