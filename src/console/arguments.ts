import { parseArgs } from 'node:util';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';

/** What the words after `npm start --` or `npm run ask --` ask for. */
export interface Arguments {
  /** Lines to answer; with none the console reads standard input. */
  readonly lines: readonly string[];
  /** Requests and answers as JSON lines. */
  readonly json: boolean;
  /** How each answer came about, instead of the answer. */
  readonly explain: boolean;
  /** Path of a text file, or an article's slug. */
  readonly article: string | undefined;
}

/**
 * Reads the words of a command line. A line in quotation marks is a line; bare words make one together, until
 * one begins with a slash: `/who riyadh /summary` is two.
 * @throws OperatorFault for an option that does not exist or lacks its value
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const lines: string[] = [];
  let whole = true;
  for (const word of positionals) {
    if (whole || word.startsWith('/')) {
      lines.push(word);
      whole = /\s/u.test(word);
    } else lines.push(`${lines.pop()} ${word}`);
  }
  if (values.json && values.explain) throw new OperatorFault('--explain prints text: leave out --json');
  return { lines, json: values.json, explain: values.explain, article: values.article };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        article: { type: 'string' },
      },
    });
  } catch (error) {
    throw new OperatorFault(messageOf(error));
  }
}
