import { type REST, Routes } from 'discord.js';
import * as z from 'zod';

const schema = z.object({
  shards: z.number().int().positive(),
  session_start_limit: z.object({ max_concurrency: z.number().int().positive() }),
});

/** What Discord says before anybody connects to its gateway. */
export interface GatewayInformation {
  /** How many shards it recommends. */
  readonly shards: number;
  /** How many of them may identify within five seconds. */
  readonly concurrency: number;
}

/**
 * Asks Discord how its gateway is to be connected to.
 * @throws DiscordAPIError for a refused token, HTTPError and errors of the network; ZodError for an answer that is none
 */
export async function gatewayInformation(rest: REST, signal: AbortSignal): Promise<GatewayInformation> {
  const { session_start_limit: limit, shards } = schema.parse(
    await rest.get(Routes.gatewayBot(), { signal }),
  );
  return { shards, concurrency: limit.max_concurrency };
}
