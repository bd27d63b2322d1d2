import * as z from 'zod';

/** An empty variable counts as unset. */
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

const port = z.preprocess(
  unset,
  z
    .string()
    .regex(/^\d{1,5}$/, 'is no port number (1 to 65535)')
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65_535, 'is no port number (1 to 65535)')
    .optional(),
);

/** Schema of the environment variables, each by itself. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .min(
        1,
        'holds only spaces; leave it empty for the console, or copy the token from the developer portal',
      )
      .transform((token) => token.replace(/^Bot\s+/iu, ''))
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
  HEALTH_PORT: port,
  SHARDING: z.preprocess(
    unset,
    z.enum(['auto', 'processes'], { error: 'is neither auto nor processes' }).default('auto'),
  ),
  GATEWAY: z.preprocess(unset, z.enum(['on', 'off'], { error: 'is neither on nor off' }).default('on')),
  DISCORD_PUBLIC_KEY: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^[\da-f]{64}$/iu, 'is not the public key of an application (64 hexadecimal digits)')
      .optional(),
  ),
  INTERACTIONS_PORT: port,
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

type Environment = z.infer<typeof environmentSchema>;

/** Invalid combinations of variables: the variable to report, the condition, and the reason. */
const conflicts: readonly (readonly [name: string, applies: (set: Environment) => boolean, why: string])[] = [
  [
    'DISCORD_PUBLIC_KEY',
    (set) => set.DISCORD_PUBLIC_KEY === undefined && set.INTERACTIONS_PORT !== undefined,
    'is missing: INTERACTIONS_PORT is of no use without it',
  ],
  [
    'INTERACTIONS_PORT',
    (set) => set.INTERACTIONS_PORT === undefined && set.DISCORD_PUBLIC_KEY !== undefined,
    'is missing: DISCORD_PUBLIC_KEY is of no use without it',
  ],
  [
    'GATEWAY',
    (set) => set.GATEWAY === 'off' && set.DISCORD_PUBLIC_KEY === undefined,
    'is off, so DISCORD_PUBLIC_KEY and INTERACTIONS_PORT must be set',
  ],
  [
    'SHARDING',
    (set) => set.SHARDING === 'processes' && set.INTERACTIONS_PORT !== undefined,
    'is processes, which share no INTERACTIONS_PORT: take interactions in processes with GATEWAY=off beside them',
  ],
];

/** Lists the invalid combinations of variables as messages. */
export function conflictsIn(set: Environment): string[] {
  return conflicts.flatMap(([name, applies, why]) => (applies(set) ? [`${name} ${why}`] : []));
}

/** The variables that discord.js sets in a process that its manager starts. */
const shardSchema = z.object({
  SHARDING_MANAGER: z.literal('true'),
  SHARDS: z.coerce.number().int().nonnegative(),
  SHARD_COUNT: z.coerce.number().int().positive(),
});

/** Returns the shard that this process was started for; undefined if it was started for none. */
export function shardIn(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly id: number; readonly count: number } | undefined {
  const { data } = shardSchema.safeParse(environment);
  return data && { id: data.SHARDS, count: data.SHARD_COUNT };
}
