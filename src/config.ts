import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import * as z from 'zod';
import { conflictsIn, environmentSchema, shardIn } from './environment.js';

/** Something that the operator can mend. Its message is one line that names the variable or the cause. */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';

  /** @param mayPass whether it may be over by itself, as where the network is down */
  constructor(
    message: string,
    readonly mayPass = false,
  ) {
    super(message);
  }
}

/** What the Discord face needs to know. */
export interface DiscordConfig {
  readonly token: string;
  /** Where the API is, if not at Discord. */
  readonly apiUrl?: string;
  /** The one server to register commands in; everywhere where it is left out. */
  readonly guildId?: string;
  /** Whether the log may hold what people ask. */
  readonly logQuestions: boolean;
  /** Whether the line of each answer in the log names the server and the shard. */
  readonly logServers?: boolean;
  /** Where interactions come over HTTP, and what Discord signs them with. */
  readonly http?: { readonly port: number; readonly publicKey: string };
  /** Whether it does without the gateway, and so without what comes over it alone. */
  readonly withoutGateway?: boolean;
  /** Whether this process answers nobody, but starts another one for each shard. */
  readonly startsShards?: boolean;
  /** The one shard of this process; all of them where it is left out. */
  readonly shard?: { readonly id: number; readonly count: number };
}

/** The configuration of a start. */
export interface Config {
  /** Path to the folder of articles. */
  readonly knowledge: string;
  /** Address of the PostgreSQL database that the articles are in; null where those of the folder answer. */
  readonly archive: string | null;
  /** Path to the folder of the reader's weights; null where it is switched off. */
  readonly models: string | null;
  /** Where the bot keeps what is set and kept of servers: a file, or a PostgreSQL database. */
  readonly database: { readonly file: string } | { readonly url: string };
  /** `host:port` of each host that articles may be fetched from although it lies in a private network. */
  readonly fetchAllow: readonly string[];
  /** The least that the log has. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Where it is told how the bot is; nowhere where it is null. */
  readonly healthPort: number | null;
  /** Null where no token is set: the console answers then. */
  readonly discord: DiscordConfig | null;
}

/** Where the trained weights are. */
export function modelsFolder(): string {
  return join(packageRoot(), 'models');
}

/** The version of this package, as its `package.json` has it. */
export function version(): string {
  const file: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}

/** The folder of this package, from the sources as well as from the build. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/**
 * Reads the configuration out of environment variables.
 * @throws OperatorFault naming every variable that is wrong; it never holds a variable's value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) {
    throw new OperatorFault(
      read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '),
    );
  }
  const conflicts = conflictsIn(read.data);
  if (conflicts.length > 0) throw new OperatorFault(conflicts.join('; '));
  const shard = shardIn(environment);
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL, LOG_QUESTIONS, KNOWLEDGE_DIR } = read.data;
  const { READER, DATABASE_FILE, DATABASE_URL, FETCH_ALLOW, LIBRARY_URL } = read.data;
  const { DISCORD_PUBLIC_KEY, GATEWAY, INTERACTIONS_PORT, SHARDING } = read.data;
  const { HEALTH_PORT, LOG_LEVEL, LOG_SERVERS } = read.data;
  return {
    knowledge: KNOWLEDGE_DIR ?? join(packageRoot(), 'knowledge'),
    archive: LIBRARY_URL ?? null,
    models: READER === 'off' ? null : modelsFolder(),
    database:
      DATABASE_URL === undefined
        ? { file: DATABASE_FILE ?? join(packageRoot(), 'data', 'verbatim.sqlite') }
        : { url: DATABASE_URL },
    fetchAllow: FETCH_ALLOW,
    logLevel: LOG_LEVEL,
    // One process has the port itself, and each that it starts for a shard has one of those after it.
    healthPort: HEALTH_PORT === undefined ? null : HEALTH_PORT + (shard ? 1 + shard.id : 0),
    discord:
      DISCORD_TOKEN === undefined
        ? null
        : {
            token: DISCORD_TOKEN,
            ...(DISCORD_API_URL === undefined ? {} : { apiUrl: DISCORD_API_URL }),
            ...(DISCORD_GUILD_ID === undefined ? {} : { guildId: DISCORD_GUILD_ID }),
            logQuestions: LOG_QUESTIONS === 'true',
            logServers: LOG_SERVERS === 'true',
            ...(DISCORD_PUBLIC_KEY === undefined || INTERACTIONS_PORT === undefined
              ? {}
              : { http: { port: INTERACTIONS_PORT, publicKey: DISCORD_PUBLIC_KEY } }),
            ...(GATEWAY === 'off' ? { withoutGateway: true } : {}),
            ...(SHARDING === 'processes' && !shard ? { startsShards: true } : {}),
            ...(shard ? { shard } : {}),
          },
  };
}

/**
 * Reads the configuration of this process: its environment, and below it the package's `.env` file.
 * @throws OperatorFault as {@link readConfig}, or where the file cannot be read
 */
export function loadConfig(): Config {
  const path = join(packageRoot(), '.env');
  const { error } = existsSync(path) ? dotenv.config({ path, quiet: true }) : {};
  if (error) throw new OperatorFault(`.env cannot be read: ${error.message}`);
  return readConfig(process.env);
}
