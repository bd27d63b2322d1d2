import { type Config, type DiscordConfig, modelsFolder, version } from '../config.js';
import { openDrafting } from '../ingest/draftingProcess.js';
import { noReader } from '../reader/reader.js';
import { type Desk, respond } from '../request/respond.js';
import type { Store } from '../settings/store.js';
import { exitForGood, messageOf } from '../start.js';
import { DatabaseStore } from '../store/databaseStore.js';
import { createFetcher } from '../web/fetcher.js';
import { inviteLink } from './client/invite.js';
import type { Log } from './client/log.js';
import { login } from './client/login.js';
import { idOf, keepRegistering } from './client/registering.js';
import { readingOf, tellHealth } from './client/tellHealth.js';
import { Face } from './face.js';
import { openIntake } from './http/open.js';
import type { Tools } from './newsroom/adding.js';
import { Pace } from './server/memory.js';

/** Articles that are made ready, and named, at a start; the others are read when they are asked about. */
const mostWarm = 8;
/** Characters of a text that takes long to check. */
const longText = 1000;

/**
 * Starts the bot on Discord and resolves once it answers and its commands are registered. SIGINT and SIGTERM end it: replies in flight are
 * finished, then the process exits with 0.
 * @throws OperatorFault for a refused token or intent, an API that cannot be reached, a port that cannot be used; never with
 * the token
 */
export async function startDiscord(
  desk: Desk,
  config: DiscordConfig,
  { database, healthPort }: Pick<Config, 'database' | 'healthPort'>,
  parentLog: Log,
): Promise<void> {
  const { http, shard, withoutGateway } = config;
  const log = shard ? parentLog.child({ shard: shard.id }) : parentLog;
  const store = await DatabaseStore.open(database, (error) => noteDatabase(log, error));
  // Servers never reach hosts of the operator's own network: no host is allowed beside public ones.
  const tools = { fetcher: createFetcher({}), drafting: openDrafting(modelsFolder()) };
  const face = await openFace(desk, config, log, store, tools);
  const intake = http ? await openIntake(face.client, http, log) : null;
  if (healthPort !== null)
    await tellHealth(healthPort, readingOf(face, desk, !withoutGateway), face.outcomes);
  face.onEnd((cause) => {
    log.fatal({ cause }, 'Discord has ended the connection');
    process.exit(shard ? exitForGood : 1);
  });
  leaveWhenTold(log, shard !== undefined, async () => {
    await intake?.close();
    await face.close();
    await store.close();
  });
  // A line that discord.js cannot read must not end the answers to all others.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'failed'));
  await keepRegistering(face, desk, config, log, store);
}

/** @param isManaged whether another process has started this one, which ends with it */
function leaveWhenTold(log: Log, isManaged: boolean, leave: () => Promise<void>): void {
  let isLeaving = false;
  const begin = (cause: string): void => {
    // Whoever ends both processes at a terminal tells each twice.
    if (isLeaving) return;
    isLeaving = true;
    log.info({ signal: cause }, 'leaving');
    leave().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the farewell failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process[isManaged ? 'on' : 'once'](signal, () => begin(signal));
  if (!isManaged) return;
  // Nobody hears any more what discord.js tells the other process.
  process.on('error', (error) => log.warn({ cause: messageOf(error) }, 'the process of all shards is gone'));
  process.once('disconnect', () => begin('disconnect'));
  if (!process.connected) begin('disconnect');
}

/** Says what the trouble with the database is, without what was being written. */
function noteDatabase(log: Log, error: unknown): void {
  if (error === null) {
    log.info('the database can be used');
    return;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = [code, messageOf(error)].filter(Boolean).join(': ');
  log.warn({ cause }, 'the database cannot be used: settings hold in memory until it can');
}

/**
 * Logs in and answers, without touching the process.
 * @param pace how fast it may be asked
 * @throws OperatorFault as {@link startDiscord}
 */
export async function openFace(
  desk: Desk,
  config: DiscordConfig,
  log: Log,
  store: Store,
  tools: Pick<Tools, 'drafting' | 'fetcher'>,
  pace = new Pace(),
): Promise<Face> {
  await warmUp(desk, log);
  // Where the API is a double's, so is what people upload.
  const uploads = config.apiUrl === undefined ? [] : [new URL(config.apiUrl).origin];
  const face = new Face(desk, config, log, store, { ...tools, uploads }, pace);
  const { client } = face;
  try {
    await login(client, config);
  } catch (error) {
    await client.destroy();
    throw error;
  }
  const { commands, library } = desk;
  const articles = library.articles.map(({ article }) => article.slug);
  const guilds = client.guilds.cache.size;
  const shards = client.ws.shards.size;
  log.info(
    {
      articles: articles.slice(0, mostWarm),
      commands: commands.length,
      ...(config.withoutGateway ? {} : { guilds, shards }),
    },
    startLine(articles, commands.length, whereOf(config, guilds, shards)),
  );
  if (config.withoutGateway) log.info(withoutGateway);
  log.info({ invite: inviteLink(idOf(client)) }, 'invite the bot with this link');
  return face;
}

/** What an operator is to know who does without the gateway. */
const withoutGateway =
  'without the gateway: mentions and direct messages are not answered, a server that removes the bot is forgotten within ' +
  'the hour, and each process counts for itself how fast it is asked';

/** Where the bot answers, for the start line. */
function whereOf({ shard, withoutGateway: isAlone }: DiscordConfig, guilds: number, shards: number): string {
  if (isAlone) return 'over HTTP';
  const servers = guilds === 1 ? 'in 1 server' : `in ${guilds} servers`;
  if (shard) return `${servers} on shard ${shard.id} of ${shard.count}`;
  return shards === 1 ? servers : `${servers} on ${shards} shards`;
}

/**
 * Answers a question about each of the newest articles, and checks a long text: what the language and its names need is loaded
 * before anybody waits.
 */
async function warmUp(desk: Desk, log: Log): Promise<void> {
  const first = async (line: string, article: string): Promise<void> => {
    try {
      await respond({ ...desk, reader: noReader }, line, { article });
    } catch (error) {
      log.error({ err: error, article }, 'a first question failed');
    }
  };
  for (const { article } of desk.library.newest(mostWarm))
    await first(`who said ${article.title?.text ?? article.slug}?`, article.slug);
  const { usual } = desk.library;
  if (usual) await first(`/check ${usual.article.text.slice(0, longText)}`, usual.article.slug);
}

function startLine(articles: readonly string[], commands: number, where: string): string {
  const rest = articles.length - mostWarm;
  const named = [...articles.slice(0, mostWarm), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return `Verbatim ${version()} answers from ${named} with ${commands} commands ${where}`;
}
