import { type Client, type Interaction, RESTJSONErrorCodes, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Store } from '../../settings/store.js';
import { isRefusal } from '../interactions/delivery.js';

/** People and servers whose language is remembered. */
const most = 10_000;
/** The language where none is known. */
const usual = 'en';

const server = z.object({ preferred_locale: z.string() });

/** In which languages people read, and servers are written to, as BCP 47 tags. */
export class Languages {
  readonly #people = new LRUCache<string, string>({ max: most });
  /** What servers have chosen in Discord, as interactions tell it. */
  readonly #servers = new LRUCache<string, string>({ max: most });

  /** @param hasGateway whether the gateway tells of all servers that the bot is in */
  constructor(
    private readonly client: Client,
    private readonly store: Pick<Store, 'settingsAt'>,
    private readonly hasGateway: boolean,
  ) {}

  /** Learns from an interaction in which language its user reads, and which one its server has chosen. */
  learn({ guildId, guildLocale, locale, user }: Interaction): void {
    this.#people.set(user.id, locale);
    if (guildId !== null && guildLocale !== null) this.#servers.set(guildId, guildLocale);
  }

  /** The language of whoever writes a message, which does not say it: a command said it, or that of the server is taken. */
  ofPerson(user: string, guildId: string | null | undefined): string {
    return this.#people.get(user) ?? (guildId == null ? usual : this.ofServer(guildId));
  }

  /** The language that is set for a server, else the one that it has chosen in Discord. */
  ofServer(id: string): string {
    const set = this.#setIn(id);
    return set ?? this.client.guilds.cache.get(id)?.preferredLocale ?? this.#servers.get(id) ?? usual;
  }

  /**
   * The same for a server of which nobody has just asked something.
   * @returns null where the bot is not there, or another process answers that server
   */
  async ofOwnServer(id: string): Promise<string | null> {
    if (this.hasGateway) return this.client.guilds.cache.has(id) ? this.ofServer(id) : null;
    if (this.#setIn(id) !== undefined || this.#servers.has(id)) return this.ofServer(id);
    try {
      const { data } = server.safeParse(await this.client.rest.get(Routes.guild(id)));
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
