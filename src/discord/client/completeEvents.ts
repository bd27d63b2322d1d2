import { ApplicationCommandType } from 'discord.js';
import * as z from 'zod';
import { plainMessage } from '../mentions/messageText.js';

const interaction = z.looseObject({ channel_id: z.string().nullish(), data: z.unknown() });
const withMessages = z.looseObject({
  resolved: z.looseObject({ messages: z.record(z.string(), z.unknown()) }),
});
const ready = z.looseObject({ user: z.looseObject({ id: z.string() }) });

/** Sets those fields of an object that it lacks. */
function fill(object: object, fields: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (Reflect.get(object, field) == null) Reflect.set(object, field, value);
  }
}

/**
 * Fills in what discord.js reads of an interaction without looking whether it is there: an interaction that lacks it
 * would end the process instead of getting its answer. Discord documents these fields, and may leave them out.
 * @param data the event's own data, which is changed before discord.js reads it
 */
export function completeInteraction(data: unknown): void {
  const read = interaction.safeParse(data);
  if (!read.success || typeof data !== 'object' || data === null) return;
  const { channel_id: id, data: used } = read.data;
  fill(data, {
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    app_permissions: '0',
    ...(id == null ? {} : { channel: { id } }),
  });
  if (typeof used !== 'object' || used === null) return;
  if ('name' in used && !('target_id' in used)) fill(used, { type: ApplicationCommandType.ChatInput });
  makeMessagesPlain(used, id ?? '');
}

/**
 * Gives discord.js nothing of a message but its text and files: it breaks on much else of one where no channel is kept (a
 * poll) or a field is null, and keeps threads that come with messages.
 * @param used what was used, which is changed
 */
function makeMessagesPlain(used: object, channel: string): void {
  const read = withMessages.safeParse(used);
  if (!read.success) return;
  const { resolved } = read.data;
  const messages = Object.entries(resolved.messages).map(([id, message]) => [
    id,
    plainMessage(message, { id, channel_id: channel }),
  ]);
  Reflect.set(used, 'resolved', { ...resolved, messages: Object.fromEntries(messages) });
}

/** The same for the event that says who the bot is. @param data as {@link completeInteraction} */
export function completeReady(data: unknown): void {
  const read = ready.safeParse(data);
  if (!read.success || typeof data !== 'object' || data === null) return;
  // A bot's application has its id.
  fill(data, { application: { id: read.data.user.id, flags: 0 } });
}
