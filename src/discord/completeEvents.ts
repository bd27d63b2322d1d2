import { ApplicationCommandType } from 'discord.js';
import * as z from 'zod';

const interaction = z.looseObject({ channel_id: z.string().nullish(), data: z.unknown() });
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
  if (typeof used === 'object' && used !== null && 'name' in used && !('target_id' in used))
    fill(used, { type: ApplicationCommandType.ChatInput });
}

/** The same for the event that says who the bot is. @param data as {@link completeInteraction} */
export function completeReady(data: unknown): void {
  const read = ready.safeParse(data);
  if (!read.success || typeof data !== 'object' || data === null) return;
  // A bot's application has its id.
  fill(data, { application: { id: read.data.user.id, flags: 0 } });
}
