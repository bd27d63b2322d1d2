import { once } from 'node:events';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { createLog } from '../../../src/discord/client/log.js';
import { openFace } from '../../../src/discord/start.js';
import { Library } from '../../../src/knowledge/library.js';
import { loadFolder } from '../../../src/knowledge/load.js';
import { DatabaseStore } from '../../../src/store/databaseStore.js';
import { deskWith } from '../../desk.js';
import { toolsFor } from '../tools.js';

/** Logs in as the bot, or as a client with default options, and prints the bytes that its heap holds. */
const [which = '', apiUrl = '', token = ''] = process.argv.slice(2);
const { knowledge } = await loadFolder('knowledge');
const desk = deskWith(new Library(knowledge));

if (which === 'bot') {
  await openFace(
    desk,
    { token, apiUrl, logQuestions: false },
    createLog({ write: () => undefined }),
    await DatabaseStore.open(null, () => undefined),
    toolsFor(),
  );
} else {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: apiUrl },
  });
  await Promise.all([once(client, Events.ClientReady), client.login(token)]);
}
globalThis.gc?.();
console.log(process.memoryUsage().heapUsed);
process.exit(0);
