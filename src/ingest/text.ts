import { marked } from 'marked';
import { readHeaderLine } from '../article/headerLines.js';
import { longestWrapped } from '../article/layout.js';
import { Unreadable } from '../knowledge/unreadable.js';
import { readFrontMatter } from './frontMatter.js';
import { joinHyphens } from './hyphens.js';
import { blocksOf } from './page/blocks.js';
import { parsePage } from './page/dom.js';
import { prepare } from './page/prepare.js';
import type { Parts } from './parts.js';
import { decodeReferences } from './references.js';

/** Tags of paragraphs and of their words: a text that has them is a piece of HTML. */
const tags = /<(?:br|p|div|blockquote|h[1-6]|li)\s*\/?>|<\/(?:p|div|blockquote|h[1-6]|li|em|strong|a)>/iu;
const bullet = /^[\u2022\u25aa\u25cf\u25e6\u00b7\u2023\u2043*]\s+|^[-\u2013\u2014]\s+/u;
const closed = /[.!?,]?["\u201d\u00bb]$/u;

const lineEnds = (raw: string): string =>
  raw.replace(/^\ufeff/u, '').replace(/\r\n?|[\f\v\u2028\u2029]/gu, '\n');

/** The paragraphs of a piece of HTML. */
function blocksIn(html: string): string[] {
  const document = parsePage(`<html><body>${html}</body></html>`);
  prepare(document);
  return blocksOf(document.body).map(({ text }) => text);
}

/** In this many blocks at the top, a title, a date line and a by-line may stand without a blank line between. */
const mostAbove = 3;

/**
 * The paragraphs of a block without blank lines: one, save lines too long to be wrapped, items of a list, and a speaker on the
 * line below a quotation.
 */
function paragraphsIn(block: string, at: number): string[] {
  const lines = block.split('\n').map((line) => line.trim());
  if (lines.some((line) => line.length > longestWrapped)) return lines;
  const header = at < mostAbove ? lines.findLastIndex((line) => readHeaderLine(line) !== null) : -1;
  if (header !== -1)
    return [...lines.slice(0, header + 1), ...paragraphsIn(lines.slice(header + 1).join('\n'), mostAbove)];
  const isList = lines.filter((line) => bullet.test(line)).length > 1;
  const found: string[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const isOwn = bullet.test(line) && (isList || closed.test(last ?? ''));
    const text = isList ? line.replace(bullet, '') : line;
    if (last === undefined || isOwn) found.push(text);
    else found[found.length - 1] = `${last} ${text}`;
  }
  return found.map((text) => text.replace(/^\u2022\s+/u, '').trim());
}

const withoutHtml = { title: null, date: null, author: null, source: null, leftOut: [], warnings: [] };

/** Reads a plain text: its front matter and its paragraphs. */
export function readPlain(raw: string): Parts {
  const { rest, ...known } = readFrontMatter(lineEnds(raw));
  const text = joinHyphens(decodeReferences(rest));
  const parts = { ...withoutHtml, ...known };
  if (tags.test(text)) return { ...parts, blocks: blocksIn(text.replace(/\n[^\S\n]*\n/gu, '<br><br>')) };
  const gap = /\n[^\S\n]*\n/u.test(text) ? /\n(?:[^\S\n]*\n)+/u : /\n/u;
  return { ...parts, blocks: text.split(gap).flatMap(paragraphsIn) };
}

/** A note's number in Markdown, and the note. */
const note = /^\[\^[^\]\s]{1,40}\]:[^\S\n]*(.*)$/gmu;

/**
 * Long runs without a space are data, as of an image. Their beginning and end are enough: the time of the Markdown parser grows
 * with the square of their length.
 */
const data = /(?<begins>\S{1000})\S{3000,}(?<ends>\S{1000})/gu;

/** Markdown as HTML. @throws Unreadable where lists and quotations nest too deeply for the parser */
function htmlOf(markdown: string): string {
  try {
    return marked.parse(markdown.replace(data, '$<begins>$<ends>'), { async: false });
  } catch (error) {
    // Its stack is full.
    if (error instanceof RangeError)
      throw new Unreadable('this text nests its lists and quotations too deeply to be read');
    throw error;
  }
}

/**
 * Reads Markdown: its front matter, and its paragraphs, headings, items and rows.
 * @throws Unreadable where its parts nest too deeply
 */
export function readMarkdown(raw: string): Parts {
  const { rest, ...known } = readFrontMatter(lineEnds(raw));
  const notes = [...rest.matchAll(note)].map(([, text = '']) => text.trim());
  const plain = joinHyphens(rest.replace(note, '').replace(/\[\^[^\]\s]{1,40}\]/gu, ''));
  return {
    ...withoutHtml,
    ...known,
    leftOut: notes,
    blocks: blocksIn(htmlOf(plain)),
  };
}
