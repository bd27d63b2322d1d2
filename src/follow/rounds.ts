import { DamagedFeedState } from './feedState.js';
import { type Following, follow } from './follow.js';

/** How feeds are followed. */
export interface Rounds extends Following {
  /** Milliseconds between two rounds; null for a single round. */
  readonly every: number | null;
  /** Prints a feed's error. */
  readonly complain: (line: string) => void;
}

/**
 * Follows feeds round after round until the signal. A feed that fails does not stop the others.
 * @param feeds their addresses
 * @returns whether all of them were read in the last round
 * @throws DamagedFeedState where the state file cannot be read
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
        if (error instanceof DamagedFeedState) throw error;
        complain(`${feed}: ${error instanceof Error ? error.message : String(error)}`);
        areRead = false;
      }
    }
    if (every !== null && !signal.aborted) await clock.wait(every, signal);
    if (every === null || signal.aborted) return areRead;
  }
}
