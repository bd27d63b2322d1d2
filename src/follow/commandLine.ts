import { parseArgs } from 'node:util';
import { OperatorFault } from '../config.js';
import { messageOf } from '../start.js';
import { linkOf } from '../web/links.js';

const leastMinutes = 5;
/** The longest delay of a timer. */
const mostMinutes = 35_000;

const usage = 'Usage: npm run follow -- FEED... [--every MINUTES] [--newest N] [--once]';

const help = `${usage}

Drafts every new article of one or more feeds (RSS, Atom or JSON Feed). The bot does not answer from a draft until you
publish it (npm run review). The file .followed.json in the articles' folder records what was seen.
  --every MINUTES  how often to read the feeds; every 15 minutes if left out, at least ${leastMinutes}
  --newest N       how many of the newest articles to draft when a feed is read for the first time; 10 if left out
  --once           read the feeds once and stop; the exit status is 1 if one of them cannot be read`;

/** The options of the command line. */
export interface CommandLine {
  /** Addresses of feeds. */
  readonly feeds: readonly string[];
  readonly newest: number;
  /** Milliseconds between two rounds; null for a single round. */
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
 * Parses the arguments of `npm run follow --`.
 * @returns the help text where that is asked for
 * @throws OperatorFault where they are invalid
 */
export function readCommandLine(words: readonly string[]): CommandLine | string {
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
    if (positionals.length === 0) throw new TypeError('name at least one feed');
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
