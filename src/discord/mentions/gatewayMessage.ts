import { MessageType, SnowflakeUtil } from 'discord.js';
import * as z from 'zod';

/** What of a list has an id: one entry that is otherwise costs no other. */
const ids = z
  .array(z.unknown())
  .transform((list) => list.flatMap((one) => z.object({ id: z.string() }).safeParse(one).data ?? []));

/** A field without which a message can be answered: one that is not as it should be counts as left out. */
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

/** Messages that were deleted: one, or many at once. */
export const deletedSchema = z.union([
  z.object({ id: z.string() }).transform(({ id }) => [id]),
  z.object({ ids: z.array(z.string()) }).transform(({ ids }) => ids),
]);

/** Who asks, or null where it is no person or no message of theirs. */
export function askerOf({ author, type, webhook_id }: GatewayMessage): string | null {
  const isWritten = type == null || type === MessageType.Default || type === MessageType.Reply;
  return author && isWritten && !author.bot && !author.system && webhook_id == null ? author.id : null;
}

/** Who the bot is where a message is written. */
export interface Identity {
  readonly id: string;
  /** Id of the role that a server has given it, and that people mention in its stead; undefined where unknown. */
  readonly role?: string | undefined;
}

const mentionOf = ({ id, role }: Identity): RegExp =>
  new RegExp(role === undefined ? `<@!?${id}>` : `<@!?${id}>|<@&${role}>`, 'g');

/** Whether a message mentions the bot, or replies to it in words that the bot may read. */
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
 * Whether a message that asked the bot still does after an edit.
 * @param before its words as they were: where they held no mention it was a reply, and stays one
 */
export function stillMentions(bot: Identity, message: GatewayMessage, before: string): boolean {
  return mentions(bot, message) || (message.mentions == null && !mentionOf(bot).test(before));
}

/** When a message was written, in milliseconds since the epoch: as it says, else as its id does. */
export function writtenAt({ id, timestamp }: GatewayMessage): number {
  const said = Date.parse(timestamp ?? '');
  if (!Number.isNaN(said)) return said;
  return /^\d{1,20}$/.test(id) ? SnowflakeUtil.timestampFrom(id) : 0;
}

/** What a message replies to: ids of the message, and of the command that it answered. */
export function repliedTo({ message_reference, referenced_message }: GatewayMessage): string[] {
  return [message_reference?.message_id, referenced_message?.interaction_metadata?.id].flatMap(
    (id) => id ?? [],
  );
}

/** The question in a message: its text without the mention of the bot. */
export function questionIn(bot: Identity, content: string): string {
  return content.replaceAll(mentionOf(bot), ' ').replace(/\s+/g, ' ').trim();
}
