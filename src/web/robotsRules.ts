import { comparablePath, comparablePattern, matches } from './pathPattern.js';

/**
 * How many rules with a `*` are kept of a group; what is beyond is not read. Each of them may cost as many steps as a
 * path is long, where any other rule costs one comparison.
 */
export const mostWildcards = 1_000;

/** A line of a group that allows or forbids. */
interface Rule {
  readonly pattern: string;
  readonly isAllow: boolean;
}

/** All lines for programs of one name. */
interface Group {
  readonly rules: Rule[];
  wildcards: number;
  /** The longest Crawl-delay, in milliseconds. */
  pause: number;
}

/** What a robots.txt says to one program. */
export class RobotsRules {
  /** The milliseconds that the site wants between two requests. */
  readonly pause: number;
  /** The first that matches holds. */
  readonly #rules: readonly Rule[];

  constructor({ pause, rules }: Pick<Group, 'pause' | 'rules'>) {
    this.pause = pause;
    this.#rules = rules.toSorted(
      (one, other) =>
        other.pattern.length - one.pattern.length || Number(other.isAllow) - Number(one.isAllow),
    );
  }

  /** Whether a page may be fetched: as the longest rule says that matches, and among equals the one that allows. */
  isAllowed(page: URL): boolean {
    const path = comparablePath(`${page.pathname}${page.search}`);
    return this.#rules.find(({ pattern }) => matches(pattern, path))?.isAllow ?? true;
  }
}

function addRule(group: Group, path: string, isAllow: boolean): void {
  if (path === '') return;
  if (path.includes('*')) {
    if (group.wildcards === mostWildcards) return;
    group.wildcards += 1;
  }
  group.rules.push({ pattern: comparablePattern(path), isAllow });
}

/** A line's field in lower case and its value; null where it has none. */
function fieldOf(line: string): readonly [field: string, value: string] | null {
  const [content = ''] = line.split('#', 1);
  const colon = content.indexOf(':');
  return colon === -1
    ? null
    : [content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()];
}

/** A program's name as a robots.txt has it, without a version, in lower case. */
const nameOf = (value: string): string => value.split(/[\s/]/u, 1)[0]?.toLowerCase() ?? '';

/**
 * Reads a robots.txt (RFC 9309). All groups that name the program are one; where none does, those for `*` hold. A
 * Crawl-delay, which the standard leaves open, is a line of its group.
 * @param agent the program's name; how it is capitalised does not matter
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const own = agent.toLowerCase();
  const groups = new Map<string, Group>();
  // Those that the line belongs to, and whether more names may follow.
  let open = new Set<Group>();
  let isNaming = false;

  function name(value: string): void {
    if (!isNaming) open = new Set();
    isNaming = true;
    const called = nameOf(value);
    if (called !== own && called !== '*') return;
    const group = groups.get(called) ?? { rules: [], wildcards: 0, pause: 0 };
    groups.set(called, group);
    open.add(group);
  }

  function say(act: (group: Group) => void): void {
    isNaming = false;
    for (const group of open) act(group);
  }

  for (const line of text.split(/\r\n?|\n/u)) {
    const [field, value = ''] = fieldOf(line) ?? [];
    if (field === 'user-agent') name(value);
    else if (field === 'allow' || field === 'disallow')
      say((group) => addRule(group, value, field === 'allow'));
    else if (field === 'crawl-delay')
      say((group) => {
        const pause = Number(value) * 1_000;
        if (pause > group.pause) group.pause = pause;
      });
  }
  return new RobotsRules(groups.get(own) ?? groups.get('*') ?? { rules: [], pause: 0 });
}
