import type { Verdict } from '../answer/answer.js';
import { stretchesOf } from '../answer/highlights.js';
import type { Block } from '../answer/present.js';
import type { Passage, Span } from '../knowledge/article.js';
import { bold, closeDirections, escapeMarkdown, link } from './markdown.js';

/** A piece of a message: some Markdown that stays on one page. */
export interface Piece {
  readonly markdown: string;
  /** What the piece was cut from; it gets a button that shows it in context. */
  readonly passage: Passage | null;
  /** A heading of what comes next: never the last thing on a page. */
  readonly heads: boolean;
  /** Whether a line stands before it. */
  readonly isParted?: boolean;
  /** The line to type that it shows: a button can take its place. */
  readonly line?: string;
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

/** The kind of a label. */
export type Below = Extract<Block, { type: 'label' }>['over'];

/** Beside the words that say the same. */
const signs: Readonly<Record<Verdict | 'unsure', string>> = {
  verbatim: '✅',
  altered: '⚠️',
  misattributed: '⚠️',
  paraphrase: '💬',
  narration: '📰',
  'not-found': '❔',
  unsure: '❔',
};
/** A longer sentence is no heading, in characters. */
const longestHeading = 90;

function lead(text: string, verdict: Verdict | 'unsure' | null): Piece[] {
  const sign = verdict === null ? '' : `${signs[verdict]} `;
  // What only may be an answer must not look like one.
  return verdict === 'unsure' || text.length > longestHeading ? own(text, sign) : own(text, `### ${sign}`);
}

/** A line to type, as it is typed. */
function typed(text: string): string {
  return text.includes('`') || text.length > longestPiece ? escapeMarkdown(text) : `\`${text}\``;
}

/** An article's words, those that answer in bold. */
export function wordsWithBold(passage: Passage, highlights: readonly Passage[]): string {
  const words = stretchesOf(passage, highlights).map(({ isAnswer, passage: { text } }) =>
    isAnswer ? bold(escapeMarkdown(text)) : escapeMarkdown(text),
  );
  return closeDirections(words.join(''));
}

/** Smaller, as what stands beside the answer. */
const small = (markdown: string): string => `-# ${markdown.replace(/\n/g, '\n-# ')}`;

const quoted = (text: string): string => `> ${text.replace(/\n/g, '\n> ')}`;

/**
 * A block as Markdown. A direct quotation stands in quotation marks behind a bar with its speaker below; a
 * paraphrase stands plain below the words that say whose it is: they differ in words, not in looks alone.
 * @param source address of the article, to which the places link; null where it has none
 * @param below the kind of label that it stands below: beside the answer it is smaller
 */
function piecesOf(block: Block, source: string | null, below: Below = 'other'): Piece[] {
  // A place that names another article has its own address.
  const at = (place: string): string =>
    place.startsWith('¶') && source ? link(place, source) : escapeMarkdown(place);
  const highlights = block.type === 'passage' ? block.highlights : [];
  const cut = (passage: Passage, render: (words: string) => string): Piece[] =>
    partsOf(passage).map((part) => ({
      markdown: render(wordsWithBold(part, highlights)),
      passage: part,
      heads: false,
    }));
  switch (block.type) {
    case 'say':
      return own(block.text);
    case 'lead':
      return lead(block.text, block.verdict);
    case 'label':
      return own(block.text, '', true).map((piece, at) => ({
        ...piece,
        isParted: at === 0,
        markdown: block.over === 'other' ? `**${piece.markdown}**` : small(piece.markdown),
      }));
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
      if (below !== 'other') {
        const all = cut(block.passage, (words) => small(`${words} ${at(block.place)}`.trimEnd()));
        // What shows the context needs no button to show it.
        return below === 'context' ? all.map((piece) => ({ ...piece, passage: null })) : all;
      }
      return cut(block.passage, (words) => `${words}${block.place ? `\n-# ${at(block.place)}` : ''}`);
    case 'difference':
      return differences(block.pieces);
    case 'suggestion': {
      const note = block.note ? `\n${small(escapeMarkdown(block.note))}` : '';
      return [{ markdown: `${typed(block.text)}${note}`, passage: null, heads: false, line: block.text }];
    }
  }
}

/** The article's words, as opposed to the bot's. */
const cuts: ReadonlySet<Block['type']> = new Set(['direct', 'paraphrase', 'passage']);

/** All pieces of an answer; a line parts the article's words from the bot's own where those are several. */
export function piecesOfAll(blocks: readonly Block[], source: string | null): Piece[] {
  let below: Below = 'other';
  return blocks.flatMap((block, at) => {
    if (block.type === 'label') below = block.over;
    else if (!cuts.has(block.type)) below = 'other';
    const before = blocks[at - 1]?.type ?? 'lead';
    const isParted = cuts.has(block.type) && !cuts.has(before) && before !== 'lead' && before !== 'label';
    return piecesOf(block, source, below).map((piece, part) =>
      isParted && part === 0 ? { ...piece, isParted } : piece,
    );
  });
}
