import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { OperatorFault } from '../../../src/config.js';
import { createLog } from '../../../src/discord/client/log.js';
import { openFace } from '../../../src/discord/start.js';
import { DiscordDouble } from '../double/double.js';
import { noStore, shippedDesk, withBot } from '../support.js';
import { toolsFor } from '../tools.js';

const silent = createLog({ write: () => undefined });
const changes = (double: DiscordDouble): string[] =>
  double.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);

describe('logging in', () => {
  it('says which articles, how many commands and servers, and how to invite the bot', async () => {
    await withBot(
      async ({ log, double }) => {
        expect(log[0]).toMatchObject({
          articles: ['russia-rejects-nato-troops'],
          commands: commands.length,
          guilds: 3,
        });
        expect(log[1]?.invite).toBe(
          `https://discord.com/oauth2/authorize?client_id=${double.world.applicationId}&scope=bot+applications.commands&permissions=274877975616`,
        );
      },
      { guilds: 3 },
    );
  });

  it('keeps neither channels, roles, members nor messages', async () => {
    await withBot(
      async ({ face, double }) => {
        await double.interact.command('summary');
        const { channels, guilds, users } = face.client;
        expect([guilds.cache.size, channels.cache.size, users.cache.size]).toEqual([20, 0, 0]);
        const guild = guilds.cache.first();
        expect([guild?.roles.cache.size, guild?.members.cache.size, guild?.channels.cache.size]).toEqual([
          0, 0, 0,
        ]);
      },
      { guilds: 20 },
    );
  });

  it.each([
    ['a token that REST refuses', { token: 'wrong.token' }, /DISCORD_TOKEN/],
    ['an intent that the gateway refuses', { refusedIntents: 1 }, /intents/],
  ])('fails with one line for %s', async (_, setup, message) => {
    const { refusedIntents, token } = { refusedIntents: 0, token: undefined, ...setup };
    const double = await DiscordDouble.start({ refusedIntents });
    const config = { token: token ?? double.token, apiUrl: double.apiUrl, logQuestions: false };
    const error = await openFace(await shippedDesk(), config, silent, await noStore(), toolsFor()).catch(
      (cause: unknown) => cause,
    );
    await double.stop();
    expect(error).toBeInstanceOf(OperatorFault);
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain(config.token);
    expect(String(error)).not.toContain('\n');
  });

  it.each([
    ['answers with errors', (double: DiscordDouble) => double.fail({ route: 'GET /gateway/bot', does: 500 })],
    ['is not there', (double: DiscordDouble) => double.stop()],
  ])('fails with one line where the API %s', async (_, spoil) => {
    const double = await DiscordDouble.start();
    await spoil(double);
    const config = { token: double.token, apiUrl: double.apiUrl, logQuestions: false };
    const error = await openFace(await shippedDesk(), config, silent, await noStore(), toolsFor()).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(OperatorFault);
    expect(String(error)).toMatch(
      /DISCORD_API_URL: the API there (answers with 500|cannot be reached: ECONNREFUSED)/,
    );
    if (double.requests.length > 0) await double.stop();
  });
});

describe('registration', () => {
  it('registers every command, and the menu, where there are none', async () => {
    await withBot(async ({ double }) => {
      const names = double.commands().map(({ name }) => name);
      expect(names).toEqual([
        ...commands.map(({ data }) => data.name),
        'Ask about this',
        'Check quotes',
        'Add as article',
      ]);
      for (const command of double.commands()) {
        expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
        const isGroup = command.options.some(({ type }) => type === 1);
        for (const { options = [] } of isGroup ? command.options : [command]) {
          for (const option of options) expect(option.max_length ?? 6000).toBeGreaterThanOrEqual(4000);
          // What brings an article is shown to whoever brings it alone.
          const isNewsroom = options.some(({ type }) => type === 11) || options.length === 0;
          if (command.type === 1 && !isNewsroom)
            expect(options.at(-1)).toMatchObject({ type: 5, name: 'private' });
        }
      }
    });
  });

  it('leaves them alone where they are as wanted', async () => {
    let registered: readonly unknown[] = [];
    await withBot(async ({ double }) => {
      expect(changes(double)).toHaveLength(1);
      registered = double.commands();
    });
    await withBot(async ({ double }) => expect(changes(double)).toEqual([]), {
      prepare: (double) => double.register(registered),
    });
  });

  it('replaces them where one differs', async () => {
    await withBot(
      async ({ double }) => {
        expect(changes(double)).toHaveLength(1);
        expect(double.commands().map(({ name }) => name)).not.toContain('old');
      },
      { prepare: (double) => double.register([{ name: 'old', type: 1, description: 'Old' }]) },
    );
  });

  it.each<[string, (double: DiscordDouble) => void]>([
    [
      'another program has left what this one never has',
      (double) =>
        double.register([
          {
            name: 'old',
            type: 1,
            description: 'Old',
            options: [{ type: 4, name: 'n', description: 'N', choices: [{ name: 'one', value: 1 }] }],
          },
        ]),
    ],
    [
      'those there cannot be read',
      (double) => double.fail({ route: 'GET /applications/*/commands', does: 403 }),
    ],
  ])('registers them where %s', async (_, prepare) => {
    await withBot(
      async ({ double, log }) => {
        expect(double.commands().map(({ name }) => name)).toContain('summary');
        expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
      },
      { prepare },
    );
  });

  it('registers in one server where that is wanted', async () => {
    let registered: readonly unknown[] = [];
    await withBot(
      async ({ double }) => {
        const guild = double.world.guilds[0]?.id ?? '';
        expect(double.commands()).toEqual([]);
        registered = double.commands(guild);
        expect(registered.length).toBeGreaterThan(commands.length);
        expect((await double.interact.command('summary')).kind).toBe('reply');
      },
      { guildId: true },
    );
    await withBot(async ({ double }) => expect(changes(double)).toEqual([]), {
      guildId: true,
      prepare: (double) => double.register(registered, double.world.guilds[0]?.id),
    });
  });

  it('tries again where Discord is in trouble', async () => {
    await withBot(
      async ({ double, log }) => {
        expect(log.some(({ level }) => level === 50)).toBe(true);
        expect(double.commands().length).toBeGreaterThan(commands.length);
        // discord.js repeats nothing by itself.
        expect(double.requests.filter(({ method }) => method === 'PUT')).toHaveLength(2);
      },
      { prepare: (double) => double.fail({ route: 'PUT /applications/*/commands', does: 500 }) },
    );
  });

  it('answers all the same where registration fails', async () => {
    await withBot(
      async ({ double, log }) => {
        expect(log.some(({ level }) => level === 50)).toBe(true);
        expect((await double.interact.command('summary')).kind).toBe('reply');
      },
      {
        prepare: (double) => {
          double.register([{ name: 'summary', type: 1, description: 'Old' }]);
          double.fail({ route: 'PUT /applications/*/commands', does: 403 });
        },
      },
    );
  });
});
