import type { Block } from '../answer/present.js';
import type { Passage, Span } from '../knowledge/article.js';
import { escapeMarkdown, link } from './markdown.js';

/** A piece of a message: some Markdown that stays on one page. */
export interface Piece {
  readonly markdown: string;
  /** What the piece was cut from; it gets a button that shows it in context. */
  readonly passage: Passage | null;
  /** A heading of what comes next: never the last thing on a page. */
  readonly heads: boolean;
}

/** Characters of one piece at most; Markdown can double them, and a message holds 4,000. */
const longestPiece = 1700;

/** Splits a stretch of text into parts of `most` characters at white space, or anywhere where there is none. */
function splitAtSpaces(text: string, { start, end }: Span, most: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > most) {
    const space = text.slice(from, from + most + 1).search(/\s\S*$/);
    let to = space > 0 ? from + space : from + most;
    // Never between the two halves of one character.
    if (space <= 0 && /[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to--;
    parts.push({ start: from, end: to });
    from = to + (text.slice(to, end).match(/^\s+/)?.[0].length ?? 0);
  }
  return from < end ? [...parts, { start: from, end }] : parts;
}

/** The passage itself, or, where it is too long for one message, its sentences in groups that are not. */
export function partsOf(passage: Passage): Passage[] {
  const { article, start, end } = passage;
  if (end - start <= longestPiece) return [passage];
  const ends = article.sentences.filter((sentence) => sentence.end > start && sentence.end < end);
  const groups: Span[] = [];
  let from = start;
  let to = start;
  for (const next of [...ends.map((sentence) => sentence.end), end]) {
    if (next - from > longestPiece && to > from) {
      groups.push({ start: from, end: to });
      from = to + (article.text.slice(to, end).match(/^\s+/)?.[0].length ?? 0);
    }
    to = next;
  }
  if (from < end) groups.push({ start: from, end });
  return groups
    .flatMap((group) => splitAtSpaces(article.text, group, longestPiece))
    .map((span) => article.passage(span));
}

function own(text: string, before = '', heads = false): Piece[] {
  const parts = splitAtSpaces(text, { start: 0, end: text.length }, longestPiece);
  return parts.map(({ start, end }) => ({
    markdown: before + escapeMarkdown(text.slice(start, end)),
    passage: null,
    heads,
  }));
}

/** What was added is struck out, what was left out is bold: the true words are what stays. */
const marks = { same: '', added: '~~', 'left-out': '**' } as const;

function differences(list: Extract<Block, { type: 'difference' }>['pieces']): Piece[] {
  const parts = list.flatMap(({ op, text }) =>
    splitAtSpaces(text, { start: 0, end: text.length }, longestPiece).map(({ start, end }) => ({
      op,
      text: text.slice(start, end),
    })),
  );
  const lines: { markdown: string; length: number }[] = [];
  for (const { op, text } of parts) {
    const last = lines.at(-1);
    const markdown = `${marks[op]}${escapeMarkdown(text)}${marks[op]}`;
    if (last && last.length + text.length <= longestPiece) {
      last.markdown += ` ${markdown}`;
      last.length += text.length;
    } else lines.push({ markdown, length: text.length });
  }
  return lines.map(({ markdown }) => ({ markdown, passage: null, heads: false }));
}

const quoted = (text: string): string => `> ${text.replace(/\n/g, '\n> ')}`;

/**
 * A block as Markdown. A direct quotation stands in quotation marks behind a bar with its speaker below; a
 * paraphrase stands plain below the words that say whose it is: they differ in words, not in looks alone.
 * @param source address of the article, to which the places link; null where it has none
 */
export function piecesOf(block: Block, source: string | null): Piece[] {
  const at = (place: string): string => (place && source ? link(place, source) : place);
  const cut = (passage: Passage, render: (words: string) => string): Piece[] =>
    partsOf(passage).map((part) => ({
      markdown: render(escapeMarkdown(part.text)),
      passage: part,
      heads: false,
    }));
  switch (block.type) {
    case 'say':
      return own(block.text);
    case 'label':
      return own(block.text, '', true);
    case 'headline':
      return [...own(block.title, '### '), ...(block.date === null ? [] : own(block.date, '-# '))];
    case 'person': {
      const role = block.role === null ? '' : `, ${escapeMarkdown(block.role)}`;
      return [{ markdown: `• **${escapeMarkdown(block.name)}**${role}`, passage: null, heads: false }];
    }
    case 'direct': {
      const speaker = `— **${escapeMarkdown(block.speaker)}** ${at(block.place)}`.trimEnd();
      return cut(block.passage, (words) => `${quoted(`“${words}”`)}\n${speaker}`);
    }
    case 'paraphrase': {
      return cut(
        block.passage,
        (words) =>
          `**${escapeMarkdown(block.lead)}**\n${words}${block.place ? `\n-# ${at(block.place)}` : ''}`,
      );
    }
    case 'passage':
      return cut(block.passage, (words) => `${words}${block.place ? `\n-# ${at(block.place)}` : ''}`);
    case 'difference':
      return differences(block.pieces);
    case 'suggestion': {
      const note = block.note ? ` – ${escapeMarkdown(block.note)}` : '';
      return own(block.text).map((piece) => ({ ...piece, markdown: `${piece.markdown}${note}` }));
    }
  }
}
