import { ApplicationCommandType } from 'discord.js';
import * as z from 'zod';
import { plainMessage } from '../mentions/messageText.js';

const interaction = z.looseObject({ channel_id: z.string().nullish(), data: z.unknown() });
const withMessages = z.looseObject({
  resolved: z.looseObject({ messages: z.record(z.string(), z.unknown()) }),
});
const ready = z.looseObject({ user: z.looseObject({ id: z.string() }) });

/** Sets the given fields that an object does not have. */
function fill(object: object, fields: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(fields)) {
    if (Reflect.get(object, field) == null) Reflect.set(object, field, value);
  }
}

/**
 * Fills in the interaction fields that discord.js reads without checking. Discord documents them as optional; without
 * them discord.js throws and ends the process.
 * @param data the raw event, changed before discord.js reads it
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
 * Reduces each message to its text and files. discord.js breaks on some other fields (polls without a cached channel,
 * null values) and caches threads that come with messages.
 * @param used the interaction's data, changed in place
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

/** The same for the ready event. @param data as {@link completeInteraction} */
export function completeReady(data: unknown): void {
  const read = ready.safeParse(data);
  if (!read.success || typeof data !== 'object' || data === null) return;
  // A bot user has the id of its application.
  fill(data, { application: { id: read.data.user.id, flags: 0 } });
}
