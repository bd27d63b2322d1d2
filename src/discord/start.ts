import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events, HTTPError, Status } from 'discord.js';
import { type Desk, respond } from '../answer/respond.js';
import type { Store } from '../answer/store.js';
import { type Config, type DiscordConfig, modelsFolder, OperatorFault, version } from '../config.js';
import { openDrafting } from '../ingest/draftingProcess.js';
import { noReader } from '../reader/reader.js';
import { messageOf } from '../start.js';
import { DatabaseStore } from '../store/databaseStore.js';
import { createFetcher } from '../web/fetcher.js';
import { isPassing } from './delivery.js';
import { Face } from './face.js';
import { inviteLink } from './invite.js';
import type { Log } from './log.js';
import { Pace } from './memory.js';
import type { Tools } from './newsroom/adding.js';
import { register } from './register.js';

/** Articles that are made ready, and named, at a start; the others are read when they are asked about. */
const mostWarm = 8;
/** How long the way into Discord may take, in milliseconds. */
const longestLogin = 30_000;
/** Characters of a text that takes long to check. */
const longText = 1000;
/** Pause before registration is tried again, in milliseconds: each is twice the one before. */
const pauses = { first: 1000, longest: 600_000 } as const;

/**
 * Starts the bot on Discord and resolves once it answers and its commands are registered. SIGINT and SIGTERM end it: replies in flight are
 * finished, then the process exits with 0.
 * @throws OperatorFault for a refused token or intent and an API that cannot be reached; never with the token
 */
export async function startDiscord(
  desk: Desk,
  config: DiscordConfig,
  { database, healthPort }: Pick<Config, 'database' | 'healthPort'>,
  log: Log,
): Promise<void> {
  const store = await DatabaseStore.open(database, (error) => noteDatabase(log, error));
  // Servers never reach hosts of the operator's own network: no host is allowed beside public ones.
  const tools = { fetcher: createFetcher({}), drafting: openDrafting(modelsFolder()) };
  const face = await openFace(desk, config, log, store, tools);
  if (healthPort !== null) await tellHealth(healthPort, face, desk);
  face.onEnd((cause) => {
    log.fatal({ cause }, 'Discord has ended the connection');
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'leaving');
      leave(face, store).then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the farewell failed');
          process.exit(1);
        },
      );
    });
  }
  // A line that discord.js cannot read must not end the answers to all others.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'failed'));
  await keepRegistering(face, desk, config, log);
}

/** Tells at a port how the bot is. @throws OperatorFault where the port cannot be used */
async function tellHealth(port: number, face: Face, desk: Desk): Promise<void> {
  // Loaded only here: most do without it.
  const [{ Metrics }, { serveHealth }] = await Promise.all([
    import('../health/metrics.js'),
    import('../health/server.js'),
  ]);
  const { client } = face;
  const reading = {
    trouble: () => troubleOf(face, desk),
    articles: () => desk.library.articles.length,
    servers: () => client.guilds.cache.size,
    shards: () => client.ws.shards.filter(({ status }) => status === Status.Ready).size,
  };
  const metrics = new Metrics(reading);
  face.outcomes.on((command, outcome, ms) => metrics.count(command, outcome, ms));
  try {
    await serveHealth(port, reading, metrics);
  } catch (error) {
    throw new OperatorFault(`HEALTH_PORT: port ${port} cannot be used: ${messageOf(error)}`);
  }
}

/** Why the bot does not answer now; null where it does. */
function troubleOf(face: Face, { library }: Desk): string | null {
  if (face.isClosing) return 'it is leaving';
  if (!face.client.isReady()) return 'it is not connected to Discord';
  const away = face.client.ws.shards.filter(({ status }) => status !== Status.Ready).size;
  if (away > 0) return `${away} of ${face.client.ws.shards.size} shards are not connected`;
  return library.usual ? null : 'there is no article to answer from';
}

async function leave(face: Face, store: DatabaseStore): Promise<void> {
  await face.close();
  await store.close();
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
  const limit = AbortSignal.timeout(longestLogin);
  try {
    await Promise.all([once(client, Events.ClientReady, { signal: limit }), client.login(config.token)]);
  } catch (error) {
    await client.destroy();
    throw limit.aborted
      ? unreachable(config, `no answer in ${longestLogin / 1000} s`)
      : faultOf(error, config);
  }
  const { commands, library } = desk;
  const articles = library.articles.map(({ article }) => article.slug);
  const guilds = client.guilds.cache.size;
  log.info(
    { articles: articles.slice(0, mostWarm), commands: commands.length, guilds },
    startLine(articles, commands.length, guilds),
  );
  log.info({ invite: inviteLink(idOf(face)) }, 'invite the bot with this link');
  return face;
}

function idOf({ client }: Face): string {
  if (!client.application) throw new Error('Discord has not said which application this is');
  return client.application.id;
}

/**
 * Registers the commands, again and again while what keeps Discord from taking them is a trouble that passes. Those
 * that are registered already are answered meanwhile.
 */
export async function keepRegistering(
  face: Face,
  { commands }: Desk,
  { guildId }: DiscordConfig,
  log: Log,
): Promise<void> {
  for (let pause: number = pauses.first; ; pause = Math.min(2 * pause, pauses.longest)) {
    try {
      const { isChanged, registered } = await register(face.client.rest, idOf(face), commands, guildId);
      face.mentions.learn(registered);
      const outcome = isChanged ? 'commands registered' : 'commands are as registered';
      log.info({ guild: guildId ?? 'all' }, outcome);
      return;
    } catch (error) {
      const next = isPassing(error) ? `tried again in ${pause / 1000} s` : 'not tried again';
      log.error({ err: error }, `the commands could not be registered: ${next}; those there are answered`);
      if (!isPassing(error)) return;
    }
    await wait(pause, undefined, { ref: false });
  }
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

function startLine(articles: readonly string[], commands: number, guilds: number): string {
  const servers = guilds === 1 ? '1 server' : `${guilds} servers`;
  const rest = articles.length - mostWarm;
  const named = [...articles.slice(0, mostWarm), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return `Verbatim ${version()} answers from ${named} with ${commands} commands in ${servers}`;
}

function nameOf({ apiUrl }: DiscordConfig): string {
  return apiUrl === undefined ? 'Discord’s API' : 'DISCORD_API_URL: the API there';
}

function unreachable(config: DiscordConfig, cause: string): OperatorFault {
  return new OperatorFault(`${nameOf(config)} cannot be reached: ${cause}`);
}

/** What the operator can do about a login that failed. */
function faultOf(error: unknown, config: DiscordConfig): OperatorFault {
  const message = error instanceof Error ? error.message : String(error);
  const isToken =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    message === 'Authentication failed';
  if (isToken) {
    return new OperatorFault(
      'DISCORD_TOKEN: Discord refuses this token; copy it again from the developer portal',
    );
  }
  if (/intents/i.test(message)) {
    return new OperatorFault(
      'Discord refuses the intents (servers, messages that mention the bot): see the bot’s page in the developer portal',
    );
  }
  if (error instanceof HTTPError || error instanceof DiscordAPIError)
    return new OperatorFault(`${nameOf(config)} answers with ${error.status}; try again later`);
  return unreachable(config, error instanceof Error && 'code' in error ? String(error.code) : message);
}
