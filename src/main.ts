import { loadConfig } from './config.js';
import { startConsole } from './console/start.js';
import { openLiveDesk, run } from './start.js';

void run(async () => {
  const config = loadConfig();
  const words = process.argv.slice(2);
  if (config.discord === null || words.length > 0) return startConsole(words, config.knowledge);
  // Loaded only here: the console starts without discord.js.
  const { startDiscord } = await import('./discord/start.js');
  await startDiscord(await openLiveDesk(config.knowledge), config.discord, config.database);
});
