import { type APIMessage, MessageType } from 'discord-api-types/v10';
import { flags } from './limits.js';
import type { SentMessage } from './message.js';
import { numbered } from './numbered.js';
import { snowflake, timeOf } from './snowflake.js';
import type { PassedOn, Person, Posted, World } from './world.js';

function bareMessage(
  world: World,
  id: string,
  channelId: string,
  author: Person,
  content: string,
): APIMessage {
  return {
    id,
    channel_id: channelId,
    author: world.user(author),
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

/** A message of the bot's as Discord's API gives it. */
export function sentData(world: World, message: SentMessage): APIMessage {
  const { attachments, body, id, channelId, ephemeral, repliesTo, askedBy } = message;
  const wanted = body.flags ?? 0;
  const data = {
    ...bareMessage(world, id, channelId, world.bot, body.content ?? ''),
    type: askedBy ? MessageType.ChatInputCommand : repliesTo ? MessageType.Reply : MessageType.Default,
    flags: ephemeral ? wanted | flags.ephemeral : wanted,
    attachments,
    embeds: body.embeds ?? [],
    components: numbered(body.components ?? []),
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

/** Whether a message names the bot, or replies to it. */
export function mentionsBot({ bot, sent }: World, { content, repliesTo }: Posted): boolean {
  return content.includes(`<@${bot.id}>`) || (repliesTo !== null && sent.has(repliesTo));
}

/**
 * A message of somebody else's as Discord's API gives it.
 * @param isReadable whether the bot may see its words, its files and its embeds
 */
export function postedData(world: World, posted: Posted, isReadable: boolean, edited = false): APIMessage {
  const { attachments = [], author, channel, embeds = [], id, more = {}, repliesTo, webhook } = posted;
  const answered = repliesTo === null ? undefined : world.sent.get(repliesTo);
  return {
    ...bareMessage(world, id, channel.id, author, isReadable ? posted.content : ''),
    type: repliesTo ? MessageType.Reply : MessageType.Default,
    edited_timestamp: edited ? new Date().toISOString() : null,
    mentions: mentionsBot(world, posted) ? [world.user(world.bot)] : [],
    mention_everyone: posted.content.includes('@everyone'),
    mention_roles: [...posted.content.matchAll(/<@&(\d+)>/g)].map(([, role = '']) => role),
    ...(isReadable ? { attachments: [...attachments], embeds: [...embeds] } : {}),
    ...(webhook ? { webhook_id: snowflake() } : {}),
    ...(posted.passesOn === undefined ? {} : passedOn(world, posted.passesOn)),
    ...(repliesTo ? { message_reference: { message_id: repliesTo, channel_id: channel.id } } : {}),
    ...(answered ? { referenced_message: sentData(world, answered) } : {}),
    ...(isReadable ? more : {}),
  };
}

/** How a message shows one that it passes on. */
function passedOn(
  world: World,
  passed: PassedOn,
): Pick<APIMessage, 'message_reference' | 'message_snapshots'> {
  const given = typeof passed === 'string' ? { content: passed } : passed;
  const { attachments, content, edited_timestamp, embeds, mention_roles, mentions, timestamp, type } =
    bareMessage(world, snowflake(), snowflake(), world.anybody, '');
  const message = { attachments, components: [], content, edited_timestamp, embeds, mention_roles, mentions };
  return {
    message_reference: { type: 1, message_id: snowflake(), channel_id: snowflake() },
    message_snapshots: [{ message: { ...message, timestamp, type, ...given } }],
  };
}
