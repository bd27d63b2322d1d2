import { type Client, Events } from 'discord.js';
import type { Log } from './log.js';

/**
 * Logs when the connection to Discord is lost and restored.
 * @param isEnding whether the bot itself is shutting down, so that nothing is wrong
 */
export function logGateway(client: Client, log: Log, isEnding: () => boolean): void {
  /** The shards that are reconnecting. */
  const away = new Set<number>();
  /** The shard id, where there is more than one shard. */
  const of = (shard: number): object => ((client.options.shardCount ?? 1) > 1 ? { shard } : {});
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js'));
  client.on(Events.ShardError, (error) => log.warn({ cause: error.message }, 'gateway'));
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js retries twice a second; one log line is enough.
    if (!isEnding() && !away.has(shard)) log.info(of(shard), 'gateway: connecting again');
    away.add(shard);
  });
  const back = (shard: number): void => {
    if (away.delete(shard)) log.info(of(shard), 'gateway: connected again');
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
}
