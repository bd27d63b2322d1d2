import { styleText } from 'node:util';
import type { Answer } from '../answer/answer.js';
import { stretchesOf } from '../answer/highlights.js';
import { type Block, type Piece, plainLine, plainPiece, present } from '../answer/present.js';

/** How each kind of block looks in a terminal; the words are the same without colours. */
const styles = {
  say: 'reset',
  lead: 'reset',
  headline: 'bold',
  person: 'bold',
  direct: 'cyan',
  paraphrase: 'italic',
  difference: 'reset',
  label: 'dim',
  suggestion: 'dim',
} as const satisfies Record<Exclude<Block['type'], 'passage'>, Parameters<typeof styleText>[0]>;

/** The same for the pieces of a comparison, which keep their signs. */
const pieceStyles = {
  same: 'reset',
  'left-out': ['red', 'strikethrough'],
  added: ['green', 'bold'],
} as const satisfies Record<Piece['op'], Parameters<typeof styleText>[0]>;

/** A passage with the words that answer in bold. */
function highlighted(block: Extract<Block, { type: 'passage' }>): string {
  const words = stretchesOf(block.passage, block.highlights)
    .map(({ isAnswer, passage }) => (isAnswer ? styleText('bold', passage.text) : passage.text))
    .join('');
  // The line is the same as without colours.
  return plainLine(block).replace(block.text, () => words);
}

function coloured(block: Block): string {
  if (block.type === 'passage') return highlighted(block);
  if (block.type !== 'difference') return styleText(styles[block.type], plainLine(block));
  return block.pieces.map((piece) => styleText(pieceStyles[piece.op], plainPiece(piece))).join(' ');
}

/** An answer as lines for a reader. @param colours whether the reader's terminal shows them */
export function render(answer: Answer, colours: boolean): string {
  return present(answer)
    .map((block) => (colours ? coloured(block) : plainLine(block)))
    .join('\n');
}
