import type { Block } from '../../../present/blocks.js';
import { shorten } from '../../../support/shorten.js';
import { inlineCode } from './commandLine.js';
import { address as addressOf, bold, closeDirections, escapeMarkdown, link } from './markdown.js';

/** The longest title in a list, in characters. */
const longestTitle = 150;
/** The longest title of a single article, in characters. */
const longestHeading = 500;
/** A longer address would leave no room in a message. */
const longestAddress = 1500;

const titleOf = (title: string, most: number): string =>
  closeDirections(escapeMarkdown(shorten(title, most)));

/** An article's title, linked to its source where that is known. */
export function sourceMarkdown({ address, details, title }: Extract<Block, { type: 'source' }>): string {
  const words = titleOf(title, longestHeading);
  const below = details.map((detail) => escapeMarkdown(shorten(detail, longestTitle))).join(' · ');
  const lines = [`### ${words}`];
  // Square brackets would end the link's text.
  const isLink = address !== null && address.length <= longestAddress;
  if (isLink && /[[\]]/.test(title)) lines.push(addressOf(address));
  else if (isLink) lines[0] = `### ${link(words, address)}`;
  if (below) lines.push(`-# ${below}`);
  return lines.join('\n');
}

/** An article in a list: its title, and below it its date and the command to type. */
export function entryMarkdown({ date, line, title }: Extract<Block, { type: 'entry' }>): string {
  const day = date === null ? '' : `${escapeMarkdown(shorten(date, longestTitle))} · `;
  return `${bold(titleOf(title, longestTitle))}\n-# ${day}${inlineCode(line)}`;
}
