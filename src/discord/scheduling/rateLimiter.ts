import { LRUCache } from 'lru-cache';

/** The sliding window in which answers are counted, in milliseconds. */
const window = 10_000;
/** Answers per window: public ones by user and by channel, private ones by user. */
const usual = { user: 5, channel: 20, alone: 30 } as const;
const mostWatched = 10_000;

/** A request that came too fast. */
export interface RateLimited {
  /** Milliseconds until the next one is allowed. */
  readonly wait: number;
  /** Whether this is the first refusal in the window, so that the user is told once. */
  readonly isNew: boolean;
}

/** Limits how many answers a user and a channel get within ten seconds. */
export class RateLimiter {
  readonly #times = new LRUCache<string, readonly number[]>({ max: mostWatched, ttl: window });
  readonly #refused = new LRUCache<string, true>({ max: mostWatched, ttl: window });

  /** @param limits answers per window, by what they count towards */
  constructor(private readonly limits: Readonly<Record<keyof typeof usual, number>> = usual) {}

  /** Counts an answer that everybody in a channel sees. @returns null where it is allowed */
  take(user: string, channel: string): RateLimited | null {
    return this.#count(this.#keys(user, channel));
  }

  /** Counts an answer that only the user sees. @returns null where it is allowed */
  takeAlone(user: string): RateLimited | null {
    return this.#count([[`alone ${user}`, this.limits.alone]]);
  }

  /** Undoes one {@link take}: the answer turned out to be private. */
  giveBack(user: string, channel: string): void {
    for (const [key] of this.#keys(user, channel)) this.#times.set(key, this.#recent(key).slice(0, -1));
  }

  #keys(user: string, channel: string): [key: string, most: number][] {
    return [
      [`user ${user}`, this.limits.user],
      [`channel ${channel}`, this.limits.channel],
    ];
  }

  #recent(key: string): readonly number[] {
    const start = Date.now() - window;
    return (this.#times.get(key) ?? []).filter((time) => time > start);
  }

  #count(keys: readonly (readonly [key: string, most: number])[]): RateLimited | null {
    const now = Date.now();
    const counted = keys.map(([key, most]) => ({ key, most, recent: this.#recent(key) }));
    const full = counted.filter(({ most, recent }) => recent.length >= most);
    const [first] = full;
    if (!first) {
      for (const { key, recent } of counted) this.#times.set(key, [...recent, now]);
      return null;
    }
    const isNew = !this.#refused.has(first.key);
    if (isNew) this.#refused.set(first.key, true);
    const wait = Math.max(...full.map(({ recent: [oldest = now] }) => oldest + window - now));
    return { wait, isNew };
  }
}
