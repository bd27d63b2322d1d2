import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { DiscordConfig } from '../../config.js';
import type { Desk } from '../../request/respond.js';
import type { Registrations, Store } from '../../settings/storeInterface.js';
import type { Face } from '../face.js';
import { isPassing } from '../interactions/delivery.js';
import type { Log } from './log.js';
import { register, unregister } from './register.js';

/** Pause before registration is tried again, in milliseconds: each is twice the one before. */
const pauses = { first: 1000, longest: 600_000 } as const;

/** The id of the application that a client is logged in as. */
export function idOf({ application }: Client): string {
  if (!application) throw new Error('Discord has not said which application this is');
  return application.id;
}

/**
 * Registers the commands, again and again while what keeps Discord from taking them is a trouble that passes. Those
 * that are registered already are answered meanwhile. Of the processes that share the shards, the one that has the first does
 * it; the others wait until they know the commands' ids.
 */
export async function keepRegistering(
  face: Face,
  { commands }: Pick<Desk, 'commands'>,
  { guildId, shard }: DiscordConfig,
  log: Log,
  { registrations }: Pick<Store, 'registrations'>,
): Promise<void> {
  const { client, mentions } = face;
  const isFirst = (shard?.id ?? 0) === 0;
  for (let pause: number = pauses.first; ; pause = Math.min(2 * pause, pauses.longest)) {
    try {
      if (isFirst) await tidy(client, guildId, registrations, log);
      const registered = await register(client.rest, idOf(client), commands, guildId, isFirst);
      mentions.learn(registered.commands);
      if (registered.state !== 'other') {
        const outcome = registered.state === 'changed' ? 'commands registered' : 'commands are as registered';
        log.info({ guild: guildId ?? 'all' }, outcome);
        return;
      }
    } catch (error) {
      const next = isPassing(error) ? `tried again in ${pause / 1000} s` : 'not tried again';
      log.error({ err: error }, `the commands could not be registered: ${next}; those there are answered`);
      if (!isPassing(error)) return;
    }
    await wait(pause, undefined, { ref: false });
  }
}

/**
 * Takes the commands away from servers that had them for themselves and are to have them no longer, so that nobody
 * sees each twice.
 * @param guildId the server that is to have them for itself
 */
async function tidy(
  client: Client,
  guildId: string | undefined,
  registrations: Registrations,
  log: Log,
): Promise<void> {
  const bot = idOf(client);
  for (const server of (await registrations.of(bot)) ?? []) {
    if (server === guildId) continue;
    await unregister(client.rest, bot, server);
    await registrations.remove(bot, server);
    log.info({ guild: server }, 'the commands that the server had for itself are removed');
  }
  // Written down before it is so: whatever happens in between, they are found again.
  if (guildId !== undefined) await registrations.add(bot, guildId);
}
