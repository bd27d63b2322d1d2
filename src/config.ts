import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import * as z from 'zod';
import { conflictsIn, environmentSchema, shardIn } from './environment.js';

/** An error that the operator can fix. The message is one line that names the variable or the cause. */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';

  /** @param isTemporary whether it may pass by itself, as when the network is down */
  constructor(
    message: string,
    readonly isTemporary = false,
  ) {
    super(message);
  }
}

/** The settings of the Discord face. */
export interface DiscordConfig {
  readonly token: string;
  /** Base URL of the API, if it is not Discord’s own. */
  readonly apiUrl?: string;
  /** The only server to register commands in; all servers if left out. */
  readonly guildId?: string;
  /** Whether the log may contain what people ask. */
  readonly logQuestions: boolean;
  /** Whether the log line of each answer names the server and the shard. */
  readonly logServers?: boolean;
  /** Port for interactions over HTTP, and the key that verifies Discord’s signature. */
  readonly http?: { readonly port: number; readonly publicKey: string };
  /** Whether to run without the gateway and everything that needs it. */
  readonly withoutGateway?: boolean;
  /** Whether this process only starts one process for each shard. */
  readonly startsShards?: boolean;
  /** The only shard of this process; all shards if left out. */
  readonly shard?: { readonly id: number; readonly count: number };
}

/** The configuration of the program. */
export interface Config {
  /** Path of the folder of articles. */
  readonly knowledge: string;
  /** Address of the PostgreSQL database with the articles; null to use the folder. */
  readonly archive: string | null;
  /** Path of the models folder; null if the reader is off. */
  readonly models: string | null;
  /** Where settings and data of servers are stored: a file, or a PostgreSQL database. */
  readonly database: { readonly file: string } | { readonly url: string };
  /** `host:port` of each host in a private network that articles may be fetched from. */
  readonly fetchAllow: readonly string[];
  /** The lowest level that is logged. */
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Port of the health checks; null for none. */
  readonly healthPort: number | null;
  /** Null without a token: the console answers then. */
  readonly discord: DiscordConfig | null;
}

/** The folder of the trained weights. */
export function modelsFolder(): string {
  return join(packageRoot(), 'models');
}

/** The version in `package.json`. */
export function version(): string {
  const file: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}

/** The root folder of the package, for the sources as well as for the build. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/**
 * Reads the configuration from environment variables.
 * @throws OperatorFault that names every invalid variable; it never contains a value
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
    // The shard processes use the ports that follow.
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
 * Reads the configuration of this process from its environment and from the `.env` file, which yields to it.
 * @throws OperatorFault like {@link readConfig}, or if the file cannot be read
 */
export function loadConfig(): Config {
  const path = join(packageRoot(), '.env');
  const { error } = existsSync(path) ? dotenv.config({ path, quiet: true }) : {};
  if (error) throw new OperatorFault(`.env cannot be read: ${error.message}`);
  return readConfig(process.env);
}
