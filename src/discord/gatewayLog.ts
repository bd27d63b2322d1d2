import { type Client, Events } from 'discord.js';
import type { Log } from './log.js';

/**
 * Has the log say what becomes of the connection to Discord.
 * @param isEnding whether the bot itself is leaving, so that nothing is wrong
 */
export function logGateway(client: Client, log: Log, isEnding: () => boolean): void {
  /** Whether it is being connected to again. */
  let isAway = false;
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js'));
  client.on(Events.ShardError, (error) => log.warn({ cause: error.message }, 'gateway'));
  client.on(Events.ShardReconnecting, () => {
    // It tries twice a second: the log says so once.
    if (!isEnding() && !isAway) log.info('gateway: connecting again');
    isAway = true;
  });
  for (const event of [Events.ShardResume, Events.ShardReady] as const) {
    client.on(event, () => {
      if (isAway) log.info('gateway: connected again');
      isAway = false;
    });
  }
}
