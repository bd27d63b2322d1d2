import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What can be read of a bot whenever it is asked. */
export interface Reading {
  /** Why it does not answer now; null where it does. */
  readonly trouble: () => string | null;
  readonly articles: () => number;
  readonly servers: () => number;
  readonly shards: () => number;
}

/** Upper bounds of the classes in which answers are counted by their time, in seconds; Discord waits for three. */
const times = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

/** What a bot does, counted as Prometheus wants it. Nothing of it names a person, a server or what was asked. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers: Counter<'command' | 'outcome'>;
  readonly #seconds: Histogram<'command'>;

  constructor(reading: Reading) {
    const registers = [this.#registry];
    // Memory, CPU time, and by how much the event loop is late.
    collectDefaultMetrics({ register: this.#registry });
    this.#answers = new Counter({
      name: 'verbatim_interactions_total',
      help: 'Interactions and questions answered, by command and outcome',
      labelNames: ['command', 'outcome'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'verbatim_interaction_seconds',
      help: 'From the arrival of an interaction to its answer',
      labelNames: ['command'],
      buckets: times,
      registers,
    });
    const gauges = {
      verbatim_articles: ['Articles that answer', reading.articles],
      verbatim_servers: ['Servers that the bot is in', reading.servers],
      verbatim_shards: ['Shards that are connected', reading.shards],
      verbatim_ready: ['1 where it answers now', () => (reading.trouble() === null ? 1 : 0)],
    } as const;
    for (const [name, [help, read]] of Object.entries(gauges))
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
  }

  /**
   * Counts an answer.
   * @param outcome a number in it, as of choices offered, is left out: each would be counted apart
   * @param ms how long it took, in milliseconds
   */
  count(command: string, outcome: string, ms: number): void {
    this.#answers.inc({ command, outcome: outcome.replace(/\d+/gu, '').trim() });
    this.#seconds.observe({ command }, ms / 1000);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All of it in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
