import { LRUCache } from 'lru-cache';
import type { Conversation } from '../question/conversation.js';

/** How long a conversation is kept, in milliseconds, and how many. */
const conversationLife = 10 * 60_000;
const mostConversations = 5000;
/** Questions by mention in ten seconds at most, for a person and for a channel. */
const window = 10_000;
const limits = { user: 5, channel: 20 } as const;
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

/** Holds back whoever asks too fast: a window of ten seconds that slides. */
export class Pace {
  readonly #times = new LRUCache<string, readonly number[]>({ max: mostWatched, ttl: window });
  readonly #told = new LRUCache<string, true>({ max: mostWatched, ttl: window });

  /**
   * Counts a question.
   * @returns whether to answer it, to give the one sign that it is too fast, or to say nothing
   */
  take(user: string, channel: string): 'answer' | 'sign' | 'silence' {
    const now = Date.now();
    const counts = [
      [`user ${user}`, limits.user],
      [`channel ${channel}`, limits.channel],
    ] as const;
    const recent = counts.map(([key]) => (this.#times.get(key) ?? []).filter((time) => now - time < window));
    const full = counts.find(([, most], at) => (recent[at]?.length ?? 0) >= most)?.[0];
    if (full === undefined) {
      for (const [at, [key]] of counts.entries()) this.#times.set(key, [...(recent[at] ?? []), now]);
      return 'answer';
    }
    if (this.#told.has(full)) return 'silence';
    this.#told.set(full, true);
    return 'sign';
  }
}
