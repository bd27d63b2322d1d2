import { Readability } from '@mozilla/readability';
import { readDatedBeside, readHeaderLine } from '../../article/headerLines.js';
import { Unreadable } from '../../knowledge/unreadable.js';
import type { Parts } from '../parts.js';
import { refusePage } from '../refusal/refusePage.js';
import { isSaidArticle } from '../refusal/signals.js';
import { authorOf } from './author.js';
import { captionsAndBoxes, linksToOthers, pullQuotes, surroundings, withoutPictures } from './beside.js';
import { type Block, blocksOf, isHeading } from './blocks.js';
import { dateOf } from './date.js';
import { bare, depthOf, parsePage, tooDeep } from './dom.js';
import { fuller } from './fuller.js';
import { joinedLines } from './joinedLines.js';
import { Metadata } from './metadata.js';
import { keepInline, prepare } from './prepare.js';
import { sourceOf } from './source.js';
import { titleOf } from './title.js';

/** A longer block, in UTF-16 units, is a paragraph of the article and ends its head. */
const shortestParagraph = 150;
/** How deeply a page may nest: Readability takes minutes for some thousand elements. */
const deepest = 500;
const broken = "this page's HTML is broken: copy its text, and paste it or save it as plain text";
/** How many blocks below a headline may be its date line and by-line. */
const mostAround = 25;

/** The short lines above and below a page's headline, as far as its first paragraph. */
function around(blocks: readonly Block[], title: string | null): string[] {
  const plain = title === null ? '' : bare(title);
  const at = Math.max(
    0,
    blocks.findIndex(({ element, text }) => isHeading(element) && bare(text) === plain),
  );
  const below = blocks.slice(at, at + mostAround);
  const end = below.findIndex(({ text }) => text.length > shortestParagraph);
  const lines = below.slice(0, end === -1 ? undefined : end);
  // A date line or a section may stand above the headline.
  return [...lines, ...blocks.slice(Math.max(0, at - 4), at)].map(({ text }) => text);
}

/**
 * Reads the article of a page: its text and its metadata.
 * @throws Unreadable where the page shows none ({@link refusePage} says why), or nests too deeply for the parser
 */
export function readPage(html: string): Parts {
  try {
    return read(html);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable(tooDeep);
    throw error;
  }
}

function read(html: string): Parts {
  const whole = parsePage(html);
  if (whole.querySelector('html') === null) throw new Unreadable(broken);
  if (depthOf(whole.body) > deepest) throw new Unreadable(tooDeep);
  const metadata = new Metadata(whole);
  prepare(whole);
  const all = blocksOf(whole.body);
  const title = titleOf(whole, metadata, all);
  const lines = around(all, title);
  // Readability changes the document that it gets.
  const copy = parsePage(html);
  prepare(copy);
  keepInline(copy);
  const page = new Readability(copy, { disableJSONLD: true }).parse();
  const content = parsePage(`<html><body>${page?.content ?? ''}</body></html>`);
  withoutPictures(content);
  const beside = new Set(captionsAndBoxes(all).map(({ text }) => bare(text)));
  const found = joinedLines(blocksOf(content.body), all);
  const isOwn = ({ text }: Block): boolean => !beside.has(bare(text));
  const blocks = fuller(found.filter(isOwn), all.filter(isOwn), isSaidArticle(metadata));
  const warnings = refusePage({ page: whole, metadata, found: blocks, title, all });
  const others = new Set([...pullQuotes(blocks), ...linksToOthers(blocks)]);
  const kept = blocks.filter((block) => !others.has(block)).map(({ text }) => text);
  const first = kept.findIndex((text) => text.length > shortestParagraph);
  const isHead = (text: string, at: number): boolean =>
    at < first && (readHeaderLine(text) ?? readDatedBeside(text)) !== null;
  const body = kept.filter((text, at) => !isHead(text, at));
  const isKept = new Set(body);
  const dropped = found
    .map(({ text }) => text)
    .filter((text) => !isKept.has(text) && bare(text) !== bare(title ?? ''));
  return {
    blocks: body,
    title,
    date: dateOf(whole, metadata, lines),
    author: authorOf(whole, metadata, lines),
    source: sourceOf(whole, metadata),
    leftOut: [...dropped, ...surroundings(all, body)],
    warnings,
  };
}
