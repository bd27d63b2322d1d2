import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OperatorFault, readConfig } from '../src/config.js';

const good = {
  DISCORD_TOKEN: 'abc.def',
  DISCORD_GUILD_ID: '123456789012345678',
  DISCORD_API_URL: 'http://127.0.0.1:8080/api',
  LOG_QUESTIONS: 'true',
  KNOWLEDGE_DIR: 'articles',
  READER: 'off',
  DATABASE_FILE: 'kept.sqlite',
  DATABASE_URL: 'postgres://verbatim:hidden@127.0.0.1:5432/verbatim',
  LIBRARY_URL: 'postgres://verbatim:hidden@127.0.0.1:5432/archive',
  LOG_LEVEL: 'warn',
  LOG_SERVERS: 'true',
  HEALTH_PORT: '9464',
  SHARDING: 'auto',
  GATEWAY: 'off',
  DISCORD_PUBLIC_KEY: '0aF1'.repeat(16),
  INTERACTIONS_PORT: '8080',
  FETCH_ALLOW: 'Intranet.example:8080, [::1]:80,',
};

/** The message of the fault that a set of variables gives. */
function faultOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof OperatorFault) return error.message;
    throw error;
  }
  return '';
}

describe('configuration', () => {
  it('takes every variable', () => {
    expect(readConfig(good)).toEqual({
      knowledge: 'articles',
      models: null,
      database: { url: good.DATABASE_URL },
      archive: good.LIBRARY_URL,
      fetchAllow: ['intranet.example:8080', '[::1]:80'],
      logLevel: 'warn',
      healthPort: 9464,
      discord: {
        token: 'abc.def',
        apiUrl: 'http://127.0.0.1:8080/api',
        guildId: '123456789012345678',
        logQuestions: true,
        logServers: true,
        http: { port: 8080, publicKey: good.DISCORD_PUBLIC_KEY },
        withoutGateway: true,
      },
    });
  });

  it('counts empty variables as unset, and finds the articles of the package', () => {
    const config = readConfig(Object.fromEntries(Object.keys(good).map((name) => [name, ''])));
    expect(config).toEqual(readConfig({}));
    expect(config.discord).toBeNull();
    expect(config.fetchAllow).toEqual([]);
    expect(config.database).toEqual({ file: join(dirname(config.knowledge), 'data', 'verbatim.sqlite') });
    expect(readConfig({ ...good, DATABASE_URL: '' }).database).toEqual({ file: 'kept.sqlite' });
    expect(existsSync(join(config.models ?? '', 'reader.json'))).toBe(true);
    expect(existsSync(join(config.knowledge, 'russia-rejects-nato-troops', 'article.txt'))).toBe(true);
  });

  it.each([
    ['DISCORD_TOKEN', '   '],
    ['LOG_LEVEL', 'loud'],
    ['HEALTH_PORT', '0'],
    ['HEALTH_PORT', '70000'],
    ['LIBRARY_URL', 'mysql://127.0.0.1/x'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_GUILD_ID', '12345'],
    ['DISCORD_API_URL', 'discord'],
    ['DISCORD_API_URL', 'ftp://discord.com'],
    ['LOG_QUESTIONS', 'yes'],
    ['READER', 'maybe'],
    ['SHARDING', 'many'],
    ['GATEWAY', 'no'],
    ['DISCORD_PUBLIC_KEY', '0aF1'.repeat(15)],
    ['DISCORD_PUBLIC_KEY', 'key1'.repeat(16)],
    ['INTERACTIONS_PORT', '0'],
    ['INTERACTIONS_PORT', '65536'],
    ['INTERACTIONS_PORT', 'http'],
    ['DATABASE_URL', 'mysql://verbatim:hidden@127.0.0.1/verbatim'],
    ['DATABASE_URL', 'hidden'],
    ['FETCH_ALLOW', 'intranet.example'],
    ['FETCH_ALLOW', 'http://intranet.example:80'],
    ['FETCH_ALLOW', 'one.example:80 two.example:80'],
  ])('names %s where it is %j', (name, value) => {
    const message = faultOf({ ...good, [name]: value });
    expect(message).toMatch(new RegExp(`^${name} `));
    expect(message).not.toContain('\n');
    expect(message).not.toContain(good.DISCORD_TOKEN);
    expect(message).not.toContain('hidden');
  });

  it.each(Object.keys(good))('%s is explained in .env.example, and empty there', (name) => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    expect(example).toMatch(new RegExp(`^# .+\\n${name}=$`, 'mu'));
  });

  it.each<[string, Record<string, string>]>([
    ['DISCORD_PUBLIC_KEY', { DISCORD_PUBLIC_KEY: '', GATEWAY: '' }],
    ['INTERACTIONS_PORT', { INTERACTIONS_PORT: '', GATEWAY: '' }],
    ['GATEWAY', { DISCORD_PUBLIC_KEY: '', INTERACTIONS_PORT: '' }],
    ['SHARDING', { SHARDING: 'processes' }],
  ])('names %s where it does not go with %j', (name, changed) => {
    expect(faultOf({ ...good, ...changed })).toMatch(new RegExp(`^${name} `));
  });

  it('knows a process that was started for a shard, which has a health port of its own', () => {
    const alone = { ...good, GATEWAY: '', DISCORD_PUBLIC_KEY: '', INTERACTIONS_PORT: '' };
    const manager = readConfig({ ...alone, SHARDING: 'processes' });
    expect([manager.discord?.startsShards, manager.discord?.shard, manager.healthPort]).toEqual([
      true,
      undefined,
      9464,
    ]);
    const started = {
      ...alone,
      SHARDING: 'processes',
      SHARDING_MANAGER: 'true',
      SHARDS: '2',
      SHARD_COUNT: '4',
    };
    const { discord, healthPort } = readConfig(started);
    expect([discord?.startsShards, discord?.shard, healthPort]).toEqual([
      undefined,
      { id: 2, count: 4 },
      9467,
    ]);
    // Without a manager it is somebody else's variable.
    expect(readConfig({ ...alone, SHARDS: '2', SHARD_COUNT: '4' }).discord?.shard).toBeUndefined();
  });

  it('takes a token without the word that goes before it in requests', () => {
    expect(readConfig({ ...good, DISCORD_TOKEN: 'Bot abc.def' }).discord?.token).toBe('abc.def');
  });

  it('names every variable that is wrong at once', () => {
    const message = faultOf({ ...good, DISCORD_GUILD_ID: 'x', LOG_QUESTIONS: 'maybe' });
    expect(message).toContain('DISCORD_GUILD_ID');
    expect(message).toContain('LOG_QUESTIONS');
  });
});
