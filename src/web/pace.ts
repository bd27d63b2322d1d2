import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.js';
import { inWords } from './statuses.js';
import { Unfetchable } from './unfetchable.js';

/** How many sites are remembered. */
const mostSites = 1_000;
/** How many may wait at a time, for all sites. */
export const mostWaiting = 100;

const crowded = (wait: number): Unfetchable =>
  new Unfetchable(
    'slow',
    `the site asks for pauses between pages, and others are waiting for it: try again in ${inWords(wait)}`,
    wait,
  );

/** Keeps the pauses that sites ask for between two requests of a program. */
export class Pace {
  readonly #clock: Clock;
  readonly #longestWait: number;
  /** The time from which a site may be asked again, by its origin. */
  readonly #free = new LRUCache<string, number>({ max: mostSites });
  #waiting = 0;

  /** @param longestWait milliseconds; a longer wait is refused */
  constructor(clock: Clock, longestWait: number) {
    this.#clock = clock;
    this.#longestWait = longestWait;
  }

  /**
   * Waits until a site may be asked again, behind all who wait for it already.
   * @param origin the site
   * @param pause the milliseconds that it wants between two requests
   * @param signal ends the waiting
   * @throws Unfetchable at once where too many wait already; the signal's reason
   */
  async turn(origin: string, pause: number, signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#free.get(origin) ?? now);
    const wait = at - now;
    if (wait > this.#longestWait || (wait > 0 && this.#waiting >= mostWaiting)) throw crowded(wait);
    this.#free.set(origin, at + pause);
    if (wait === 0) return;
    this.#waiting += 1;
    try {
      await this.#clock.wait(wait, signal);
    } finally {
      this.#waiting -= 1;
    }
    signal.throwIfAborted();
  }
}
