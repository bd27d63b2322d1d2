import type { Verdict } from '../../../answer/answer.js';
import { stretchesOf } from '../../../answer/highlights.js';
import type { Passage } from '../../../article/article.js';
import type { Span } from '../../../article/spans.js';
import { replaceCommands } from '../../../phrases/commandMarks.js';
import { phrase, wordsOfPhrase } from '../../../phrases/phrases.js';
import type { Block, Marked } from '../../../present/blocks.js';
import { CommandMentions } from '../../client/commandMentions.js';
import { entryMarkdown, sourceMarkdown } from './articleMarkdown.js';
import { commandLineMarkdown } from './commandLine.js';
import { bold, closeDirections, escapeMarkdown, link } from './markdown.js';

/** A piece of Markdown that stays on one page. */
export interface Piece {
  readonly markdown: string;
  /** The passage it shows, which may get a context button; null for the bot's own words. */
  readonly passage: Passage | null;
  /** Whether it is a heading, which is never the last piece of a page. */
  readonly heads: boolean;
  /** Whether a separator goes before it. */
  readonly isParted?: boolean;
  /** The suggestion it shows, which a button can replace. */
  readonly line?: string;
}

/** The longest piece in characters. Escaping can double it, and a message holds 4,000. */
const longestPiece = 1700;

/** Splits a span into parts of at most `most` characters at white space, or anywhere if there is none. */
function splitAtSpaces(text: string, { start, end }: Span, most: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > most) {
    const space = text.slice(from, from + most + 1).search(/\s\S*$/);
    let to = space > 0 ? from + space : from + most;
    // Never split a surrogate pair.
    if (space <= 0 && /[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to--;
    parts.push({ start: from, end: to });
    from = to + (text.slice(to, end).match(/^\s+/)?.[0].length ?? 0);
  }
  return from < end ? [...parts, { start: from, end }] : parts;
}

/** The passage itself, or, if it is too long for one message, groups of its sentences that are not. */
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

/** The bot's own words, with clickable command mentions. */
function said(text: string, mentions: CommandMentions, before = '', heads = false): Piece[] {
  return own(text, before, heads).map((piece) => ({ ...piece, markdown: mentions.in(piece.markdown) }));
}

/** Differences: the article's words are bold, words that are not in it are struck out. */
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

/** What a label stands above. */
export type Below = Extract<Block, { type: 'label' }>['below'];

/** An emoji beside words that say the same. */
const signs: Readonly<Record<Verdict | 'unsure', string>> = {
  verbatim: '✅',
  altered: '⚠️',
  misattributed: '⚠️',
  paraphrase: '💬',
  narration: '📰',
  'not-found': '❔',
  unsure: '❔',
};
/** A longer lead is no heading, in characters. */
const longestHeading = 90;

function lead(text: string, verdict: Verdict | 'unsure' | null, mentions: CommandMentions): Piece[] {
  const sign = verdict === null ? '' : `${signs[verdict]} `;
  // An unsure answer must not look like an answer.
  const isHeading = verdict !== 'unsure' && text.length <= longestHeading;
  return said(text, mentions, isHeading ? `### ${sign}` : sign);
}

/** An article's words, with the answering spans in bold. */
export function wordsWithBold(passage: Passage, highlights: readonly Passage[]): string {
  const words = stretchesOf(passage, highlights).map(({ isAnswer, passage: { text } }) =>
    isAnswer ? bold(escapeMarkdown(text)) : escapeMarkdown(text),
  );
  return closeDirections(words.join(''));
}

/** Small text, for what is not the answer itself. */
const small = (markdown: string): string => `-# ${markdown.replace(/\n/g, '\n-# ')}`;

const quoted = (text: string): string => `> ${text.replace(/\n/g, '\n> ')}`;

/** The context in which a block is rendered. */
interface Around {
  /** The article's address, which paragraph numbers link to; null where it has none. */
  readonly source: string | null;
  /** The label above the block: the closest passages are small. */
  readonly below: Below;
  /** The line above the later parts of a passage that is too long for one piece. */
  readonly continued: string;
  readonly mentions: CommandMentions;
}

/**
 * Renders a block as Markdown. A direct quotation stands in quotation marks behind a bar, with its speaker below. A
 * paraphrase stands plain below words that say whose it is. So they differ in words, not only in looks.
 */
function piecesOf(block: Block, { below, continued, mentions, source }: Around): Piece[] {
  // The place of a passage of another article has its own link.
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
        markdown: block.below === 'other' ? `**${piece.markdown}**` : small(piece.markdown),
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
      // Only the first and last part of a split quotation carry its quotation marks.
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
      const markdown = `${commandLineMarkdown(block.text, mentions)}${note}`;
      return [{ markdown, passage: null, heads: false, line: replaceCommands(block.text) }];
    }
  }
}

/** Blocks with the article's words, as opposed to the bot's. */
const cuts: ReadonlySet<Block['type']> = new Set(['direct', 'reported', 'passage']);
/** Blocks that the article's words follow without a separator. */
const near: ReadonlySet<Block['type']> = new Set([...cuts, 'headline', 'label', 'lead']);

/**
 * Renders all blocks of an answer, with separators between the article's words and the bot's.
 * @param source the article's address, which paragraph numbers link to; null where it has none
 * @param locale the reader's language, as a BCP 47 tag
 * @param mentions renders clickable commands; by default none are clickable
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
    if (block.type === 'label') below = block.below;
    else if (!cuts.has(block.type)) below = 'other';
    const before = blocks[at - 1]?.type ?? 'lead';
    const isParted = cuts.has(block.type) && !near.has(before);
    return piecesOf(block, { below, continued, mentions, source }).map((piece, part) =>
      isParted && part === 0 ? { ...piece, isParted } : piece,
    );
  });
}
