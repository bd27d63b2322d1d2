import type { Block } from './blocks.js';
import { bare } from './dom.js';

/** Most pieces that are listed of a page around its article: menus are long. */
const mostOutside = 30;
/** How many blocks before and after the article's paragraphs are listed like those between them: captions and boxes. */
const around = 12;
/** How many blocks are searched for inside of paragraphs. */
const mostSearches = 1_000;
/** A kept block that is longer, in UTF-16 units, is a paragraph. */
const shortestParagraph = 80;

/**
 * What is readable in a page outside of its article: all that stands among its paragraphs or in its own elements, and the
 * first of the rest.
 * @param kept the article's paragraphs
 */
export function surroundings(blocks: readonly Block[], kept: readonly string[]): string[] {
  const plain = new Set(kept.map(bare));
  const all = [...plain].join('\n');
  let searches = 0;
  const isKept = blocks.map(({ text }) => {
    const own = bare(text);
    // Readability parts and joins some paragraphs: those are not missing.
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

/** How many pieces a line may be in. */
const mostPieces = 10;
/** Longest line that is put together, in UTF-16 units. */
const longestLine = 800;

/** Puts pieces together again that Readability made of one line. */
export function joined(blocks: readonly Block[], all: readonly Block[]): Block[] {
  const whole = new Map(all.map((block) => [bare(block.text), block.text]));
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const first = blocks[at];
    if (!first) break;
    let plain = bare(first.text);
    let [taken, text] = [1, first.text];
    for (let next = 1; !whole.has(plain) && next < mostPieces && plain.length < longestLine; next++) {
      plain += bare(blocks[at + next]?.text ?? '');
      const line = whole.get(plain);
      if (line !== undefined) [taken, text] = [next + 1, line];
    }
    found.push(taken === 1 ? first : { ...first, text });
    at += taken;
  }
  return found;
}
