import { Bench } from 'tinybench';

/** How often each system has its turn; the order moves on by one each time, so that none is always the first. */
const rounds = 7;
/** How long a system runs in a round before and while it is timed, in milliseconds. */
const warmUpTime = 60;
const time = 250;
/** How often a system runs in a round where every run takes words that were not used before: of those there are not endlessly many. */
const freshRuns = 300;

/** Something to time. It is run many times; one run may ask many questions. */
export interface System {
  readonly name: string;
  readonly run: () => void | Promise<void>;
  /** How many questions or texts one run stands for. */
  readonly count: number;
}

/** The median of a list; not a number where it is empty. */
export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const at = sorted.length / 2;
  return ((sorted[Math.ceil(at - 1)] ?? Number.NaN) + (sorted[Math.floor(at)] ?? Number.NaN)) / 2;
}

function rotated<Item>(list: readonly Item[], by: number): Item[] {
  return [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
}

/**
 * Times systems side by side in one run.
 * @param fresh whether every run meets something new, so that none may go before to warm up
 * @returns for each system the median over the rounds of a round's median, in milliseconds for one of its `count`
 */
export async function compare(systems: readonly System[], fresh = false): Promise<Map<string, number>> {
  const medians = new Map<string, number[]>(systems.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({
      ...(fresh ? { time: 0, iterations: freshRuns } : { time, iterations: 5 }),
      warmup: !fresh,
      warmupTime: warmUpTime,
      throws: true,
    });
    for (const { name, run } of rotated(systems, round)) bench.add(name, run);
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (result.state === 'completed') medians.get(name)?.push(result.latency.p50);
    }
  }
  return new Map(systems.map(({ name, count }) => [name, median(medians.get(name) ?? []) / count]));
}
