import { LRUCache } from 'lru-cache';
import { agentName, type Client } from './client.js';
import type { Clock } from './clock.js';
import type { Limits } from './limits.js';
import { redirected } from './links.js';
import { parseRobots, type RobotsRules } from './robotsRules.js';
import { refusal, waitOf } from './statuses.js';
import { Unfetchable } from './unfetchable.js';

/** Characters of all robots.txt files that are kept at a time. */
const mostKept = 5e6;

const unclear = (why: string): Unfetchable =>
  new Unfetchable(
    'robots',
    `the site does not say whether programs may fetch this page (${why}): try again later`,
  );

/** What the robots.txt files of sites say, each asked for once an hour. */
export class Robots {
  readonly #client: Client;
  readonly #limits: Limits;
  readonly #clock: Clock;
  readonly #rules: LRUCache<string, RobotsRules>;

  constructor(client: Client, limits: Limits, clock: Clock) {
    this.#client = client;
    this.#limits = limits;
    this.#clock = clock;
    this.#rules = new LRUCache({ maxSize: mostKept, ttl: limits.robotsAge, ttlResolution: 0, perf: clock });
  }

  /**
   * Asks whether a page may be fetched.
   * @param signal ends the asking
   * @returns the pause that the site wants between two requests, in milliseconds
   * @throws Unfetchable where it may not, or where that cannot be found out now
   */
  async check(page: URL, signal: AbortSignal): Promise<number> {
    const rules = this.#rules.get(page.origin) ?? (await this.#ask(page, signal));
    if (!rules.isAllowed(page))
      throw new Unfetchable(
        'robots',
        'the site asks programs not to fetch this page (robots.txt): open it, copy its text and paste it',
      );
    return Math.min(rules.pause, this.#limits.pause);
  }

  async #ask(page: URL, signal: AbortSignal): Promise<RobotsRules> {
    const text = await this.#fetch(new URL('/robots.txt', page.origin), signal);
    const rules = parseRobots(text, agentName);
    this.#rules.set(page.origin, rules, { size: text.length + 1 });
    return rules;
  }

  /** Fetches the text of a robots.txt; empty where there is none. */
  async #fetch(start: URL, signal: AbortSignal): Promise<string> {
    let url = start;
    for (let hops = 0; hops <= this.#limits.robotsRedirects; hops += 1) {
      const answer = await this.#client.get(url, { accept: 'text/plain, */*;q=0.5' }, signal);
      if (answer.isGood) {
        const text = new TextDecoder().decode(await answer.read(this.#limits.robots, 'cut'));
        // A line that was cut off might forbid or allow more than the whole one.
        return text.length < this.#limits.robots ? text : text.slice(0, text.lastIndexOf('\n') + 1);
      }
      answer.discard();
      if (answer.isRedirect) {
        url = redirected(url, answer.header('location'));
        continue;
      }
      // It gets no page either, then.
      if (answer.status === 429) throw refusal(429, waitOf(answer.header('retry-after'), this.#clock.now()));
      if (answer.status >= 400 && answer.status < 500) return '';
      throw unclear(`its robots.txt has a fault, ${answer.status}`);
    }
    throw unclear('its robots.txt leads on without end');
  }
}
