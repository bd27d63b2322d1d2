import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A bot's live status. */
export interface BotStatus {
  /** Why the bot does not answer now; null where it does. */
  readonly trouble: () => string | null;
  readonly articles: () => number;
  readonly servers: () => number;
  readonly shards: () => number;
}

/** Histogram buckets in seconds; Discord waits three. */
const times = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

/** Counts what a bot does, for Prometheus. No label names a user, a server or a question. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers: Counter<'command' | 'outcome'>;
  readonly #seconds: Histogram<'command'>;

  constructor(reading: BotStatus) {
    const registers = [this.#registry];
    // Memory, CPU time and event loop lag.
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
   * @param outcome numbers in it, such as a count of choices, are dropped: each would become a time series
   * @param ms how long it took, in milliseconds
   */
  count(command: string, outcome: string, ms: number): void {
    this.#answers.inc({ command, outcome: outcome.replace(/\d+/gu, '').trim() });
    this.#seconds.observe({ command }, ms / 1000);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** All metrics in Prometheus's text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
