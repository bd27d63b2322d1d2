import {
  type APIApplication,
  type APIAttachment,
  type APIChannel,
  type APIEmbed,
  type APIMessage,
  type APIMessageSnapshotFields,
  type APIUser,
  ChannelType,
} from 'discord-api-types/v10';
import type { SentMessage } from './message.js';
import { snowflake } from './snowflake.js';

/** What the bot may do in a channel. */
export interface Allowed {
  view: boolean;
  send: boolean;
  history: boolean;
  react: boolean;
}

export interface Channel {
  readonly id: string;
  /** Null for a direct message. */
  readonly guildId: string | null;
  readonly name: string;
  readonly allowed: Allowed;
  /** For a thread, the channel that it belongs to. */
  readonly parentId?: string;
  /** Permission bits that the channel grants to somebody, as a string. */
  readonly grants?: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  /** The role that the server made for the bot. */
  readonly botRole: string;
}

/** Somebody who writes a message. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** Permission bits in servers, as a string. */
  readonly permissions: string;
}

/** What a message passes on: words, or what a message has. */
export type PassedOn = string | Partial<APIMessageSnapshotFields & Pick<APIMessage, 'poll'>>;

/** What few messages have, as Discord's API gives it. */
export type MoreOfMessage = Partial<
  Pick<
    APIMessage,
    | 'activity'
    | 'application'
    | 'call'
    | 'components'
    | 'flags'
    | 'interaction_metadata'
    | 'mention_channels'
    | 'mention_roles'
    | 'mentions'
    | 'message_reference'
    | 'poll'
    | 'reactions'
    | 'referenced_message'
    | 'role_subscription_data'
    | 'sticker_items'
    | 'thread'
    | 'type'
  >
>;

/** A message that somebody other than the bot wrote. */
export interface Posted {
  readonly id: string;
  readonly channel: Channel;
  readonly author: Person;
  readonly content: string;
  readonly webhook: boolean;
  /** Id of the message to which it replies. */
  readonly repliesTo: string | null;
  /** The message that it passes on, its words or all that it has; it has no words of its own then. */
  readonly passesOn?: PassedOn | undefined;
  readonly attachments?: readonly APIAttachment[];
  readonly embeds?: readonly APIEmbed[];
  /** What else it has: a poll, components, stickers. */
  readonly more?: MoreOfMessage | undefined;
}

/** Makes somebody with ordinary permissions. */
export function person(name: string, rest: Partial<Omit<Person, 'id' | 'name'>> = {}): Person {
  return { id: snowflake(), name, bot: false, permissions: '2248473465835073', ...rest };
}

/** Servers, channels, people and messages of the double, and how all but the messages look in Discord's JSON. */
export class World {
  readonly bot: Person = person('Verbatim', { bot: true });
  readonly applicationId = this.bot.id;
  /** Who does things where nobody is named. */
  readonly anybody: Person = person('Reader');
  readonly guilds: Guild[] = [];
  /** Ids of servers that the bot was removed from. */
  readonly left = new Set<string>();
  readonly channels = new Map<string, Channel>();
  readonly sent = new Map<string, SentMessage>();
  readonly posted = new Map<string, Posted>();
  readonly reactions: { readonly messageId: string; readonly emoji: string }[] = [];
  readonly #since = Date.now();

  constructor(
    guilds: number,
    private readonly extras: (guildId: string) => Record<string, unknown> = () => ({}),
  ) {
    for (let count = 1; count <= guilds; count++) this.addGuild(`Server ${count}`);
  }

  addGuild(name: string): Guild {
    // A millisecond apart: one after the other they are of one shard after the other.
    const id = snowflake(this.#since + this.guilds.length);
    const guild: Guild = {
      id,
      name,
      channels: [this.addChannel(id, 'general'), this.addChannel(id, 'news')],
      botRole: snowflake(),
    };
    this.guilds.push(guild);
    return guild;
  }

  addChannel(guildId: string | null, name: string): Channel {
    const allowed = { view: true, send: true, history: true, react: true };
    const channel: Channel = { id: snowflake(), guildId, name, allowed };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** A thread of a channel, or a post in a forum. */
  addThread(parent: Channel, name: string): Channel {
    const channel = { ...this.addChannel(parent.guildId, name), parentId: parent.id };
    this.channels.set(channel.id, channel);
    return channel;
  }

  user({ id, name, bot }: Person): APIUser {
    return { id, username: name, discriminator: '0', global_name: name, avatar: null, bot };
  }

  application(): Partial<APIApplication> {
    const { id, name } = this.bot;
    return {
      id,
      name,
      description: '',
      icon: null,
      bot_public: true,
      bot_require_code_grant: false,
    };
  }

  channelData({ grants, id, guildId, name, parentId }: Channel, withPerson?: Person): APIChannel {
    if (guildId === null) {
      const recipients = withPerson ? [this.user(withPerson)] : [];
      return { id, type: ChannelType.DM, recipients, last_message_id: null, name: null };
    }
    // The fields that clients read.
    if (parentId !== undefined)
      return {
        id,
        type: ChannelType.PublicThread,
        guild_id: guildId,
        name,
        parent_id: parentId,
      } as APIChannel;
    return {
      id,
      type: ChannelType.GuildText,
      guild_id: guildId,
      name,
      position: 0,
      permission_overwrites: grants === undefined ? [] : [{ id: guildId, type: 0, allow: grants, deny: '0' }],
      nsfw: false,
      parent_id: null,
    };
  }

  /** The fields of GUILD_CREATE that clients read. */
  guildData(guild: Guild): Record<string, unknown> {
    return {
      id: guild.id,
      name: guild.name,
      owner_id: this.bot.id,
      joined_at: new Date(0).toISOString(),
      large: false,
      unavailable: false,
      member_count: 1,
      roles: [this.roleData(guild)],
      emojis: [],
      stickers: [],
      features: [],
      voice_states: [],
      presences: [],
      threads: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      members: [],
      channels: guild.channels.map((channel) => this.channelData(channel)),
      ...this.extras(guild.id),
    };
  }

  /** The fields of a server as it is asked for by its id. */
  serverData(id: string): unknown {
    const name = this.guilds.find((guild) => guild.id === id)?.name;
    return { id, name, preferred_locale: this.localeOf(id) };
  }

  /** The language that a server has chosen. */
  localeOf(id: string): unknown {
    return this.extras(id).preferred_locale ?? 'en-US';
  }

  private roleData({ botRole, id }: Guild): unknown {
    return {
      id: botRole,
      name: this.bot.name,
      tags: { bot_id: this.bot.id },
      permissions: '0',
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: true,
      mentionable: true,
      position: 1,
      flags: 0,
      guild_id: id,
    };
  }
}
