import { parseArgs } from 'node:util';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';

const usage = 'Usage: npm run review [-- SLUG] [--port N]';

const help = `${usage}

Prints a link to a page on this machine alone, on which drafts are looked at, mended and published. It ends with Ctrl+C.
  SLUG      the article that the page opens: the name of its folder; the list of all articles if left out
  --port N  where the page is served; any port that is free if left out`;

/** What a command line asks for. */
export interface Wished {
  /** The article to open; none in particular where it is left out. */
  readonly slug?: string | undefined;
  /** 0 for any that is free. */
  readonly port: number;
}

/**
 * Reads what stands after `npm run review --`.
 * @returns a text to print where that is asked for instead
 * @throws OperatorFault where it cannot be read
 */
export function readCommandLine(words: readonly string[]): Wished | string {
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
