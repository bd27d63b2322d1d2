import { LRUCache } from 'lru-cache';
import type { Conversation } from '../../question/conversation.js';

/** How long a conversation is kept, in milliseconds, and how many. */
const conversationLife = 10 * 60_000;
const mostConversations = 5000;
/** The window in which questions are counted, in milliseconds. */
const window = 10_000;
/** Answers in a window at most: those that everybody sees, by one person and in one channel; those that one person alone sees. */
const usual = { user: 5, channel: 20, alone: 30 } as const;
const mostWatched = 10_000;

/** What was asked before, by person and channel, and by answer; forgotten after ten minutes. */
export class Conversations {
  readonly #all = new LRUCache<string, Conversation>({ max: mostConversations, ttl: conversationLife });

  /**
   * The conversation that a question continues.
   * @param repliesTo ids of the answer that it replies to, which may be somebody else's
   */
  get(user: string, channel: string, repliesTo: readonly string[] = []): Conversation | undefined {
    const answered = repliesTo.map((id) => this.#all.get(id)).find((conversation) => conversation);
    return answered ?? this.#all.get(`${user}/${channel}`);
  }

  /** @param answer id of the message, or of the command, that the conversation has come to */
  set(user: string, channel: string, answer: string, conversation: Conversation): void {
    this.#all.set(`${user}/${channel}`, conversation);
    this.#all.set(answer, conversation);
  }
}

/** What comes too fast. */
export interface TooFast {
  /** Milliseconds until it can be answered. */
  readonly wait: number;
  /** Whether nobody was told so in this window. */
  readonly isNew: boolean;
}

/** Holds back whoever asks too fast: a window of ten seconds that slides. */
export class Pace {
  readonly #times = new LRUCache<string, readonly number[]>({ max: mostWatched, ttl: window });
  readonly #told = new LRUCache<string, true>({ max: mostWatched, ttl: window });

  /** @param limits answers in a window at most, by how they are counted */
  constructor(private readonly limits: Readonly<Record<keyof typeof usual, number>> = usual) {}

  /** Counts an answer that everybody in a channel sees. @returns null where it can be given */
  take(user: string, channel: string): TooFast | null {
    return this.#count(this.#keys(user, channel));
  }

  /** Counts an answer that only whoever asks sees. @returns null where it can be given */
  takeAlone(user: string): TooFast | null {
    return this.#count([[`alone ${user}`, this.limits.alone]]);
  }

  /** Takes an answer out of the count that {@link take} has counted: nobody else has seen it. */
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
    const since = Date.now() - window;
    return (this.#times.get(key) ?? []).filter((time) => time > since);
  }

  #count(keys: readonly (readonly [key: string, most: number])[]): TooFast | null {
    const now = Date.now();
    const counted = keys.map(([key, most]) => ({ key, most, recent: this.#recent(key) }));
    const full = counted.filter(({ most, recent }) => recent.length >= most);
    const [first] = full;
    if (!first) {
      for (const { key, recent } of counted) this.#times.set(key, [...recent, now]);
      return null;
    }
    const isNew = !this.#told.has(first.key);
    if (isNew) this.#told.set(first.key, true);
    const wait = Math.max(...full.map(({ recent: [oldest = now] }) => oldest + window - now));
    return { wait, isNew };
  }
}
