import { loadConfig } from '../config.js';
import { run } from '../start.js';
import { startConsole } from './start.js';

// The console, whether there is a Discord token or not: what `npm run ask` starts.
void run(() => startConsole(process.argv.slice(2), loadConfig().knowledge));
