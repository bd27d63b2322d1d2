import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { Article } from '../knowledge/article.js';
import { longestWrapped } from '../knowledge/layout.js';
import { isFunctionWord, wordsOf } from '../search/words.js';

/** A text made ready to be an article. */
export interface Cleaned {
  /** Title, date and paragraphs, an empty line between. */
  readonly text: string;
  /** What was left out, for the editor to see. */
  readonly leftOut: readonly string[];
  /** What is unusual about the text, in sentences. */
  readonly warnings: readonly string[];
}

/** A text that no article can be made of; its message is a sentence for the editor. */
export class Unreadable extends Error {}

/** Longest text that is read, in UTF-16 units. */
const mostText = 5_000_000;
/** Below this share of function words a text is hardly English. */
const leastEnglish = 0.2;

const boilerplate =
  /^(?:related(?: posts?| articles?| stories| topics| content)?|read (?:more|also|next)|see also|more on this|share (?:this|on)|advertisement|sponsored|subscribe|sign up|follow us|newsletter|most (?:read|popular)|you may also like|recommended|trending|comments?|leave a (?:reply|comment)|click here|tags?|topics|filed under|image (?:credit|source|caption)|photo(?:graph)?(?: credit)?|getty images|watch|listen|copyright|\u00a9|all rights reserved|print|e-?mail|facebook|twitter|whatsapp|home|menu|search|skip to|cookie|privacy policy|terms of)\b/iu;
const credit =
  /^(?:\(?(?:photo|image|picture|pictured|video|illustration|file photo|ap photo|reuters)\b)|(?:getty images|shutterstock|\/ap|\/reuters)\)?$/iu;

function isBoilerplate(block: string): boolean {
  if (credit.test(block) && block.length < 300) return true;
  // A sentence of the article may well begin with "Comments" or "Watch".
  return (
    block.length < 90 &&
    boilerplate.test(block) &&
    !/[.!?]["'\u201d]?$/u.test(block) &&
    block.split(/\s+/).length <= 12
  );
}

/** A page's article with what was left out around it. */
interface Page {
  readonly blocks: readonly string[];
  readonly title: string | null;
  readonly date: string | null;
  readonly leftOut: readonly string[];
}

type Document = ReturnType<typeof parseHTML>['document'];

const textIn = (element: { textContent: string | null }): string =>
  (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** Longest piece of a page's surroundings that is listed, in UTF-16 units, and how many are. */
const [longestListed, mostListed] = [160, 40];

/** What stands in a page outside of its article: menus, captions, lists of other stories. */
function surroundings(document: Document, blocks: readonly string[]): string[] {
  const kept = new Set(blocks);
  const found = new Set<string>();
  for (const element of document.querySelectorAll('nav, figcaption, aside, footer, p, li, h2, h3')) {
    const text = textIn(element);
    if (text !== '' && text.length <= longestListed && !kept.has(text)) found.add(text);
    if (found.size >= mostListed) break;
  }
  return [...found];
}

/** A page's title without the site's name after it, where its headline says so. */
function headline(document: Document, title: string | null): string | null {
  const heading = document.querySelector('h1');
  const shown = heading ? textIn(heading) : '';
  return shown !== '' && title?.startsWith(shown) ? shown : title;
}

function textOfHtml(html: string): Page {
  const { document } = parseHTML(html);
  // Readability takes out what it does not need, so that a second copy tells what that was.
  const whole = parseHTML(html).document;
  const page = new Readability(document).parse();
  if (!page?.content) throw new Unreadable('no article was found in this page');
  const { document: content } = parseHTML(`<html><body>${page.content}</body></html>`);
  for (const caption of content.querySelectorAll('figure, figcaption, aside, nav, script, style'))
    caption.remove();
  const blocks = [...content.querySelectorAll('p, h2, h3, h4, li, blockquote, pre')]
    .filter((element) => element.querySelector('p, li, blockquote') === null)
    .map(textIn);
  return {
    blocks,
    title: headline(whole, page.title?.trim() || null),
    date: dateOf(page.publishedTime ?? null),
    leftOut: surroundings(whole, blocks),
  };
}

/** An ISO time as a date line; anything else as it stands. */
function dateOf(published: string | null): string | null {
  return published?.slice(0, 10).match(/^\d{4}-\d{2}-\d{2}$/)?.[0] ?? null;
}

function warningsFor(text: string): string[] {
  const warnings: string[] = [];
  const words = wordsOf(text.slice(0, 20_000));
  const share = words.filter((word) => isFunctionWord(word.norm)).length / Math.max(1, words.length);
  if (words.length >= 30 && share < leastEnglish)
    warnings.push('This does not look like English: the draft will be poor.');
  if (text.split('\n').some((line) => line.length > 20_000))
    warnings.push('A line is longer than 20,000 characters: are the paragraphs missing?');
  if (words.length < 30) warnings.push('The text is very short.');
  if (text.includes('\ufffd'))
    warnings.push('Some characters could not be read (�): the file mixes encodings.');
  return warnings;
}

/** Windows-1252's characters from 0x80 to 0x9f. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeLine(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Some versions of Node decode Windows-1252 as Latin-1, which has controls where quotation marks are.
    return new TextDecoder('latin1')
      .decode(bytes)
      .replace(/[\u0080-\u009f]/gu, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control);
  }
}

/**
 * Decodes a file: UTF-8, UTF-16 with its mark, else Windows-1252, line by line where a file mixes them.
 * @throws Unreadable for binary files
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Unreadable('the file is empty');
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  if (bytes.subarray(0, 8_000).includes(0)) throw new Unreadable('this is a binary file, not a text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lines: string[] = [];
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(0x0a, from);
      const to = end === -1 ? bytes.length : end + 1;
      lines.push(decodeLine(bytes.subarray(from, to)));
      from = to;
    }
    return lines.join('').replace(/^\ufeff/u, '');
  }
}

/**
 * Makes an article's text of a file's: title, date and paragraphs; navigation, share lines and captions left out.
 * @param kind how the text is written
 * @throws Unreadable where nothing is left, or it is too long
 */
export function clean(raw: string, kind: 'text' | 'markdown' | 'html'): Cleaned {
  if (raw.length > mostText)
    throw new Unreadable(`the text is longer than ${mostText.toLocaleString('en')} characters`);
  const leftOut: string[] = [];
  let blocks: readonly string[];
  let header: string[] = [];
  if (kind === 'text') {
    const lines = raw.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
    const gap = /\n[^\S\n]*\n/u.test(lines) ? /\n(?:[^\S\n]*\n)+/u : /\n/u;
    blocks = lines
      .split(gap)
      .flatMap((block) =>
        block.split('\n').some((line) => line.length > longestWrapped) ? block.split('\n') : [block],
      )
      .map((block) => block.replace(/\s*\n\s*/gu, ' ').trim());
  } else {
    const html =
      kind === 'html'
        ? raw
        : `<html><body><article>${marked.parse(raw, { async: false })}</article></body></html>`;
    const page = kind === 'html' ? textOfHtml(html) : markdownBlocks(html);
    blocks = page.blocks;
    header = [page.title, page.date].filter((line) => line !== null);
    leftOut.push(...page.leftOut.filter((line) => line !== page.title));
  }
  const kept: string[] = [];
  for (const block of blocks) {
    if (block === '') continue;
    if (isBoilerplate(block)) leftOut.push(block);
    else if (!header.includes(block)) kept.push(block);
  }
  const text = `${[...header, ...kept].join('\n\n')}\n`;
  if (!/\p{L}/u.test(text)) throw new Unreadable('there are no words in it');
  if (new Article('', text).sentences.length === 0) throw new Unreadable('there is no paragraph in it');
  return { text, leftOut, warnings: warningsFor(text) };
}

function markdownBlocks(html: string): Page {
  const { document } = parseHTML(html);
  const blocks = [...document.querySelectorAll('h1, h2, h3, h4, p, li, pre')]
    .filter((element) => element.querySelector('p, li') === null)
    .map(textIn);
  return { blocks, title: null, date: null, leftOut: [] };
}
