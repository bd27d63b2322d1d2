/** How often embargoes are checked, in milliseconds. */
const maxPause = 30_000;

/** Calls a function when the next embargo ends. It does not keep the process alive. */
export class EmbargoTimer {
  #timer: NodeJS.Timeout | undefined;

  /** @param onEnd called when the next embargo ends */
  constructor(private readonly onEnd: () => void) {}

  /**
   * Starts over.
   * @param ends when the embargoes end, in milliseconds since 1970; none stops the timer
   */
  schedule(ends: readonly number[]): void {
    clearTimeout(this.#timer);
    if (ends.length > 0) this.#wait(Math.min(...ends), Date.now());
  }

  #wait(end: number, now: number): void {
    // Timers pause while the machine sleeps, and the clock may change: check again and again.
    const pause = Math.min(maxPause, Math.max(0, end - now));
    this.#timer = setTimeout(() => {
      if (Date.now() < end) this.#wait(end, Date.now());
      else this.onEnd();
    }, pause).unref();
  }
}
