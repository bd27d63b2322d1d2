import { MessageType, SnowflakeUtil } from 'discord.js';
import * as z from 'zod';

/** Keeps the list entries that have an id, and drops malformed ones. */
const ids = z
  .array(z.unknown())
  .transform((list) => list.flatMap((one) => z.object({ id: z.string() }).safeParse(one).data ?? []));

/** A field that is not essential: a malformed value counts as missing. */
function optional<T>(field: z.ZodType<T>): z.ZodType<T | null | undefined> {
  return field.nullish().catch(undefined);
}

/** The fields of a message event that questions are read from. */
export const messageSchema = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  type: optional(z.number()),
  content: z.string().nullish(),
  timestamp: optional(z.string()),
  edited_timestamp: optional(z.string()),
  author: z.object({ id: z.string(), bot: z.boolean().nullish(), system: z.boolean().nullish() }).nullish(),
  webhook_id: z.string().nullish(),
  mentions: optional(ids),
  mention_roles: optional(z.array(z.string())),
  message_reference: optional(z.object({ message_id: z.string().nullish() })),
  referenced_message: optional(
    z.object({
      author: optional(z.object({ id: z.string() })),
      interaction_metadata: optional(z.object({ id: z.string() })),
    }),
  ),
});
export type GatewayMessage = z.infer<typeof messageSchema>;

/** The ids of deleted messages: one, or many at once. */
export const deletedSchema = z.union([
  z.object({ id: z.string() }).transform(({ id }) => [id]),
  z.object({ ids: z.array(z.string()) }).transform(({ ids }) => ids),
]);

/** The id of the user who asks; null for bots, webhooks and system messages. */
export function askerOf({ author, type, webhook_id }: GatewayMessage): string | null {
  const isWritten = type == null || type === MessageType.Default || type === MessageType.Reply;
  return author && isWritten && !author.bot && !author.system && webhook_id == null ? author.id : null;
}

/** The bot's identity where a message was written. */
export interface Identity {
  readonly id: string;
  /** Id of the bot's own role in the server, which users may mention instead; undefined where unknown. */
  readonly role?: string | undefined;
}

const mentionOf = ({ id, role }: Identity): RegExp =>
  new RegExp(role === undefined ? `<@!?${id}>` : `<@!?${id}>|<@&${role}>`, 'g');

/** Whether a message mentions the bot, or replies to it with text that the bot may read. */
export function mentions(bot: Identity, message: GatewayMessage): boolean {
  const { content, mention_roles: roles, mentions: mentioned, referenced_message: answered } = message;
  return (
    (mentioned ?? []).some(({ id }) => id === bot.id) ||
    (roles ?? []).some((id) => id === bot.role) ||
    mentionOf(bot).test(content ?? '') ||
    (answered?.author?.id === bot.id && Boolean(content?.trim()))
  );
}

/**
 * Whether an edited message still addresses the bot.
 * @param before its text before the edit: without a mention it was a reply, and still is
 */
export function stillMentions(bot: Identity, message: GatewayMessage, before: string): boolean {
  return mentions(bot, message) || (message.mentions == null && !mentionOf(bot).test(before));
}

/** When a message was written, in milliseconds since the epoch: from its timestamp, else from its id. */
export function writtenAt({ id, timestamp }: GatewayMessage): number {
  const said = Date.parse(timestamp ?? '');
  if (!Number.isNaN(said)) return said;
  return /^\d{1,20}$/.test(id) ? SnowflakeUtil.timestampFrom(id) : 0;
}

/** What a message replies to: the id of the message, and of the command that the message answered. */
export function repliedTo({ message_reference, referenced_message }: GatewayMessage): string[] {
  return [message_reference?.message_id, referenced_message?.interaction_metadata?.id].flatMap(
    (id) => id ?? [],
  );
}

/** The question in a message: its text without the bot's mention. */
export function questionIn(bot: Identity, content: string): string {
  return content.replaceAll(mentionOf(bot), ' ').replace(/\s+/g, ' ').trim();
}
