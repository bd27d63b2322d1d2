import { REST } from 'discord.js';
import type { Config, DiscordConfig } from '../../config.js';
import { restOptions } from './client.js';
import { gatewayInformation } from './gatewayInformation.js';
import { startHealthServer } from './health.js';
import type { Log } from './log.js';
import { longest, withinTimeLimit } from './login.js';
import { ShardProcesses } from './shardProcesses.js';

/**
 * Starts a process for each shard that Discord recommends. Resolves once all are started. SIGINT and SIGTERM end them
 * after their replies in flight, and this process exits with 0. Where one of them cannot go on, all end and this
 * process exits with 1.
 * @throws OperatorFault for a refused token and an API that cannot be reached; its message never has the token
 */
export async function startShardProcesses(
  config: DiscordConfig,
  { healthPort }: Pick<Config, 'healthPort'>,
  log: Log,
): Promise<void> {
  const rest = new REST(restOptions(config)).setToken(config.token);
  const gateway = await withinTimeLimit(longest, config, (signal) => gatewayInformation(rest, signal));
  const { shards } = gateway;
  const processes = new ShardProcesses(config.token, gateway, log);
  let isLeaving = false;
  const leave = async (code: number): Promise<void> => {
    if (isLeaving) return;
    isLeaving = true;
    await processes.close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void leave(0));
  void processes.givenUp.then(() => leave(1));
  const trouble = (): string | null => {
    if (isLeaving) return 'it is shutting down';
    return processes.ready < shards
      ? `${shards - processes.ready} of ${shards} shards are not connected`
      : null;
  };
  // Each shard's process counts its own articles and servers.
  const reading = { trouble, articles: () => 0, servers: () => 0, shards: () => processes.ready };
  if (healthPort !== null) await startHealthServer(healthPort, reading, null);
  log.info({ shards }, `${shards} ${shards === 1 ? 'shard' : 'shards'}, each in a process of its own`);
  await processes.start();
}
