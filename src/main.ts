import { loadConfig } from './config.js';
import { startConsole } from './console/start.js';
import { openLiveDesk, readerOf, run, warmUp } from './start.js';

void run(async () => {
  const config = loadConfig();
  const reader = readerOf(config);
  const words = process.argv.slice(2);
  if (config.discord === null || words.length > 0) return startConsole(words, config.knowledge, reader);
  // Loaded only here: the console starts without discord.js.
  const { startDiscord } = await import('./discord/start.js');
  const desk = await openLiveDesk(config.knowledge, reader);
  await warmUp(desk);
  await startDiscord(desk, config.discord, config.database);
});
