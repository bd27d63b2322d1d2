import { MessageFlags, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Log } from '../client/log.js';
import { deliver, isRefusal, longPatience, persist } from '../interactions/delivery.js';
import type { Screen } from '../screen/message.js';
import { type GatewayMessage, messageSchema } from './gatewayMessage.js';

/** How many channels are remembered as closed to the bot. */
const mostChannels = 1000;
/** Discord's error code for a reply without the permission to read the message history. */
const noHistory = 160002;
const closed = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
];
const created = z.object({ id: z.string() });

/** Sends, edits and deletes ordinary messages, by ids alone. */
export class Posts {
  readonly #closed = new LRUCache<string, true>({ max: mostChannels });

  constructor(
    private readonly rest: REST,
    private readonly log: Log,
  ) {}

  /**
   * Replies to a message.
   * @param nonce makes Discord ignore a repeated request
   * @returns the new message's id; null where the bot may not write there
   */
  async reply(channel: string, to: string, screen: Screen, nonce: string): Promise<string | null> {
    const message = { ...this.#body(screen), nonce, enforce_nonce: true };
    const reference = { message_reference: { message_id: to, fail_if_not_exists: false } };
    const post = async (body: unknown): Promise<unknown> => {
      try {
        return await this.rest.post(Routes.channelMessages(channel), { body });
      } catch (error) {
        if (!isRefusal(error, noHistory)) throw error;
        return await this.rest.post(Routes.channelMessages(channel), { body: message });
      }
    };
    return this.#post(channel, () => post({ ...message, ...reference }));
  }

  /**
   * Posts a message that replies to nothing.
   * @param nonce makes Discord ignore a repeated request
   * @returns the new message's id; null where the bot may not write there
   */
  async send(channel: string, screen: Screen, nonce: string): Promise<string | null> {
    const body = { ...this.#body(screen), nonce, enforce_nonce: true };
    return this.#post(channel, () => this.rest.post(Routes.channelMessages(channel), { body }));
  }

  /** Reads a message. @returns null where it is gone, or the bot may not read it */
  async read(channel: string, id: string): Promise<GatewayMessage | null> {
    try {
      const read = (): Promise<unknown> => this.rest.get(Routes.channelMessage(channel, id));
      const found = await persist(read, Date.now() + longPatience);
      return messageSchema.safeParse(found).data ?? null;
    } catch (error) {
      if (isRefusal(error, ...closed, RESTJSONErrorCodes.UnknownMessage)) return null;
      throw error;
    }
  }

  /** Edits a message. @returns whether it still exists */
  async edit(channel: string, id: string, screen: Screen): Promise<boolean> {
    const edit = (): Promise<unknown> =>
      this.rest.patch(Routes.channelMessage(channel, id), { body: this.#body(screen) });
    return this.#unlessGone(channel, () => deliver(edit, Date.now() + longPatience));
  }

  async delete(channel: string, id: string): Promise<void> {
    const remove = (): Promise<unknown> => this.rest.delete(Routes.channelMessage(channel, id));
    await this.#unlessGone(channel, () => deliver(remove, Date.now() + longPatience));
  }

  /** Adds a reaction to a message. */
  async sign(channel: string, id: string, emoji: string): Promise<void> {
    const sign = (): Promise<unknown> =>
      this.rest.put(Routes.channelMessageOwnReaction(channel, id, encodeURIComponent(emoji)));
    await this.#where(channel, () => deliver(sign, Date.now() + longPatience));
  }

  #post(channel: string, post: () => Promise<unknown>): Promise<string | null> {
    return this.#where(channel, async () => {
      let sent: unknown;
      await deliver(async () => {
        sent = await post();
      }, Date.now() + longPatience);
      return created.parse(sent).id;
    });
  }

  #body(screen: Screen) {
    return { components: screen, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } };
  }

  async #unlessGone(channel: string, act: () => Promise<unknown>): Promise<boolean> {
    try {
      return (await this.#where(channel, act)) !== null;
    } catch (error) {
      if (isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) return false;
      throw error;
    }
  }

  /** Runs a request in a channel. Where the bot lacks permission, it logs that once. */
  async #where<T>(channel: string, act: () => Promise<T>): Promise<T | null> {
    try {
      const result = await act();
      this.#closed.delete(channel);
      return result;
    } catch (error) {
      if (!isRefusal(error, ...closed)) throw error;
      if (!this.#closed.has(channel))
        this.log.warn({ channel, cause: error.message }, 'no permission to write in this channel');
      this.#closed.set(channel, true);
      return null;
    }
  }
}
