import { ChannelType } from 'discord-api-types/v10';
import { snowflake } from '../double/snowflake.js';

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** What GUILD_CREATE carries for a server of ordinary size: roles, channels, threads, members, emoji, voice states. */
export function bigGuild(guildId: string): Record<string, unknown> {
  const users = many(50, (at) => ({
    id: snowflake(),
    username: `member${at}`,
    discriminator: '0',
    global_name: `Member ${at}`,
    avatar: 'a'.repeat(32),
    bot: false,
  }));
  const roles = many(20, (at) => ({
    id: snowflake(),
    name: `Role ${at}`,
    color: at,
    hoist: false,
    position: at,
    permissions: '2248473465835073',
    managed: false,
    mentionable: false,
    flags: 0,
  }));
  const channel = (type: ChannelType, at: number) => ({
    id: snowflake(),
    guild_id: guildId,
    type,
    name: `channel-${at}`,
    topic: 'What this channel is for, in a sentence or two.',
    position: at,
    nsfw: false,
    parent_id: null,
    permission_overwrites: roles.slice(0, 3).map(({ id }) => ({ id, type: 0, allow: '1024', deny: '0' })),
  });
  return {
    roles: [{ ...roles[0], id: guildId, name: '@everyone' }, ...roles],
    channels: [
      ...many(30, (at) => channel(ChannelType.GuildText, at)),
      ...many(5, (at) => channel(ChannelType.GuildVoice, at)),
    ],
    emojis: many(30, (at) => ({
      id: snowflake(),
      name: `emoji${at}`,
      roles: [],
      animated: false,
      available: true,
    })),
    stickers: [],
    members: users.map((user) => ({
      user,
      roles: roles.slice(0, 3).map(({ id }) => id),
      joined_at: '2020-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
    })),
    voice_states: users.slice(0, 5).map(({ id }) => ({
      user_id: id,
      channel_id: null,
      session_id: 'a',
      deaf: false,
      mute: false,
      self_deaf: false,
      self_mute: false,
      self_video: false,
      suppress: false,
      request_to_speak_timestamp: null,
    })),
  };
}
