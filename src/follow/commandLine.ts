import { parseArgs } from 'node:util';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';
import { linkOf } from '../web/links.js';

const leastMinutes = 5;
/** A timer waits no longer. */
const mostMinutes = 35_000;

const usage = 'Usage: npm run follow -- FEED... [--every MINUTES] [--newest N] [--once]';

const help = `${usage}

Makes a draft of each new article that a feed (RSS, Atom or JSON Feed) tells of. A draft answers nobody until it is
published: npm run review. What was seen of feeds is kept in .followed.json in the folder of the articles.
  --every MINUTES  how often the feeds are read; 15 if left out, at least ${leastMinutes}
  --newest N       how many articles are taken of a feed that is read for the first time; the newest 10 if left out
  --once           read the feeds once, and end with status 1 where one cannot be read`;

/** What a command line asks for. */
export interface Wished {
  /** Addresses of feeds. */
  readonly feeds: readonly string[];
  readonly newest: number;
  /** Milliseconds between two rounds; null for a single one. */
  readonly every: number | null;
}

function numberOf(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new TypeError(`${option} takes a whole number from ${least} to ${most}`);
  return number;
}

function addressOf(feed: string): string {
  try {
    return linkOf(feed).href;
  } catch (error) {
    throw new TypeError(`${feed}: ${messageOf(error)}`);
  }
}

/**
 * Reads what stands after `npm run follow --`.
 * @returns a text to print where that is asked for instead
 * @throws OperatorFault where it cannot be read
 */
export function readCommandLine(words: readonly string[]): Wished | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        every: { type: 'string', default: '15' },
        newest: { type: 'string', default: '10' },
        once: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return help;
    if (positionals.length === 0) throw new TypeError('name a feed');
    const every = numberOf('--every', values.every, leastMinutes, mostMinutes) * 60_000;
    return {
      feeds: [...new Set(positionals.map(addressOf))],
      newest: numberOf('--newest', values.newest, 0, 100),
      every: values.once ? null : every,
    };
  } catch (error) {
    throw new OperatorFault(`${messageOf(error)}: ${usage}`);
  }
}
