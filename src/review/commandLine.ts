import { parseArgs } from 'node:util';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';

const usage = 'Usage: npm run review [-- SLUG] [--port N]';

const help = `${usage}

Starts a page on this machine on which drafts are reviewed, corrected and published, and prints its link. Ctrl+C ends it.
  SLUG      the article to open, by the name of its folder; the list of all articles if left out
  --port N  the port of the page; any free port if left out`;

/** The options of the command line. */
export interface CommandLine {
  /** The article to open; the list if left out. */
  readonly slug?: string | undefined;
  /** 0 for any free port. */
  readonly port: number;
}

/**
 * Parses the arguments of `npm run review --`.
 * @returns the help text where that is asked for
 * @throws OperatorFault where they are invalid
 */
export function readCommandLine(words: readonly string[]): CommandLine | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, help: { type: 'boolean', default: false } },
    });
    if (values.help) return help;
    const [slug, ...more] = positionals;
    if (more.length > 0) throw new TypeError('it takes one article');
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) throw new TypeError('--port takes a number from 0 to 65535');
    return { slug, port };
  } catch (error) {
    throw new OperatorFault(`${messageOf(error)}: ${usage}`);
  }
}
