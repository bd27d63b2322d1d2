import { once } from 'node:events';
import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  HTTPError,
} from 'discord.js';
import { type DiscordConfig, OperatorFault } from '../../config.js';
import { introduce } from '../http/withoutGateway.js';
import { type GatewayInformation, gatewayInformation } from './gatewayInformation.js';

/** How long Discord may take to answer, or to bring one shard up, in milliseconds. */
export const longest = 30_000;
/**
 * How long the next shard may have to wait before it identifies, in milliseconds: Discord asks for five seconds,
 * discord.js adds up to 1.5.
 */
const turn = 6500;

/**
 * The time limit for logging in, in milliseconds. Shards identify one after another.
 * @param shards how many shards this process has
 */
export function longestLogin(
  shards: number,
  { concurrency }: Pick<GatewayInformation, 'concurrency'>,
): number {
  return longest + (Math.ceil(shards / concurrency) - 1) * turn;
}

/**
 * Logs a client in. Resolves once it can answer: on all shards, or over HTTP alone.
 * @throws OperatorFault for a refused token or intent, and for an API that cannot be reached; its message never has
 *   the token
 */
export async function login(client: Client, config: DiscordConfig): Promise<void> {
  client.rest.setToken(config.token);
  if (config.withoutGateway)
    return withinTimeLimit(longest, config, (signal) => introduce(client, config.token, signal));
  const information = await withinTimeLimit(longest, config, (signal) =>
    gatewayInformation(client.rest, signal),
  );
  const most = longestLogin(config.shard ? 1 : information.shards, information);
  await withinTimeLimit(most, config, (signal) =>
    Promise.all([once(client, Events.ClientReady, { signal }), client.login(config.token)]),
  );
}

/**
 * Runs a request to Discord within a time limit.
 * @param most the limit in milliseconds
 * @throws OperatorFault that says what the operator can do
 */
export async function withinTimeLimit<T>(
  most: number,
  config: DiscordConfig,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.timeout(most);
  try {
    return await act(limit);
  } catch (error) {
    throw limit.aborted ? unreachable(config, `no answer in ${most / 1000} s`) : faultOf(error, config);
  }
}

function nameOf({ apiUrl }: DiscordConfig): string {
  return apiUrl === undefined ? 'Discord’s API' : 'DISCORD_API_URL: the API there';
}

function unreachable(config: DiscordConfig, cause: string): OperatorFault {
  return new OperatorFault(`${nameOf(config)} cannot be reached: ${cause}`, true);
}

/** Translates a failed login into what the operator can do about it. */
function faultOf(error: unknown, config: DiscordConfig): OperatorFault {
  const message = error instanceof Error ? error.message : String(error);
  const isToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    message === 'Authentication failed';
  if (isToken) {
    return new OperatorFault(
      'DISCORD_TOKEN: Discord refuses this token; copy it again from the developer portal',
    );
  }
  if (/intents/i.test(message)) {
    return new OperatorFault(
      'Discord refuses the intents (servers, messages that mention the bot): see the bot’s page in the developer portal',
    );
  }
  if (/sharding is required/i.test(message))
    return new OperatorFault('Discord wants more shards than it recommended before; start again');
  if (/sessions remaining/i.test(message))
    return new OperatorFault(`Discord allows no more logins for now: ${message}`, true);
  if (error instanceof HTTPError || error instanceof DiscordAPIError)
    return new OperatorFault(`${nameOf(config)} answers with ${error.status}; try again later`, true);
  return unreachable(config, error instanceof Error && 'code' in error ? String(error.code) : message);
}
