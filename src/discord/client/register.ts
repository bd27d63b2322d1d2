import { isDeepStrictEqual } from 'node:util';
import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Command } from '../../request/command.js';
import { isPassing, isRefusal } from '../interactions/delivery.js';
import { comparable, definitions } from './definitions.js';

/** The commands as Discord has them. */
export interface Registered {
  /** Whether they are as wanted, were changed so, or are to be changed by another process. */
  readonly state: 'as wanted' | 'changed' | 'other';
  /** With their ids, as Discord gives them. */
  readonly commands: unknown;
}

/**
 * Registers the commands where those that Discord has differ from them.
 * @param guildId the one server to register in, where they are there at once; everywhere without it
 * @param mayChange whether they are to be registered by this process
 * @throws DiscordAPIError, HTTPError or a network error where Discord does not take them
 */
export async function register(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId: string | undefined,
  mayChange: boolean,
): Promise<Registered> {
  const inOneGuild = guildId !== undefined;
  const route = inOneGuild
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = definitions(commands, inOneGuild);
  const there = await rest
    .get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
    .catch((error: unknown) => {
      // Whoever may not read them may still be able to write them.
      if (isPassing(error)) throw error;
      return null;
    });
  if (isDeepStrictEqual(comparable(there, inOneGuild), comparable(wanted, inOneGuild)))
    return { state: 'as wanted', commands: there };
  if (!mayChange) return { state: 'other', commands: there };
  return { state: 'changed', commands: await rest.put(route, { body: wanted }) };
}

/**
 * Takes the commands away that a server has for itself; those that it has as all servers have them stay.
 * @throws DiscordAPIError, HTTPError or a network error where Discord does not take that
 */
export async function unregister(rest: REST, applicationId: string, guildId: string): Promise<void> {
  try {
    await rest.put(Routes.applicationGuildCommands(applicationId, guildId), { body: [] });
  } catch (error) {
    // Where the bot is no longer, it has no commands either.
    if (!isRefusal(error, RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess)) throw error;
  }
}
