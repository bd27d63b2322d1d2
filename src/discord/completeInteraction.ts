import * as z from 'zod';

const interaction = z.looseObject({ channel_id: z.string().nullish() });

/**
 * Fills in what discord.js reads of an interaction without looking whether it is there: an interaction that lacks it
 * would end the process instead of getting its answer. Discord documents these fields, and may leave them out.
 * @param data the event's own data, which is changed before discord.js reads it
 */
export function completeInteraction(data: unknown): void {
  const read = interaction.safeParse(data);
  if (!read.success || typeof data !== 'object' || data === null) return;
  const { channel_id: id } = read.data;
  const whole = {
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    ...(id == null ? {} : { channel: { id } }),
  };
  for (const [field, value] of Object.entries(whole)) {
    if (Reflect.get(data, field) == null) Reflect.set(data, field, value);
  }
}
