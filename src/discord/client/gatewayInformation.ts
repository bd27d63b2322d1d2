import { type REST, Routes } from 'discord.js';
import * as z from 'zod';

const schema = z.object({
  shards: z.number().int().positive(),
  session_start_limit: z.object({ max_concurrency: z.number().int().positive() }),
});

/** What Discord recommends for connecting to its gateway. */
export interface GatewayInformation {
  /** The recommended number of shards. */
  readonly shards: number;
  /** How many shards may identify within five seconds. */
  readonly concurrency: number;
}

/**
 * Asks Discord how to connect to its gateway.
 * @throws DiscordAPIError for a refused token, HTTPError and network errors; ZodError for an unexpected answer
 */
export async function gatewayInformation(rest: REST, signal: AbortSignal): Promise<GatewayInformation> {
  const { session_start_limit: limit, shards } = schema.parse(
    await rest.get(Routes.gatewayBot(), { signal }),
  );
  return { shards, concurrency: limit.max_concurrency };
}
