import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.js';

/** Of how many sites the pace is kept. */
const mostSites = 1_000;

/** Keeps the pauses that sites ask for between two requests of a program. */
export class Pace {
  readonly #clock: Clock;
  /** The time from which a site may be asked again, by its origin. */
  readonly #free = new LRUCache<string, number>({ max: mostSites });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Waits until a site may be asked again, behind all who wait for it already.
   * @param origin the site
   * @param pause the milliseconds that it wants between two requests
   */
  async turn(origin: string, pause: number): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#free.get(origin) ?? now);
    this.#free.set(origin, at + pause);
    if (at > now) await this.#clock.wait(at - now);
  }
}
