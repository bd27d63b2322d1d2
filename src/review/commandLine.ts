import { parseArgs } from 'node:util';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';

const usage = 'Usage: npm run review [-- SLUG] [--port N]';

const help = `${usage}

Starts the review page on this machine and prints its link. On the page you check, correct and publish drafts.
Press Ctrl+C to stop.
  SLUG      the article to open, by the name of its folder; without it, the page lists all articles
  --port N  the port to use; any free port if left out`;

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
    if (more.length > 0) throw new TypeError('name only one article');
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) throw new TypeError('--port takes a number from 0 to 65535');
    return { slug, port };
  } catch (error) {
    throw new OperatorFault(`${messageOf(error)}: ${usage}`);
  }
}
