import { isDeepStrictEqual } from 'node:util';
import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Command } from '../../request/command.js';
import { isPassing, isRefusal } from '../interactions/delivery.js';
import { comparable, definitions } from './definitions.js';

/** The commands that Discord has registered. */
export interface Registered {
  /** Whether they were up to date, were changed, or are for another process to change. */
  readonly state: 'as wanted' | 'changed' | 'other';
  /** With their ids, as Discord returns them. */
  readonly commands: unknown;
}

/**
 * Registers the commands where they differ from those that Discord has.
 * @param guildId a single server, where they appear at once; everywhere if undefined
 * @param mayChange whether this process may register them
 * @throws DiscordAPIError, HTTPError or a network error where Discord refuses
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
      // A token without read access may still have write access.
      if (isPassing(error)) throw error;
      return null;
    });
  if (isDeepStrictEqual(comparable(there, inOneGuild), comparable(wanted, inOneGuild)))
    return { state: 'as wanted', commands: there };
  if (!mayChange) return { state: 'other', commands: there };
  return { state: 'changed', commands: await rest.put(route, { body: wanted }) };
}

/**
 * Removes the commands that are registered for one server alone. The global ones stay.
 * @throws DiscordAPIError, HTTPError or a network error where Discord refuses
 */
export async function unregister(rest: REST, applicationId: string, guildId: string): Promise<void> {
  try {
    await rest.put(Routes.applicationGuildCommands(applicationId, guildId), { body: [] });
  } catch (error) {
    // A server that the bot has left has no commands of it.
    if (!isRefusal(error, RESTJSONErrorCodes.UnknownGuild, RESTJSONErrorCodes.MissingAccess)) throw error;
  }
}
