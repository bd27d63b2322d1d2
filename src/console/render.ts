import { styleText } from 'node:util';
import type { Answer } from '../answer/answer.js';
import type { Block } from '../present/blocks.js';
import { lineOf, plainLine, type TextStyle } from '../present/plainText.js';
import { present } from '../present/present.js';

/** How each kind of block looks in a terminal; the words are the same without colours. */
const styles = {
  say: 'reset',
  lead: 'reset',
  headline: 'bold',
  source: 'bold',
  entry: 'reset',
  person: 'bold',
  direct: 'cyan',
  reported: 'reset',
  passage: 'reset',
  difference: 'reset',
  label: 'dim',
  suggestion: 'dim',
} as const satisfies Record<Block['type'], Parameters<typeof styleText>[0]>;

/** What stands between marks without colours: the article's words bold, what it does not have struck out. */
const looks: TextStyle = {
  answer: (text) => styleText('bold', text),
  marked: (text) => styleText('bold', text),
  struck: (text) => styleText(['red', 'strikethrough'], text),
};

/** An answer as lines for a reader. @param colours whether the reader's terminal shows them */
export function render(answer: Answer, colours: boolean): string {
  return present(answer)
    .map((block) => (colours ? styleText(styles[block.type], lineOf(block, looks)) : plainLine(block)))
    .join('\n');
}
