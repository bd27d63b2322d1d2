import { longestWrapped } from '../../article/layout.js';
import { isElement, type PageElement, type PageNode, textNode } from './dom.js';

/** A paragraph, heading, item or the like, as a reader sees it. */
export interface Block {
  readonly text: string;
  /** The innermost element that starts a new line and holds it. */
  readonly element: PageElement;
  /** Share of its letters that are links, from 0 to 1. */
  readonly linked: number;
}

const starts = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL OPTGROUP P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose text is not for reading. */
const unread = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED VIDEO AUDIO CANVAS SELECT TEXTAREA BUTTON INPUT RT RP HEAD TITLE'.split(
    ' ',
  ),
);
const heading = /^H[1-6]$/u;
/** How many elements up from a text its block may be. */
const highest = 60;

/** Whether an element is a heading. */
export function isHeading(element: PageElement): boolean {
  return heading.test(element.tagName);
}

function isHidden(element: PageElement): boolean {
  return element.hasAttribute('hidden') || /display:\s?none/i.test(element.getAttribute('style') ?? '');
}

function holderOf(node: PageNode, root: PageElement): PageElement {
  let element = node.parentNode;
  for (let up = 0; element && element !== root && up < highest; up++) {
    if (starts.has(element.tagName)) return element;
    element = element.parentNode;
  }
  return root;
}

/**
 * The lines of one element as paragraphs. A line break (<br>) separates paragraphs where it is doubled, after a sentence, before a
 * dash or a bullet, and beside a line that is too long to be wrapped; else it is a space.
 */
function paragraphsOf(lines: readonly string[]): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = found.at(-1);
    const goesOn =
      isOpen &&
      last !== undefined &&
      last.length <= longestWrapped &&
      line.length <= longestWrapped &&
      !/[.!?:\u2026]["'\u201d\u2019\u00bb)]*$/u.test(last) &&
      !/^(?:[-\u2022*\u25aa\u2013\u2014]\s|["\u201c]\p{Lu})/u.test(line);
    isOpen = line !== '';
    if (line === '') continue;
    if (goesOn) found[found.length - 1] = `${last} ${line}`;
    else found.push(line);
  }
  return found;
}

/** Collects the text between two places where a new line starts. */
class Collector {
  readonly blocks: Block[] = [];
  /** In pieces: to append to one string would copy it each time. */
  #words: string[] = [];
  #last = '';
  #letters = 0;
  #linked = 0;
  #holder: PageElement | null = null;
  /** Whether an inline element ended here: "Tom Reed" and "9 Nov" of two elements may have no space between. */
  #isSeam = false;

  constructor(readonly root: PageElement) {}

  text(node: PageNode, isLinked: boolean): void {
    const raw = node.textContent ?? '';
    const isPreformatted = node.parentNode?.closest('pre') !== null && raw.includes('\n');
    const text = isPreformatted ? raw.replace(/[^\S\n]+/gu, ' ') : raw.replace(/\s+/gu, ' ');
    if (text === '') return;
    if (/\S/u.test(text)) this.#holder ??= holderOf(node, this.root);
    const isFirst = node.previousSibling === null;
    if (isFirst && this.#isSeam && /^[\p{Ll}\d][\p{Lu}\d]$/u.test(`${this.#last}${text.slice(0, 1)}`))
      this.#words.push(' ');
    this.#words.push(text);
    this.#last = text.slice(-1);
    this.#isSeam = false;
    const letters = text.length - (text.match(/\s/gu)?.length ?? 0);
    this.#letters += letters;
    if (isLinked) this.#linked += letters;
  }

  break(): void {
    this.#words.push('\n');
    this.#last = '\n';
  }

  seam(): void {
    this.#isSeam = true;
  }

  end(): void {
    const holder = this.#holder;
    if (holder) {
      const lines = this.#words
        .join('')
        .replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
        .split('\n')
        .map((line) => line.replace(/\s+/gu, ' ').trim());
      const linked = this.#linked / Math.max(1, this.#letters);
      const joined = lines.filter((line) => line !== '').join(' ');
      const texts = heading.test(holder.tagName) ? [joined] : paragraphsOf(lines);
      for (const text of texts) if (text !== '') this.blocks.push({ text, element: holder, linked });
    }
    [this.#words, this.#last, this.#letters, this.#linked] = [[], '', 0, 0];
    [this.#holder, this.#isSeam] = [null, false];
  }
}

/**
 * The visible text of an element, in blocks: every element that starts a line separates them. (`textContent` joins the words around a
 * <br>, and so does this parser's `innerText`.)
 */
export function blocksOf(root: PageElement): Block[] {
  const collector = new Collector(root);
  let links = 0;
  let node: PageNode | null = root.firstChild;
  const leave = (element: PageElement): void => {
    if (element.tagName === 'A') links--;
    if (starts.has(element.tagName)) collector.end();
    else collector.seam();
  };
  // Without recursion: pages may nest deeper than the stack is.
  while (node) {
    let down: PageNode | null = null;
    if (node.nodeType === textNode) collector.text(node, links > 0);
    else if (isElement(node) && !unread.has(node.tagName) && !isHidden(node)) {
      if (node.tagName === 'BR') collector.break();
      if (starts.has(node.tagName)) collector.end();
      down = node.firstChild;
      if (down && node.tagName === 'A') links++;
      if (!down && starts.has(node.tagName)) collector.end();
    }
    if (down) {
      node = down;
      continue;
    }
    while (node && !node.nextSibling) {
      const parent: PageElement | null = node.parentNode;
      if (!parent || parent === root) {
        node = null;
        break;
      }
      leave(parent);
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
  collector.end();
  return collector.blocks;
}
