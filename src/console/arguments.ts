import { parseArgs } from 'node:util';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';

/** The command line after `npm start --` or `npm run ask --`. */
export interface Arguments {
  /** Lines to answer; without any, the console reads standard input. */
  readonly lines: readonly string[];
  /** Whether requests and answers are JSON lines. */
  readonly json: boolean;
  /** Whether to print how each answer came about instead of the answer. */
  readonly explain: boolean;
  /** Path of a text file, or an article's slug. */
  readonly article: string | undefined;
}

/**
 * Reads a command line. A quoted argument is a line of its own; bare words are joined into one line, up to a word with a
 * slash: `/who riyadh /summary` is two lines.
 * @throws OperatorFault for an unknown option, or one without its value
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
