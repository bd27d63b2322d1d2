import type { Block } from '../../present/blocks.js';
import { shorten } from '../../present/plain.js';
import { address as addressOf, bold, closeDirections, escapeMarkdown, link } from './markdown.js';
import { code } from './typed.js';

/** Characters of an article's title in a list at most. */
const longestTitle = 150;
/** The same of one that is shown by itself. */
const longestHeading = 500;
/** A longer address would leave no room in a message. */
const longestAddress = 1500;

const titleOf = (title: string, most: number): string =>
  closeDirections(escapeMarkdown(shorten(title, most)));

/** An article whose title leads to where it was published, as far as that is known. */
export function sourceMarkdown({ address, details, title }: Extract<Block, { type: 'source' }>): string {
  const words = titleOf(title, longestHeading);
  const below = details.map((detail) => escapeMarkdown(shorten(detail, longestTitle))).join(' · ');
  const lines = [`### ${words}`];
  // Square brackets would end the words of a link.
  const isLink = address !== null && address.length <= longestAddress;
  if (isLink && /[[\]]/.test(title)) lines.push(addressOf(address));
  else if (isLink) lines[0] = `### ${link(words, address)}`;
  if (below) lines.push(`-# ${below}`);
  return lines.join('\n');
}

/** An article in a list: its title, and in a smaller line when it was published and what to type for it. */
export function entryMarkdown({ date, line, title }: Extract<Block, { type: 'entry' }>): string {
  const day = date === null ? '' : `${escapeMarkdown(shorten(date, longestTitle))} · `;
  return `${bold(titleOf(title, longestTitle))}\n-# ${day}${code(line)}`;
}
