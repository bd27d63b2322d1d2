import { REST } from 'discord.js';
import type { Config, DiscordConfig } from '../../config.js';
import { restOptions } from './client.js';
import { gatewayInformation } from './gatewayInformation.js';
import type { Log } from './log.js';
import { inTime, longest } from './login.js';
import { ShardProcesses } from './shardProcesses.js';
import { tellHealth } from './tellHealth.js';

/**
 * Starts a process for each shard that Discord recommends, and resolves once all are started. SIGINT and SIGTERM end them: replies in
 * flight are finished, then this process exits with 0. Where one of them cannot go on, all end, and this process exits with 1.
 * @throws OperatorFault for a refused token and an API that cannot be reached; never with the token
 */
export async function startProcesses(
  config: DiscordConfig,
  { healthPort }: Pick<Config, 'healthPort'>,
  log: Log,
): Promise<void> {
  const rest = new REST(restOptions(config)).setToken(config.token);
  const { shards } = await inTime(longest, config, (signal) => gatewayInformation(rest, signal));
  const processes = new ShardProcesses(config.token, shards, log);
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
    if (isLeaving) return 'it is leaving';
    return processes.ready < shards
      ? `${shards - processes.ready} of ${shards} shards are not connected`
      : null;
  };
  // What is answered is counted by whoever answers.
  const reading = { trouble, articles: () => 0, servers: () => 0, shards: () => processes.ready };
  if (healthPort !== null) await tellHealth(healthPort, reading, null);
  log.info({ shards }, `${shards} ${shards === 1 ? 'shard' : 'shards'}, each in a process of its own`);
  await processes.start();
}
