import { stretchesOf } from '../answer/highlights.js';
import { replaceCommands } from '../phrases/commandMarks.js';
import type { Block, Marked } from './blocks.js';

/** How a face emphasises words in a line. */
export interface TextStyle {
  /** The words that answer a question. */
  readonly answer: (text: string) => string;
  /** Words that differ from those around them: somebody's words in a sentence, or the article's words in a comparison. */
  readonly marked: (text: string) => string;
  /** Words that the article does not have. */
  readonly struck: (text: string) => string;
}

/** Markdown signs, only where the text would be unclear without them. */
const plain: TextStyle = {
  answer: (text) => text,
  marked: (text) => `**${text}**`,
  struck: (text) => `~~${text}~~`,
};

function wordsIn({ highlights, passage }: Marked, look: (text: string) => string): string {
  return stretchesOf(passage, highlights)
    .map(({ isAnswer, passage: { text } }) => (isAnswer ? look(text) : text))
    .join('');
}

/** A block as one or more lines, in the style of a face. */
export function lineOf(block: Block, { answer, marked, struck }: TextStyle): string {
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

/** A block as plain text. */
export function plainLine(block: Block): string {
  return lineOf(block, plain);
}

function bracket(text: string): string {
  return text ? `(${text})` : '';
}
