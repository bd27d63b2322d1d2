import { boilerplateIn } from '../boilerplate/boilerplate.js';
import { isNotice } from '../refusal/notices.js';
import { type Block, isHeading } from './blocks.js';
import { isElement, type PageElement } from './dom.js';

/** Fewer words are no sentence. */
const leastWords = 6;
/** A block of this many UTF-16 units is a paragraph even where it does not end like a sentence. */
const surelyLong = 200;
/** A sentence of a script without spaces has this many UTF-16 units at least. */
const surelySentence = 40;
/** A block with a greater share of links is no paragraph. */
const muchLinked = 0.5;

/** Elements and roles of menus, footers and boxes. */
const outsideTags = new Set(['FOOTER', 'NAV', 'ASIDE', 'DIALOG']);
const outsideRoles = new Set(['dialog', 'alertdialog', 'contentinfo', 'navigation', 'complementary']);

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/\p{L}[\p{L}\p{M}'\u2019]*/gu)?.length ?? 0;
}

function isSentence(text: string): boolean {
  const ends = /[.!?\u2026\u3002\uff01\uff1f]["'\u201d\u2019\u00bb)\]\u300d]*$/u.test(text);
  return ends && (wordsIn(text) >= leastWords || text.length >= surelySentence);
}

/**
 * Whether a block is a paragraph of an article: it ends like a sentence or is long, is hardly a link, and is neither boilerplate nor
 * a notice.
 */
export function isParagraph({ text, linked, element }: Block): boolean {
  return (
    linked <= muchLinked &&
    !isHeading(element) &&
    (text.length >= surelyLong || isSentence(text)) &&
    boilerplateIn(text) === undefined &&
    !isNotice(text)
  );
}

/** Whether a block stands in a menu, a footer, a box or the like. */
export function isOutside({ element }: Block): boolean {
  // Faster than a selector, which is parsed for each block.
  for (let at: PageElement | null = element; at && isElement(at); at = at.parentNode)
    if (outsideTags.has(at.tagName) || outsideRoles.has(at.getAttribute('role') ?? '')) return true;
  return false;
}

/** How many paragraphs there are, and how many words they have. */
export interface Amount {
  readonly paragraphs: number;
  readonly words: number;
}

/** Counts the paragraphs among some blocks. */
export function amountOf(blocks: readonly Block[]): Amount {
  const own = blocks.filter(isParagraph);
  return { paragraphs: own.length, words: own.reduce((sum, { text }) => sum + wordsIn(text), 0) };
}
