import { parseHTML } from 'linkedom';
import { Unreadable } from '../../knowledge/unreadable.js';

/** The part of the DOM that is used here: the project does not include the types of a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly firstChild: PageNode | null;
  readonly lastChild: PageNode | null;
  readonly previousSibling: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageElement | null;
  textContent: string | null;
  remove(): void;
}

export interface PageElement extends PageNode {
  /** In capitals. */
  readonly tagName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  append(...nodes: (PageNode | string)[]): void;
  prepend(...nodes: (PageNode | string)[]): void;
  replaceWith(...nodes: (PageNode | string)[]): void;
}

export interface PageDocument {
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(name: string): PageElement;
}

export const [elementNode, textNode] = [1, 3];

/** Why a page is refused whose elements nest too deeply. */
export const tooDeep = 'this page nests its elements too deeply to be read';

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === elementNode;
}

/** Elements that need no end tag. */
const endless = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp'.split(
    ' ',
  ),
);
const tag = /<(?<end>\/?)(?<name>[a-z][a-z\d]*)(?:[^<>a-z\d][^<>]*)?>/giu;
/** How many elements may be open at once: the parser's time grows with the square. */
const mostOpen = 10_000;

/** Whether a page opens so many elements without closing them that it is none. */
function isEndless(html: string): boolean {
  let open = 0;
  for (const { 0: whole, groups } of html.matchAll(tag)) {
    if (whole.endsWith('/>') || endless.has(groups?.name?.toLowerCase() ?? '')) continue;
    open = groups?.end ? Math.max(0, open - 1) : open + 1;
    if (open > mostOpen) return true;
  }
  return false;
}

/**
 * Parses a page. Tags that HTML may omit (<html>, <body>) are added, since the parser does not.
 * @throws Unreadable where elements nest too deeply to be parsed
 */
export function parsePage(html: string): PageDocument {
  if (isEndless(html)) throw new Unreadable(tooDeep);
  const hasBody = /<body[\s>]/i.test(html);
  const whole = hasBody && /<html[\s>]/i.test(html) ? html : withBody(html, hasBody);
  const document: PageDocument = parseHTML(whole).document;
  const [root, head, body] = ['html', 'head', 'body'].map((name) => document.querySelector(name));
  // The parser finds a <body> only right after the <head>; stray elements between them go into it.
  if (root && body) {
    const stray: PageNode[] = [];
    for (let node = root.firstChild; node; node = node.nextSibling)
      if (node !== head && node !== body) stray.push(node);
    root.prepend(...(head ? [head] : []), body);
    if (stray.some((node) => node.nodeType !== textNode)) body.prepend(...stray);
  }
  return document;
}

function withBody(html: string, hasBody: boolean): string {
  const bare = html.replace(/<!doctype[^<>]*>|<\/?html(?:\s[^<>]*)?>/giu, '');
  if (hasBody) return `<html>${bare}</html>`;
  const head = /<\/head\s*>/iu.exec(bare);
  if (!head) return `<html><body>${bare}</body></html>`;
  const end = head.index + head[0].length;
  return `<html>${bare.slice(0, end)}<body>${bare.slice(end)}</body></html>`;
}

/** An element's text on one line. */
export function textIn(element: PageNode | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** The letters and digits of a text in lower case: equal for texts that say the same. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How deeply elements nest. */
export function depthOf(root: PageElement): number {
  let [depth, most] = [0, 0];
  let node: PageNode | null = root;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      most = Math.max(most, depth);
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return most;
}
