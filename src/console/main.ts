import { loadConfig } from '../config.js';
import { openConfiguredReader, run } from '../start.js';
import { startConsole } from './start.js';

// The console, whether there is a Discord token or not: what `npm run ask` starts.
void run(() => {
  const config = loadConfig();
  return startConsole(process.argv.slice(2), config, openConfiguredReader(config));
});
