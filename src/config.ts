import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import * as z from 'zod';

/** Something that the operator can mend. Its message is one line that names the variable or the cause. */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';
}

/** An unset variable and an empty one are the same. */
const unset = (value: unknown): unknown => (value === '' ? undefined : value);

const postgresUrl = z.preprocess(
  unset,
  z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'is not the address of a PostgreSQL database (postgres://…)',
    })
    .optional(),
);

const environmentSchema = z.object({
  DISCORD_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .min(
        1,
        'holds only spaces; leave it empty for the console, or copy the token from the developer portal',
      )
      .optional(),
  ),
  DISCORD_GUILD_ID: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^\d{17,20}$/, 'is not the id of a server (17 to 20 digits)')
      .optional(),
  ),
  DISCORD_API_URL: z.preprocess(
    unset,
    z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    unset,
    z
      .enum(['debug', 'info', 'warn', 'error'], { error: 'is none of debug, info, warn and error' })
      .default('info'),
  ),
  LOG_SERVERS: z.preprocess(
    unset,
    z.enum(['true', 'false'], { error: 'is neither true nor false' }).default('false'),
  ),
  HEALTH_PORT: z.preprocess(
    unset,
    z
      .string()
      .regex(/^\d{1,5}$/, 'is no port number (1 to 65535)')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, 'is no port number (1 to 65535)')
      .optional(),
  ),
  LOG_QUESTIONS: z.preprocess(
    unset,
    z.enum(['true', 'false'], { error: 'is neither true nor false' }).default('false'),
  ),
  KNOWLEDGE_DIR: z.preprocess(unset, z.string().optional()),
  READER: z.preprocess(unset, z.enum(['on', 'off'], { error: 'is neither on nor off' }).default('on')),
  DATABASE_FILE: z.preprocess(unset, z.string().optional()),
  DATABASE_URL: postgresUrl,
  LIBRARY_URL: postgresUrl,
  FETCH_ALLOW: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .toLowerCase()
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    )
    .refine((hosts) => hosts.every((host) => /^(?:[a-z\d.-]+|\[[a-f\d:.]+\]):\d{1,5}$/.test(host)), {
      error: 'is not a list of host:port with commas between',
    }),
});

/** What the Discord face needs to know. */
export interface DiscordConfig {
  readonly token: string;
  /** Where the API is, if not at Discord. */
  readonly apiUrl?: string;
  /** The one server to register commands in; everywhere where it is left out. */
  readonly guildId?: string;
  /** Whether the log may hold what people ask. */
  readonly logQuestions: boolean;
  /** Whether each line of the log names the server and the shard. */
  readonly logServers?: boolean;
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
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API_URL, LOG_QUESTIONS, KNOWLEDGE_DIR } = read.data;
  const { READER, DATABASE_FILE, DATABASE_URL, FETCH_ALLOW, LIBRARY_URL } = read.data;
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
    healthPort: HEALTH_PORT ?? null,
    discord:
      DISCORD_TOKEN === undefined
        ? null
        : {
            token: DISCORD_TOKEN,
            ...(DISCORD_API_URL === undefined ? {} : { apiUrl: DISCORD_API_URL }),
            ...(DISCORD_GUILD_ID === undefined ? {} : { guildId: DISCORD_GUILD_ID }),
            logQuestions: LOG_QUESTIONS === 'true',
            logServers: LOG_SERVERS === 'true',
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
