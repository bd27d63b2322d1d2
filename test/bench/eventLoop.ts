import { readFileSync } from 'node:fs';

/** What Linux tells of this process's main thread: nanoseconds on a processor first. */
const ownThread = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Processor time, in milliseconds: other programs do not count. On Linux that of the main thread, so that collecting garbage
 * and compiling beside it do not count either.
 */
function processorTime(): number {
  if (process.platform === 'linux') return Number.parseInt(readFileSync(ownThread, 'latin1'), 10) / 1e6;
  const { system, user } = process.cpuUsage();
  return (system + user) / 1000;
}

/** Measures for how long the event loop is blocked, in processor time. */
export class EventLoop {
  #isOn = false;
  #last = processorTime();
  #longest = 0;

  readonly #turn = (): void => {
    this.#longest = Math.max(this.#longest, processorTime() - this.#last);
    this.#last = processorTime();
    if (this.#isOn) setImmediate(this.#turn);
  };

  /** The longest turn of the event loop while something runs, in milliseconds. */
  async longestTurn(run: () => unknown): Promise<number> {
    this.#isOn = true;
    this.#longest = 0;
    this.#last = processorTime();
    setImmediate(this.#turn);
    await run();
    await new Promise(setImmediate);
    this.#isOn = false;
    await new Promise(setImmediate);
    return this.#longest;
  }
}
