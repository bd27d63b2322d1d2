import { ChannelType, type Interaction } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Answer } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import type { Circumstances } from '../../request/respond.js';
import { articleSetAt, type Kept, type Place, type PlaceSettings, type Store } from '../../settings/store.js';
import { patienceForStore, within } from './within.js';

/** How many channels are remembered, each by its id and, of a thread, that of its channel. */
const mostChannels = 20_000;
/** How long somebody waits for Discord before anything else is done, in milliseconds. */
const patienceForDiscord = 400;

const channelSchema = z.object({ id: z.string(), type: z.number(), parent_id: z.string().nullish() });
const threads: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** What is known elsewhere. */
interface Known {
  /** Asks Discord for a channel. */
  readonly channel: (id: string) => Promise<unknown>;
  /** Whether the log holds what people ask. */
  readonly areLogged: boolean;
}

/** Where things are asked, and what is set and kept there. */
export class Places {
  /** By channel itself, or, of a thread or a forum post, the channel that it belongs to. */
  readonly #homes = new LRUCache<string, string>({ max: mostChannels });

  constructor(
    readonly store: Store,
    private readonly known: Known,
  ) {}

  /** Learns from a channel, as Discord gives it, whether it is a thread and of which channel. */
  learn(data: unknown): void {
    const read = channelSchema.safeParse(data);
    if (!read.success) return;
    const { id, parent_id, type } = read.data;
    this.#homes.set(id, (threads.includes(type) && parent_id) || id);
  }

  /** The place of a channel, or of a thread or a forum post in its channel. A promise only where Discord is asked. */
  find(server: string | null, channel: string): Place | Promise<Place> {
    const known = this.#homes.get(channel);
    const placeIn = (home: string): Place =>
      home === channel ? { server, channel } : { server, channel: home, thread: channel };
    // Where no channel has settings of its own it does not matter which one it is.
    if (server === null || known !== undefined || !this.store.hasChannelSettings(server))
      return placeIn(known ?? channel);
    return this.#ask(channel).then(placeIn);
  }

  /** @returns null where nothing is kept: a user has brought the bot along to a server that it is not a member of */
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

  /** What is set for a place. */
  settingsAt(place: Place | null): PlaceSettings {
    return place ? this.store.settingsAt(place) : {};
  }

  /** The language of what everybody sees in a place. @param locale that of whoever asks, where none is set */
  languageAt(place: Place | null, locale: string): string {
    return this.settingsAt(place).language ?? locale;
  }

  /** What comes with a request that is asked in a place. @param library the articles there */
  circumstances(place: Place | null, library: Library): Circumstances {
    const article = place ? articleSetAt(this.store, library, place) : undefined;
    const levels = place && this.store.levelsAt(place);
    return { article, settings: this.settingsAt(place), levels, areLogged: this.known.areLogged };
  }

  /** What is kept of a place. @returns null where nothing is, or it cannot be read */
  async keptOf(place: Place | null): Promise<Kept | null> {
    return place ? within(this.store.keptOf(place), patienceForStore, null) : null;
  }

  /** Changes what an answer says is changed; the answer then says where that could not be written down. */
  async apply(place: Place | null, answer: Answer): Promise<Answer> {
    if (!place || !('change' in answer) || !answer.change) return answer;
    const isKept = await within(this.store.apply(place, answer.change), patienceForStore, false);
    return isKept ? answer : { ...answer, unkept: true };
  }

  /** Keeps a question that had no answer, where the server has switched that on. */
  async noteUnanswered(place: Place | null, question: string, answer: Answer): Promise<void> {
    if (answer.status !== 'not-in-article' || answer.kind !== 'none' || !place?.server) return;
    const { article: set, unanswered } = this.settingsAt(place);
    // A refusal for all articles is of none of them, unless one was asked first.
    const isOfOne = !answer.isOfAll || set !== undefined;
    const article = (isOfOne && answer.knowledge?.article.slug) || '';
    if (unanswered) await this.store.noteQuestion(place.server, question, article);
  }

  async #ask(channel: string): Promise<string> {
    try {
      this.learn(await within(this.known.channel(channel), patienceForDiscord, null));
    } catch {
      // Discord does not tell: it is asked again with the next question.
    }
    return this.#homes.get(channel) ?? channel;
  }
}
