import type { Verdict } from '../../answer/answer.js';
import { stretchesOf } from '../../answer/highlights.js';
import type { Passage } from '../../article/article.js';
import type { Span } from '../../article/spans.js';
import { replaceCommands } from '../../phrases/marks.js';
import { phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import type { Block, Marked } from '../../present/blocks.js';
import { CommandMentions } from '../client/commandMentions.js';
import { entryMarkdown, sourceMarkdown } from './articleMarkdown.js';
import { bold, closeDirections, escapeMarkdown, link } from './markdown.js';
import { typed } from './typed.js';

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

/** The bot's own words, in which commands can be pressed. */
function said(text: string, mentions: CommandMentions, before = '', heads = false): Piece[] {
  return own(text, before, heads).map((piece) => ({ ...piece, markdown: mentions.in(piece.markdown) }));
}

/** The article's words are bold, what it does not have is struck out: the true words are what stays. */
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

function lead(text: string, verdict: Verdict | 'unsure' | null, mentions: CommandMentions): Piece[] {
  const sign = verdict === null ? '' : `${signs[verdict]} `;
  // What only may be an answer must not look like one.
  const isHeading = verdict !== 'unsure' && text.length <= longestHeading;
  return said(text, mentions, isHeading ? `### ${sign}` : sign);
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

/** What a block is shown with. */
interface Around {
  /** Address of the article, to which the places link; null where it has none. */
  readonly source: string | null;
  /** The kind of label that it stands below: what only comes close is smaller. */
  readonly below: Below;
  /** What stands above the rest of a passage that is too long for one piece. */
  readonly continued: string;
  readonly mentions: CommandMentions;
}

/**
 * A block as Markdown. A direct quotation stands in quotation marks behind a bar with its speaker below; the reporter's
 * text stands plain below the words that say whose it has: they differ in words, not in looks alone.
 */
function piecesOf(block: Block, { below, continued, mentions, source }: Around): Piece[] {
  // A place that names another article has its own address.
  const at = (place: string): string =>
    place.startsWith('¶') && source ? link(place, source) : escapeMarkdown(place);
  const cut = (
    { highlights, passage }: Marked,
    render: (words: string, isFirst: boolean, isLast: boolean) => string,
  ): Piece[] =>
    partsOf(passage).map((part, index, { length }) => {
      const markdown = render(wordsWithBold(part, highlights), index === 0, index === length - 1);
      return {
        markdown: index === 0 ? markdown : `${small(continued)}\n${markdown}`,
        passage: part,
        heads: false,
      };
    });
  const placed = (words: string, place: string): string => (place ? `${words} ${at(place)}` : words);
  switch (block.type) {
    case 'say':
      return said(block.text, mentions);
    case 'lead':
      return lead(block.text, block.verdict, mentions);
    case 'label':
      return said(block.text, mentions, '', true).map((piece, at) => ({
        ...piece,
        isParted: at === 0,
        markdown: block.over === 'other' ? `**${piece.markdown}**` : small(piece.markdown),
      }));
    case 'headline':
      return [...own(block.title, '### '), ...(block.date === null ? [] : own(block.date, '-# '))];
    case 'source':
      return [{ markdown: sourceMarkdown(block), passage: null, heads: false }];
    case 'entry':
      return [{ markdown: entryMarkdown(block), passage: null, heads: false }];
    case 'person': {
      const role = block.role === null ? '' : `, ${escapeMarkdown(block.role)}`;
      return [{ markdown: `• **${escapeMarkdown(block.name)}**${role}`, passage: null, heads: false }];
    }
    case 'direct': {
      const speaker = `— **${escapeMarkdown(block.speaker)}** ${at(block.place)}`.trimEnd();
      // A part of a quotation has only those of its marks that it begins or ends with.
      return cut(
        block,
        (words, isFirst, isLast) =>
          `${quoted(`${isFirst ? '“' : ''}${words}${isLast ? '”' : ''}`)}\n${speaker}`,
      );
    }
    case 'reported': {
      const leads = block.leads.map((one) => `**${escapeMarkdown(one)}**\n`).join('');
      return cut(block, (words, isFirst) => `${isFirst ? leads : ''}${placed(words, block.place)}`);
    }
    case 'passage':
      return cut(block, (words) => {
        const shown = placed(words, block.place);
        return below === 'closest' ? small(shown) : shown;
      });
    case 'difference':
      return differences(block.pieces);
    case 'suggestion': {
      const note = block.note ? `\n${small(escapeMarkdown(block.note))}` : '';
      const markdown = `${typed(block.text, mentions)}${note}`;
      return [{ markdown, passage: null, heads: false, line: replaceCommands(block.text) }];
    }
  }
}

/** The article's words, as opposed to the bot's. */
const cuts: ReadonlySet<Block['type']> = new Set(['direct', 'reported', 'passage']);
/** What the article's words stand right below, without a line. */
const near: ReadonlySet<Block['type']> = new Set([...cuts, 'headline', 'label', 'lead']);

/**
 * All pieces of an answer; a line parts the article's words from the bot's own where those are several.
 * @param source address of the article, to which the places link; null where it has none
 * @param locale the reader's, as a BCP 47 tag
 * @param mentions the commands that can be pressed; none unless given
 */
export function piecesOfAll(
  blocks: readonly Block[],
  source: string | null,
  locale: string,
  mentions = new CommandMentions(),
): Piece[] {
  const continued = wordsOfPhrase(phrase('continued'), locale);
  let below: Below = 'other';
  return blocks.flatMap((block, at) => {
    if (block.type === 'label') below = block.over;
    else if (!cuts.has(block.type)) below = 'other';
    const before = blocks[at - 1]?.type ?? 'lead';
    const isParted = cuts.has(block.type) && !near.has(before);
    return piecesOf(block, { below, continued, mentions, source }).map((piece, part) =>
      isParted && part === 0 ? { ...piece, isParted } : piece,
    );
  });
}
