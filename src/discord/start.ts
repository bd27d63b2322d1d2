import { type Config, type DiscordConfig, modelsFolder, version } from '../config.js';
import { openDrafting } from '../ingest/drafting.js';
import { noReader } from '../reader/reader.js';
import { type Desk, respond } from '../request/respond.js';
import type { Store } from '../settings/storeInterface.js';
import { exitWithoutRestart, messageOf } from '../start.js';
import { DatabaseStore } from '../store/databaseStore.js';
import { createFetcher } from '../web/fetcher.js';
import { startHealthServer, statusOf } from './client/health.js';
import { inviteLink } from './client/invite.js';
import type { Log } from './client/log.js';
import { login } from './client/login.js';
import { idOf, keepRegistering } from './client/registering.js';
import { Face } from './face.js';
import { openHttpInteractions } from './http/httpInteractions.js';
import type { Tools } from './newsroom/adding.js';
import { RateLimiter } from './scheduling/rateLimiter.js';

/** How many articles are warmed up and named at the start; the others load when they are asked about. */
const mostWarm = 8;
/** Length of the text that warms up checking, in characters. */
const longText = 1000;

/**
 * Starts the bot on Discord. Resolves once it answers and its commands are registered. SIGINT and SIGTERM end it:
 * replies in flight finish, then the process exits with 0.
 * @throws OperatorFault for a refused token or intent, an API that cannot be reached, or a port that cannot be used;
 *   its message never has the token
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
  // Links from servers may not reach the operator's own network, so no private host is allowed.
  const tools = { fetcher: createFetcher({}), drafting: openDrafting(modelsFolder()) };
  const face = await openFace(desk, config, log, store, tools);
  const intake = http ? await openHttpInteractions(face.client, http, log) : null;
  if (healthPort !== null)
    await startHealthServer(healthPort, statusOf(face, desk, !withoutGateway), face.interactionLog);
  face.onEnd((cause) => {
    log.fatal({ cause }, 'Discord has ended the connection');
    process.exit(shard ? exitWithoutRestart : 1);
  });
  leaveWhenTold(log, shard !== undefined, async () => {
    await intake?.close();
    await face.close();
    await store.close();
  });
  // An event that discord.js cannot handle must not end the process.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'failed'));
  await keepRegistering(face, desk, config, log, store);
}

/** @param isManaged whether another process started this one, which then ends with it */
function leaveWhenTold(log: Log, isManaged: boolean, leave: () => Promise<void>): void {
  let isLeaving = false;
  const begin = (cause: string): void => {
    // Ctrl+C at a terminal signals both processes, and the parent signals this one again.
    if (isLeaving) return;
    isLeaving = true;
    log.info({ signal: cause }, 'leaving');
    leave().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'shutting down failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process[isManaged ? 'on' : 'once'](signal, () => begin(signal));
  if (!isManaged) return;
  // The parent is gone, so discord.js cannot send it messages any more.
  process.on('error', (error) => log.warn({ cause: messageOf(error) }, 'the parent process is gone'));
  process.once('disconnect', () => begin('disconnect'));
  if (!process.connected) begin('disconnect');
}

/** Logs a database error without the data that was being written. */
function noteDatabase(log: Log, error: unknown): void {
  if (error === null) {
    log.info('the database can be used');
    return;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = [code, messageOf(error)].filter(Boolean).join(': ');
  log.warn({ cause }, 'the database cannot be used: settings are kept in memory until it can');
}

/**
 * Logs in and answers, without touching the process itself.
 * @param rateLimiter limits how fast users and channels may ask
 * @throws OperatorFault as {@link startDiscord}
 */
export async function openFace(
  desk: Desk,
  config: DiscordConfig,
  log: Log,
  store: Store,
  tools: Pick<Tools, 'drafting' | 'fetcher'>,
  rateLimiter = new RateLimiter(),
): Promise<Face> {
  await warmUp(desk, log);
  // A test double of the API also serves the uploads.
  const uploads = config.apiUrl === undefined ? [] : [new URL(config.apiUrl).origin];
  const face = new Face(desk, config, log, store, { ...tools, uploads }, rateLimiter);
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

/** The log line about the limits of running without the gateway. */
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
 * Answers a question about each of the newest articles, and checks a long text, so that models and indexes are loaded
 * before the first user asks.
 */
async function warmUp(desk: Desk, log: Log): Promise<void> {
  const first = async (line: string, article: string): Promise<void> => {
    try {
      await respond({ ...desk, reader: noReader }, line, { article });
    } catch (error) {
      log.error({ err: error, article }, 'a warm-up question failed');
    }
  };
  for (const { article } of desk.library.newest(mostWarm))
    await first(`who said ${article.title?.text ?? article.slug}?`, article.slug);
  const { defaultArticle } = desk.library;
  if (defaultArticle)
    await first(`/check ${defaultArticle.article.text.slice(0, longText)}`, defaultArticle.article.slug);
}

function startLine(articles: readonly string[], commands: number, where: string): string {
  const rest = articles.length - mostWarm;
  const named = [...articles.slice(0, mostWarm), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return `Verbatim ${version()} answers from ${named} with ${commands} commands ${where}`;
}
