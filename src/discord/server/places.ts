import { ChannelType, type Interaction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Answer } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import type { RequestContext } from '../../request/context.js';
import {
  articleSetAt,
  type Kept,
  type Place,
  type PlaceSettings,
  type Store,
} from '../../settings/storeInterface.js';
import { storeTimeout, withTimeout } from '../scheduling/timeout.js';

/** How many channels are remembered, a thread with its parent's id. */
const mostChannels = 20_000;
/** How long to wait for Discord to describe a channel, in milliseconds. */
const patienceForDiscord = 400;

const channelSchema = z.object({ id: z.string(), type: z.number(), parent_id: z.string().nullish() });
const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** What this class is told. */
interface Known {
  /** Asks Discord for a channel. */
  readonly channel: (id: string) => Promise<unknown>;
  /** Whether the log contains questions. */
  readonly areLogged: boolean;
}

/**
 * Resolves where something was asked (a place: a server's channel or thread, or a direct message), and reads and
 * changes what is set and kept there.
 */
export class Places {
  /** By channel id: the channel that settings apply to, which for a thread or forum post is its parent. */
  readonly #homes = new LRUCache<string, string>({ max: mostChannels });

  constructor(
    readonly store: Store,
    private readonly known: Known,
  ) {}

  /** Learns from Discord's data whether a channel is a thread, and its parent. */
  learn(data: unknown): void {
    const read = channelSchema.safeParse(data);
    if (!read.success) return;
    const { id, parent_id, type } = read.data;
    this.#homes.set(id, (threads.includes(type) && parent_id) || id);
  }

  /** The place of a channel or thread. A promise only where Discord has to be asked. */
  find(server: string | null, channel: string): Place | Promise<Place> {
    const known = this.#homes.get(channel);
    const placeIn = (home: string): Place =>
      home === channel ? { server, channel } : { server, channel: home, thread: channel };
    // Without settings per channel, it does not matter which channel it is.
    if (server === null || known !== undefined || !this.store.hasChannelSettings(server))
      return placeIn(known ?? channel);
    return this.#ask(channel).then(placeIn);
  }

  /**
   * The place of an interaction. @returns null where nothing is kept: a user installed the bot for themself and uses
   * it in a server that it is not a member of
   */
  of({
    authorizingIntegrationOwners: owners,
    channelId,
    guildId,
  }: Pick<Interaction, 'authorizingIntegrationOwners' | 'channelId' | 'guildId'>):
    | Promise<Place>
    | Place
    | null {
    const isBrought = guildId !== null && owners.userId !== null && owners.guildId === null;
    return isBrought || channelId === null ? null : this.find(guildId, channelId);
  }

  /** The settings of a place. */
  settingsAt(place: Place | null): PlaceSettings {
    return place ? this.store.settingsAt(place) : {};
  }

  /** The language of public answers in a place. @param locale the user's, where none is set */
  languageAt(place: Place | null, locale: string): string {
    return this.settingsAt(place).language ?? locale;
  }

  /** The circumstances of a request in a place. @param library the articles there */
  circumstances(place: Place | null, library: Library): RequestContext {
    const article = place ? articleSetAt(this.store, library, place) : undefined;
    const levels = place && this.store.levelsAt(place);
    return { article, settings: this.settingsAt(place), levels, areLogged: this.known.areLogged };
  }

  /** What is kept of a place. @returns null where nothing is, or it cannot be read */
  async keptOf(place: Place | null): Promise<Kept | null> {
    return place ? withTimeout(this.store.keptOf(place), storeTimeout, null) : null;
  }

  /** Applies the change that comes with an answer; the answer then says if it could not be stored. */
  async apply(place: Place | null, answer: Answer): Promise<Answer> {
    if (!place || !('change' in answer) || !answer.change) return answer;
    const isKept = await withTimeout(this.store.apply(place, answer.change), storeTimeout, false);
    return isKept ? answer : { ...answer, unkept: true };
  }

  /** Stores an unanswered question, where the server has switched that on. */
  async noteUnanswered(place: Place | null, question: string, answer: Answer): Promise<void> {
    if (answer.status !== 'not-in-article' || answer.kind !== 'none' || !place?.server) return;
    const { article: set, unanswered } = this.settingsAt(place);
    // A refusal for all articles belongs to none, unless one was set.
    const isOfOne = !answer.isOfAll || set !== undefined;
    const article = (isOfOne && answer.knowledge?.article.slug) || '';
    if (unanswered) await this.store.noteQuestion(place.server, question, article);
  }

  async #ask(channel: string): Promise<string> {
    try {
      this.learn(await withTimeout(this.known.channel(channel), patienceForDiscord, null));
    } catch {
      // Discord did not tell; the next question asks again.
    }
    return this.#homes.get(channel) ?? channel;
  }
}
