import { Unfetchable } from './unfetchable.js';

/** A limit of time that can be stopped: waiting for one's turn does not count. */
export class TimeLimit {
  readonly #abort = new AbortController();
  #left: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param milliseconds how long may be worked; the limit starts to run with {@link start} */
  constructor(milliseconds: number) {
    this.#left = milliseconds;
  }

  /** Is aborted with an {@link Unfetchable} when the time is over. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Lets the time run. */
  start(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(
      () => this.#abort.abort(new Unfetchable('slow', 'the site takes too long: try again later')),
      this.#left,
    );
  }

  /** Lets the time stand still. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }
}
