import { type Following, follow } from './follow.js';
import { DamagedMemory } from './followed.js';

/** How feeds are followed. */
export interface Rounds extends Following {
  /** Between two rounds: milliseconds; null for a single round. */
  readonly every: number | null;
  /** Prints what went wrong with a feed. */
  readonly complain: (line: string) => void;
}

/**
 * Follows feeds, one after another, round after round until the signal. A feed that cannot be read ends nothing.
 * @param feeds their addresses
 * @returns whether all of them were read in the last round
 * @throws DamagedMemory where what was seen cannot be read
 */
export async function followAll(feeds: readonly string[], rounds: Rounds): Promise<boolean> {
  const { clock, complain, every, signal } = rounds;
  for (;;) {
    let areRead = true;
    for (const feed of feeds) {
      if (signal.aborted) break;
      try {
        await follow(feed, rounds);
      } catch (error) {
        if (error instanceof DamagedMemory) throw error;
        complain(`${feed}: ${error instanceof Error ? error.message : String(error)}`);
        areRead = false;
      }
    }
    if (every !== null && !signal.aborted) await clock.wait(every, signal);
    if (every === null || signal.aborted) return areRead;
  }
}
