import { boilerplateIn } from '../boilerplate/boilerplate.js';
import { type Block, isHeading } from './blocks.js';
import { bare, isElement, type PageDocument, type PageElement } from './dom.js';

/** Classes of captions, and of boxes beside an article. */
const besideClass =
  /(?:^|[\s_-])(?:captions?|credits?|related|newsletter|promo|recirc|recommended|read-?more|also-?read|social|share|tags|advert\w*)(?:$|[\s_-])/iu;
/** Longest text, in UTF-16 units, of a caption or a box. */
const longestBox = 800;
/** How many elements up from a line its box may be. */
const highestBox = 4;

/** The blocks that are captions by the page's own classes, or stand in boxes. */
export function captionsAndBoxes(blocks: readonly Block[]): Block[] {
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
 * The blocks that are links to other texts: lines of nothing but a link that are no sentence, and such items of a list below a
 * line like "Related stories".
 */
export function linksToOthers(blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>();
  let isBelow = false;
  for (const block of blocks) {
    const { element, linked, text } = block;
    const isItem = element.tagName === 'LI';
    const isLink = linked > 0.9 && !isHeading(element) && !/[.!?:;,]["\u201d]?$/u.test(text);
    isBelow = boilerplateIn(text) !== undefined || (isBelow && isItem && isLink);
    if (isLink && (isItem ? isBelow : text.split(' ').length > 2)) found.add(block);
  }
  return found;
}

/** How many quotations are looked for in other paragraphs. */
const mostQuotes = 100;

/** Pull quotes: sentences of the article that it shows again in large letters. */
export function pullQuotes(blocks: readonly Block[]): Set<Block> {
  const quoted = blocks
    .filter(({ element }) => element.closest('blockquote, figure') !== null)
    .slice(0, mostQuotes);
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

/** How many blocks outside of the article are listed: menus are long. */
const mostOutside = 30;
/** How many blocks before and after the article's paragraphs are listed like those between them. */
const around = 12;
/** How many blocks are looked for inside of paragraphs. */
const mostSearches = 1_000;
/** A longer kept block, in UTF-16 units, is a paragraph. */
const shortestParagraph = 80;

/**
 * The text of a page outside of its article: all that stands among its paragraphs or in its own elements, and the first of the
 * rest.
 * @param kept the article's paragraphs
 */
export function surroundings(blocks: readonly Block[], kept: readonly string[]): string[] {
  const plain = new Set(kept.map(bare));
  const all = [...plain].join('\n');
  let searches = 0;
  const isKept = blocks.map(({ text }) => {
    const own = bare(text);
    // Readability splits and joins some paragraphs: those are not missing.
    return own === '' || plain.has(own) || (++searches < mostSearches && own.length > 8 && all.includes(own));
  });
  const long = blocks.map(({ text }, at) => isKept[at] === true && text.length > shortestParagraph);
  const [first, last] = [long.indexOf(true), long.lastIndexOf(true)];
  const isInside = ({ element }: Block, at: number): boolean =>
    (first !== -1 && at > first - around && at < last + around) ||
    element.closest('article, main, [role=main], [itemprop=articleBody]') !== null;
  const missing = blocks.flatMap((block, at) =>
    isKept[at] === true ? [] : [{ text: block.text, inside: isInside(block, at) }],
  );
  const outside = missing.filter(({ inside }) => !inside).slice(0, mostOutside);
  return [...missing.filter(({ inside }) => inside), ...outside].map(({ text }) => text);
}
