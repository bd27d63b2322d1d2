import { LRUCache } from 'lru-cache';
import type { Conversation } from '../../question/conversation.js';

/** How long a conversation is remembered, in milliseconds, and how many of them. */
const conversationLife = 10 * 60_000;
const mostConversations = 5000;

/** Remembers what was asked before, by user and channel, and by answer. Everything is forgotten after ten minutes. */
export class Conversations {
  readonly #all = new LRUCache<string, Conversation>({ max: mostConversations, ttl: conversationLife });

  /**
   * The conversation that a question continues.
   * @param repliesTo ids of the answer it replies to, which may be somebody else's
   */
  get(user: string, channel: string, repliesTo: readonly string[] = []): Conversation | undefined {
    const answered = repliesTo.map((id) => this.#all.get(id)).find((conversation) => conversation);
    return answered ?? this.#all.get(`${user}/${channel}`);
  }

  /** @param answer id of the message or command that answered last */
  set(user: string, channel: string, answer: string, conversation: Conversation): void {
    this.#all.set(`${user}/${channel}`, conversation);
    this.#all.set(answer, conversation);
  }
}
