import { furnitureIn } from '../furniture/furniture.js';
import { type Block, isHeading } from './blocks.js';
import { bare, isElement, type PageDocument, type PageElement } from './dom.js';

/** Classes of captions and of boxes beside an article's sentences. */
const besideClass =
  /(?:^|[\s_-])(?:captions?|credits?|related|newsletter|promo|recirc|recommended|read-?more|also-?read|social|share|tags|advert\w*)(?:$|[\s_-])/iu;
/** Longest text, in UTF-16 units, of an element that such a class makes no part of the article. */
const longestBox = 800;
/** How far up from a line its box is looked for. */
const highestBox = 4;

/** The blocks that are captions by the page's own classes, or belong to boxes for other texts. */
export function besideArticle(blocks: readonly Block[]): Block[] {
  const lengths = new Map<PageElement, number>();
  const lengthOf = (element: PageElement): number => {
    const known = lengths.get(element) ?? (element.textContent ?? '').length;
    lengths.set(element, known);
    return known;
  };
  return blocks.filter(({ element }) => {
    let box: PageElement | null = element;
    for (let up = 0; box && isElement(box) && box.tagName !== 'BODY' && up < highestBox; up++) {
      if (lengthOf(box) > longestBox) return false;
      if (box.tagName === 'FIGCAPTION' || besideClass.test(box.getAttribute('class') ?? '')) return true;
      box = box.parentNode;
    }
    return false;
  });
}

/**
 * The blocks that are links to other texts: lines of nothing but a link's words that are no sentence, and such items of a
 * list below a line like "Related stories".
 */
export function links(blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>();
  let isBelow = false;
  for (const block of blocks) {
    const { element, linked, text } = block;
    const isItem = element.tagName === 'LI';
    const isLink = linked > 0.9 && !isHeading(element) && !/[.!?:;,]["\u201d]?$/u.test(text);
    isBelow = furnitureIn(text) !== undefined || (isBelow && isItem && isLink);
    if (isLink && (isItem ? isBelow : text.split(' ').length > 2)) found.add(block);
  }
  return found;
}

/** How many quotations are looked for in other paragraphs. */
const mostPulled = 100;

/** Sentences of the article that it shows a second time in large letters. */
export function pulled(blocks: readonly Block[]): Set<Block> {
  const quoted = blocks
    .filter(({ element }) => element.closest('blockquote, figure') !== null)
    .slice(0, mostPulled);
  const found = new Set<Block>();
  if (quoted.length === 0) return found;
  const isQuoted = new Set(quoted);
  const plain = blocks.map((block) => (isQuoted.has(block) ? '' : bare(block.text))).join('\n');
  for (const block of quoted) {
    const own = bare(block.text);
    if (own.length < 25 || !plain.includes(own)) continue;
    found.add(block);
    // Who is quoted stands below.
    const next = blocks[blocks.indexOf(block) + 1];
    if (next && /^[\u2012-\u2015-]/u.test(next.text) && quoted.includes(next)) found.add(next);
  }
  return found;
}

/** Takes captions and pictures out, and what stands beside an article. Tables and quotations stay, in a <figure> too. */
export function withoutPictures(content: PageDocument): void {
  for (const element of content.querySelectorAll('figcaption, aside, nav')) element.remove();
  for (const figure of content.querySelectorAll('figure'))
    if (figure.querySelector('img, picture, video, iframe, svg, object')) figure.remove();
}
