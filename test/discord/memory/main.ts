import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DiscordDouble } from '../double/double.js';
import { bigGuild } from './bigGuild.js';

/** How many servers the bot is in. */
const guilds = 1000;

/** Heap in bytes of a fresh process that has logged in to a new double. */
async function heapOf(which: 'bot' | 'default', count: number): Promise<number> {
  const double = await DiscordDouble.start({ guilds: count, guildExtras: bigGuild });
  const client = [
    '--expose-gc',
    '--import',
    'tsx',
    'test/discord/memory/client.ts',
    which,
    double.apiUrl,
    double.token,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, client);
  await double.stop();
  return Number(stdout.trim().split('\n').at(-1));
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const bot = await heapOf('bot', guilds);
const alone = await heapOf('bot', 0);
const standard = await heapOf('default', guilds);
const empty = await heapOf('default', 0);
console.log(`${guilds} servers, heap after login and collection:`);
console.log(`  Verbatim           ${megabytes(bot)} (${megabytes(bot - alone)} for the servers)`);
console.log(`  discord.js default ${megabytes(standard)} (${megabytes(standard - empty)} for the servers)`);
console.log(
  `  ratio              ${(bot / standard).toFixed(3)} (${((bot - alone) / (standard - empty)).toFixed(3)} for the servers)`,
);
