import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import type { Command } from '../answer/command.js';
import { comparable, definitions } from './definitions.js';
import { isPassing } from './delivery.js';

/**
 * Registers the commands where those that Discord has differ from them.
 * @param guildId the one server to register in, where they are there at once; everywhere without it
 * @returns whether anything had to be changed, and the commands with their ids, as Discord gives them
 * @throws DiscordAPIError, HTTPError or a network error where Discord does not take them
 */
export async function register(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId?: string,
): Promise<{ readonly isChanged: boolean; readonly registered: unknown }> {
  const inOneGuild = guildId !== undefined;
  const route = inOneGuild
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = definitions(commands, inOneGuild);
  const registered = await rest
    .get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
    .catch((error: unknown) => {
      // Whoever may not read them may still be able to write them.
      if (isPassing(error)) throw error;
      return null;
    });
  if (isDeepStrictEqual(comparable(registered, inOneGuild), comparable(wanted, inOneGuild)))
    return { isChanged: false, registered };
  return { isChanged: true, registered: await rest.put(route, { body: wanted }) };
}
