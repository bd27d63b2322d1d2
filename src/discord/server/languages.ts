import { type Client, type Interaction, RESTJSONErrorCodes, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Store } from '../../settings/storeInterface.js';
import { isRefusal, patience, persist } from '../interactions/delivery.js';

/** How many users and servers are remembered. */
const most = 10_000;
/** The language where none is known. */
const usual = 'en';

const server = z.object({ preferred_locale: z.string() });

/** The languages of users and servers, as BCP 47 tags. */
export class Languages {
  readonly #people = new LRUCache<string, string>({ max: most });
  /** The languages that servers chose in Discord, as their interactions say. */
  readonly #servers = new LRUCache<string, string>({ max: most });

  /** @param hasGateway whether the gateway lists the servers that the bot is in */
  constructor(
    private readonly client: Client,
    private readonly store: Pick<Store, 'settingsAt'>,
    private readonly hasGateway: boolean,
  ) {}

  /** Learns a user's and a server's language from an interaction. */
  learn({ guildId, guildLocale, locale, user }: Interaction): void {
    this.#people.set(user.id, locale);
    if (guildId !== null && guildLocale !== null) this.#servers.set(guildId, guildLocale);
  }

  /**
   * The language of a message's author. Messages do not say it: it comes from the author's last command, else from
   * the server.
   */
  ofPerson(user: string, guildId: string | null | undefined): string {
    return this.#people.get(user) ?? (guildId == null ? usual : this.ofServer(guildId));
  }

  /** A server's language: the one in its settings, else the one chosen in Discord. */
  ofServer(id: string): string {
    const set = this.#setIn(id);
    return set ?? this.client.guilds.cache.get(id)?.preferredLocale ?? this.#servers.get(id) ?? usual;
  }

  /**
   * The same for a server that has not just asked something.
   * @returns null where the bot is not a member, or another process handles that server
   */
  async ofOwnServer(id: string): Promise<string | null> {
    if (this.hasGateway) return this.client.guilds.cache.has(id) ? this.ofServer(id) : null;
    if (this.#setIn(id) !== undefined || this.#servers.has(id)) return this.ofServer(id);
    try {
      const read = (): Promise<unknown> => this.client.rest.get(Routes.guild(id));
      const { data } = server.safeParse(await persist(read, Date.now() + patience));
      if (data) this.#servers.set(id, data.preferred_locale);
    } catch (error) {
      if (isRefusal(error, RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess)) return null;
    }
    return this.ofServer(id);
  }

  #setIn(id: string): string | undefined {
    return this.store.settingsAt({ server: id, channel: '' }).language;
  }
}
