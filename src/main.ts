import { loadConfig } from './config.js';
import { startConsole } from './console/start.js';
import { openConfiguredDesk, openConfiguredReader, run, warmUp } from './start.js';

void run(async () => {
  const config = loadConfig();
  const words = process.argv.slice(2);
  if (config.discord === null || words.length > 0)
    return startConsole(words, config, openConfiguredReader(config));
  // Loaded here only: the console starts without discord.js.
  const [{ startDiscord }, { createLog }] = await Promise.all([
    import('./discord/start.js'),
    import('./discord/client/log.js'),
  ]);
  const log = createLog(undefined, config.logLevel);
  if (config.discord.startsShards) {
    const { startShardProcesses } = await import('./discord/client/startShardProcesses.js');
    return startShardProcesses(config.discord, config, log);
  }
  const say = (line: string): void => log.warn(line);
  const reader = openConfiguredReader(config, say);
  const desk = await openConfiguredDesk(config, reader, say);
  await warmUp(desk);
  await startDiscord(desk, config.discord, config, log);
});
