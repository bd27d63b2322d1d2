import { MessageType } from 'discord.js';
import * as z from 'zod';

/** The fields of a message event that questions are read from. */
export const messageSchema = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  type: z.number().nullish(),
  content: z.string().nullish(),
  author: z.object({ id: z.string(), bot: z.boolean().nullish(), system: z.boolean().nullish() }).nullish(),
  webhook_id: z.string().nullish(),
  mentions: z.array(z.object({ id: z.string() })).nullish(),
  message_reference: z.object({ message_id: z.string().nullish() }).nullish(),
  referenced_message: z
    .object({ interaction_metadata: z.object({ id: z.string() }).nullish() })
    .nullish()
    .catch(undefined),
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

const mentionOf = (botId: string): RegExp => new RegExp(`<@!?${botId}>`, 'g');

/** Whether a message mentions the bot, or answers it so that it is told. */
export function mentions(botId: string, { content, mentions: mentioned }: GatewayMessage): boolean {
  return (mentioned ?? []).some(({ id }) => id === botId) || mentionOf(botId).test(content ?? '');
}

/**
 * Whether a message that asked the bot still does after an edit.
 * @param before its words as they were: where they held no mention it was a reply, and stays one
 */
export function stillMentions(botId: string, message: GatewayMessage, before: string): boolean {
  return mentions(botId, message) || (message.mentions == null && !mentionOf(botId).test(before));
}

/** What a message replies to: ids of the message, and of the command that it answered. */
export function repliedTo({ message_reference, referenced_message }: GatewayMessage): string[] {
  return [message_reference?.message_id, referenced_message?.interaction_metadata?.id].flatMap(
    (id) => id ?? [],
  );
}

/** The question in a message: its text without the mention of the bot. */
export function questionIn(botId: string, content: string): string {
  return content.replaceAll(mentionOf(botId), ' ').replace(/\s+/g, ' ').trim();
}
