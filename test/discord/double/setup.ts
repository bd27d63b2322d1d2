import type { APIEmbed } from 'discord-api-types/v10';
import type { GivenFile } from './cdn.js';
import type { Shards } from './gateway.js';
import type { SentMessage } from './message.js';
import type { Channel, MoreOfMessage, PassedOn, Person } from './world.js';

/** How a double is set up. */
export interface Setup {
  readonly token?: string;
  /** How many servers the bot is in. */
  readonly guilds?: number;
  /** Intent bits that close the connection with 4014; those that Discord calls privileged unless given. */
  readonly refusedIntents?: number;
  /** More of what a server's GUILD_CREATE carries, by its id. */
  readonly guildExtras?: (guildId: string) => Record<string, unknown>;
  /** Milliseconds in which an interaction must be acknowledged. */
  readonly patience?: number;
  /** Whether events carry only what an answer needs, and servers never arrive. */
  readonly isBare?: boolean;
  /** How many shards Discord wants; one unless given. */
  readonly shards?: Shards;
  /** Whether interactions come over the gateway as well where they come over HTTP. */
  readonly comesTwice?: boolean;
}

/** Who posts a message, where, and how. */
export interface Post {
  readonly author?: Person;
  readonly channel?: Channel;
  readonly repliesTo?: SentMessage;
  readonly webhook?: boolean;
  /** When, in milliseconds since the epoch; now unless given. */
  readonly at?: number;
  /** A message that it passes on. */
  readonly passesOn?: PassedOn;
  readonly attachments?: readonly GivenFile[];
  readonly embeds?: readonly APIEmbed[];
  /** What else it has: a poll, components, stickers. */
  readonly more?: MoreOfMessage;
  /** Fields of the event in the place of those that Discord sends. */
  readonly odd?: Readonly<Record<string, unknown>>;
}
