import { stretchesOf } from '../answer/highlights.js';
import { replaceCommands } from '../phrases/marks.js';
import type { Block, Marked } from './blocks.js';

/** How a face sets words of a line apart. */
export interface Looks {
  /** The words that answer. */
  readonly answer: (text: string) => string;
  /** Words that must be told from those around them: whose they are, or that the article has them. */
  readonly marked: (text: string) => string;
  /** Words that the article does not have. */
  readonly struck: (text: string) => string;
}

/** Without colours, marks as those of Markdown, and only where they tell something. */
const plain: Looks = {
  answer: (text) => text,
  marked: (text) => `**${text}**`,
  struck: (text) => `~~${text}~~`,
};

function wordsIn({ highlights, passage }: Marked, look: (text: string) => string): string {
  return stretchesOf(passage, highlights)
    .map(({ isAnswer, passage: { text } }) => (isAnswer ? look(text) : text))
    .join('');
}

/** One block as a line, or several, with the looks of a face. */
export function lineOf(block: Block, { answer, marked, struck }: Looks): string {
  switch (block.type) {
    case 'say':
    case 'lead':
    case 'label':
      return replaceCommands(block.text);
    case 'headline':
      return [block.title, block.date].filter((line) => line !== null).join('\n');
    case 'source':
      return [block.title, block.address, block.details.join(' · ')].filter(Boolean).join('\n');
    case 'entry':
      return `• ${[block.title, block.date].filter((part) => part !== null).join(' · ')}\n  ${block.line}`;
    case 'person':
      return block.role === null ? `• ${block.name}` : `• ${block.name}, ${block.role}`;
    case 'direct':
      return `“${wordsIn(block, answer)}” — ${block.speaker} ${bracket(block.place)}`.trimEnd();
    case 'reported':
      return `${block.leads.join('\n')} ${wordsIn(block, marked)} ${bracket(block.place)}`.trimEnd();
    case 'passage':
      return `> ${wordsIn(block, answer)} ${bracket(block.place)}`.trimEnd();
    case 'difference':
      return block.pieces
        .map(({ op, text }) => (op === 'same' ? text : op === 'added' ? struck(text) : marked(text)))
        .join(' ');
    case 'suggestion':
      return `  ${replaceCommands(block.text)}${block.note ? ` – ${block.note}` : ''}`;
  }
}

/** One block as plain text. */
export function plainLine(block: Block): string {
  return lineOf(block, plain);
}

function bracket(text: string): string {
  return text ? `(${text})` : '';
}

/** A text in one line, cut to so many UTF-16 code units, never between the two halves of one character. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
