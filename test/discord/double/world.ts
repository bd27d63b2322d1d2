import {
  type APIApplication,
  type APIChannel,
  type APIMessage,
  type APIUser,
  ChannelType,
  MessageType,
} from 'discord-api-types/v10';
import { flags } from './limits.js';
import type { SentMessage } from './message.js';
import { snowflake, timeOf } from './snowflake.js';

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

/** A message that somebody other than the bot wrote. */
export interface Posted {
  readonly id: string;
  readonly channel: Channel;
  readonly author: Person;
  readonly content: string;
  readonly webhook: boolean;
  /** Id of the message to which it replies. */
  readonly repliesTo: string | null;
  /** The words of the message that it passes on; it has none of its own then. */
  readonly passesOn?: string | undefined;
}

/** Makes somebody with ordinary permissions. */
export function person(name: string, rest: Partial<Omit<Person, 'id' | 'name'>> = {}): Person {
  return { id: snowflake(), name, bot: false, permissions: '2248473465835073', ...rest };
}

/** Servers, channels, people and messages of the double, and how they look in Discord's JSON. */
export class World {
  readonly bot: Person = person('Verbatim', { bot: true });
  readonly applicationId = this.bot.id;
  /** Who does things where nobody is named. */
  readonly anybody: Person = person('Reader');
  readonly guilds: Guild[] = [];
  readonly channels = new Map<string, Channel>();
  readonly sent = new Map<string, SentMessage>();
  readonly posted = new Map<string, Posted>();
  readonly reactions: { readonly messageId: string; readonly emoji: string }[] = [];

  constructor(
    guilds: number,
    private readonly extras: (guildId: string) => Record<string, unknown> = () => ({}),
  ) {
    for (let count = 1; count <= guilds; count++) this.addGuild(`Server ${count}`);
  }

  addGuild(name: string): Guild {
    const id = snowflake();
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

  /** A message of the bot's as Discord's API gives it. */
  messageData(message: SentMessage): APIMessage {
    const { body, id, channelId, ephemeral, repliesTo, askedBy } = message;
    const wanted = body.flags ?? 0;
    const data = {
      ...this.bareMessage(id, channelId, this.bot, body.content ?? ''),
      type: askedBy ? MessageType.ChatInputCommand : repliesTo ? MessageType.Reply : MessageType.Default,
      flags: ephemeral ? wanted | flags.ephemeral : wanted,
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      edited_timestamp: message.edits > 0 ? new Date().toISOString() : null,
      ...(repliesTo ? { message_reference: { message_id: repliesTo, channel_id: channelId } } : {}),
      ...(askedBy
        ? {
            interaction_metadata: {
              id: message.interaction,
              type: 2,
              user: { id: askedBy, username: 'asker', discriminator: '0', avatar: null, global_name: null },
              authorizing_integration_owners: {},
            },
          }
        : {}),
    };
    // The schemas have checked embeds and components; they are given back as they came.
    return data as unknown as APIMessage;
  }

  /** A message of somebody else's as Discord's API gives it; `content` is what the bot's intents let it see. */
  postedData(posted: Posted, content: string, edited = false): APIMessage {
    const { id, channel, author, webhook, repliesTo } = posted;
    const answered = repliesTo === null ? undefined : this.sent.get(repliesTo);
    const mentioned = posted.content.includes(`<@${this.bot.id}>`) || answered !== undefined;
    return {
      ...this.bareMessage(id, channel.id, author, content),
      type: repliesTo ? MessageType.Reply : MessageType.Default,
      edited_timestamp: edited ? new Date().toISOString() : null,
      mentions: mentioned ? [this.user(this.bot)] : [],
      mention_everyone: posted.content.includes('@everyone'),
      mention_roles: [...posted.content.matchAll(/<@&(\d+)>/g)].map(([, role = '']) => role),
      ...(webhook ? { webhook_id: snowflake() } : {}),
      ...(posted.passesOn === undefined ? {} : this.passedOn(posted.passesOn)),
      ...(repliesTo ? { message_reference: { message_id: repliesTo, channel_id: channel.id } } : {}),
      ...(answered ? { referenced_message: this.messageData(answered) } : {}),
    };
  }

  /** How a message shows one that it passes on. */
  private passedOn(content: string): Pick<APIMessage, 'message_reference' | 'message_snapshots'> {
    const { attachments, edited_timestamp, embeds, mention_roles, mentions, timestamp, type } =
      this.bareMessage(snowflake(), snowflake(), this.anybody, content);
    const message = {
      attachments,
      components: [],
      content,
      edited_timestamp,
      embeds,
      mention_roles,
      mentions,
    };
    return {
      message_reference: { type: 1, message_id: snowflake(), channel_id: snowflake() },
      message_snapshots: [{ message: { ...message, timestamp, type } }],
    };
  }

  private bareMessage(id: string, channelId: string, author: Person, content: string): APIMessage {
    return {
      id,
      channel_id: channelId,
      author: this.user(author),
      content,
      timestamp: new Date(timeOf(id)).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      type: MessageType.Default,
      components: [],
    };
  }
}
