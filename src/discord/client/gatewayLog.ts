import { type Client, Events } from 'discord.js';
import type { Log } from './log.js';

/**
 * Has the log say what becomes of the connection to Discord.
 * @param isEnding whether the bot itself is leaving, so that nothing is wrong
 */
export function logGateway(client: Client, log: Log, isEnding: () => boolean): void {
  /** The shards that are connected again. */
  const away = new Set<number>();
  /** Which shard it is, where there are several. */
  const of = (shard: number): object => ((client.options.shardCount ?? 1) > 1 ? { shard } : {});
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js'));
  client.on(Events.ShardError, (error) => log.warn({ cause: error.message }, 'gateway'));
  client.on(Events.ShardReconnecting, (shard) => {
    // It tries twice a second: the log says so once.
    if (!isEnding() && !away.has(shard)) log.info(of(shard), 'gateway: connecting again');
    away.add(shard);
  });
  const back = (shard: number): void => {
    if (away.delete(shard)) log.info(of(shard), 'gateway: connected again');
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
}
