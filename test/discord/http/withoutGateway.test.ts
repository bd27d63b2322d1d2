import { Client, type Interaction, PermissionFlagsBits, REST } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { statusOf } from '../../../src/discord/client/health.js';
import { createLog } from '../../../src/discord/client/log.js';
import { keepRegistering } from '../../../src/discord/client/registering.js';
import type { Face } from '../../../src/discord/face.js';
import { openHttpInteractions } from '../../../src/discord/http/httpInteractions.js';
import { pollMembership } from '../../../src/discord/http/membershipPolling.js';
import { Languages } from '../../../src/discord/server/languages.js';
import { openFace } from '../../../src/discord/start.js';
import type { Store } from '../../../src/settings/storeInterface.js';
import { sqlite } from '../../store/databases.js';
import { open, withStore } from '../../store/support.js';
import { DiscordDouble } from '../double/double.js';
import { textOf } from '../double/message.js';
import type { Setup } from '../double/setup.js';
import { person } from '../double/world.js';
import { buttonOf, longDesk, noStore, shown } from '../support.js';
import { noPace, toolsFor } from '../tools.js';

/** Bots that take interactions over HTTP, behind a balancer. */
interface Replicas {
  readonly double: DiscordDouble;
  readonly faces: readonly Face[];
  readonly log: readonly Record<string, unknown>[];
}

/**
 * Runs a test with bots of one application, and checks that Discord would have taken every request.
 * @param stores one for each bot
 */
async function withReplicas(
  run: (replicas: Replicas) => Promise<void>,
  stores: readonly Store[],
  { withoutGateway = true, ...setup }: Setup & { readonly withoutGateway?: boolean } = {},
): Promise<void> {
  const double = await DiscordDouble.start(setup);
  const log: Record<string, unknown>[] = [];
  const lines = createLog({ write: (line: string) => log.push(JSON.parse(line)) });
  const desk = longDesk(30);
  const http = { port: 0, publicKey: double.endpoint.publicKey };
  const config = { token: double.token, apiUrl: double.apiUrl, logQuestions: false, http, withoutGateway };
  const ends: (() => Promise<void>)[] = [() => double.stop()];
  try {
    const faces: Face[] = [];
    const urls: string[] = [];
    for (const store of stores) {
      const face = await openFace(desk, config, lines, store, toolsFor(), noPace());
      ends.unshift(() => face.close());
      const intake = await openHttpInteractions(face.client, http, lines);
      ends.unshift(() => intake.close());
      await keepRegistering(face, desk, config, lines, store);
      faces.push(face);
      urls.push(`http://127.0.0.1:${intake.port}/`);
    }
    double.endpoint.set(...urls);
    await run({ double, faces, log });
    expect(double.violations).toEqual([]);
  } finally {
    for (const end of ends) await end();
  }
}

describe('bots without the gateway', () => {
  it('answer commands, and the buttons of each other’s messages', async () => {
    await withReplicas(
      async ({ double: { gateway, interact }, faces }) => {
        expect(gateway.counts.identified).toBe(0);
        const answers = vi.fn();
        for (const { interactionLog } of faces) interactionLog.on(answers);
        // Commands and presses go to one after the other.
        const first = await interact.command('quote', { speaker: 'ann lee' });
        const message = shown(first);
        const before = textOf(message);
        expect((await interact.component(message, buttonOf(message, 'More'))).kind).toBe('update');
        expect(textOf(message)).not.toBe(before);
        expect((await interact.component(message, buttonOf(message, 'Back'))).kind).toBe('update');
        expect(textOf(message)).toBe(before);
        const alone = shown(await interact.command('summary', { private: true }));
        const shared = await interact.component(alone, buttonOf(alone, 'Share'));
        expect(shared.kind).not.toBe('nothing');
        await vi.waitFor(() => expect(answers).toHaveBeenCalledTimes(5));
      },
      [await noStore(), await noStore()],
    );
  });

  it('have the settings of each other within a second', () =>
    withStore(sqlite, async (store, _, where) => {
      const other = await open(where);
      try {
        await withReplicas(
          async ({ double: { interact } }) => {
            const user = person('Chief', {
              permissions: String(PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels),
            });
            await interact.command('settings', { privately: 'on', where: 'server' }, { user });
            await vi.waitFor(async () => {
              for (let count = 0; count < 2; count++)
                expect(shown(await interact.command('summary')).ephemeral).toBe(true);
            }, 10_000);
          },
          [store, other],
        );
      } finally {
        await other.close();
      }
    }));

  it('say at their start what they do without, and are ready', async () => {
    await withReplicas(
      async ({ faces: [face], log }) => {
        expect(face && statusOf(face, longDesk(1), false).trouble()).toBeNull();
        const said = log.map(({ msg }) => msg);
        expect(said).toContainEqual(expect.stringMatching(/ over HTTP$/u));
        expect(said).toContainEqual(expect.stringMatching(/mentions and direct messages are not answered/u));
        expect(log[0]).not.toHaveProperty('guilds');
      },
      [await noStore()],
    );
  });

  it('answer somebody who has bought something', async () => {
    await withReplicas(
      async ({ double, faces: [face] }) => {
        const seen: Interaction[] = [];
        face?.client.on('interactionCreate', (interaction) => seen.push(interaction));
        const id = double.world.applicationId;
        const bought = { id: '5', sku_id: '6', application_id: id, user_id: '7', type: 8, deleted: false };
        const deliver = double.endpoint.deliver.bind(double.endpoint);
        vi.spyOn(double.endpoint, 'deliver').mockImplementation((data) =>
          deliver({ ...Object(data), entitlements: [bought] }),
        );
        expect((await double.interact.command('summary')).kind).toBe('reply');
        expect(seen[0]?.entitlements.size).toBe(1);
      },
      [await noStore()],
    );
  });
});

describe('an interaction', () => {
  it('that is sent twice is answered once', async () => {
    await withReplicas(
      async ({ double: { endpoint, interact }, faces: [face] }) => {
        const deliver = endpoint.deliver.bind(endpoint);
        vi.spyOn(endpoint, 'deliver').mockImplementation((data) => {
          deliver(data);
          deliver(data);
        });
        const answers = vi.fn();
        face?.interactionLog.on(answers);
        expect((await interact.command('summary')).kind).toBe('reply');
        expect((await interact.command('summary')).kind).toBe('reply');
        await vi.waitFor(() => expect(answers).toHaveBeenCalledTimes(2));
      },
      [await noStore()],
    );
  });

  it('that comes over the gateway as well is answered once', async () => {
    await withReplicas(
      async ({ double: { gateway, interact }, faces: [face] }) => {
        expect(gateway.connectedShards).toEqual([0]);
        const answers = vi.fn();
        face?.interactionLog.on(answers);
        for (let count = 0; count < 3; count++)
          expect((await interact.command('summary')).kind).toBe('reply');
        await vi.waitFor(() => expect(answers).toHaveBeenCalledTimes(3));
      },
      [await noStore()],
      { withoutGateway: false, comesTwice: true },
    );
  });
});

/** A client that knows who it is, at a double with servers. */
async function withClient(
  run: (client: Client, double: DiscordDouble) => Promise<void>,
  setup: Setup = {},
): Promise<void> {
  const double = await DiscordDouble.start(setup);
  const client = new Client({ intents: [] });
  client.rest = new REST({ api: double.apiUrl }).setToken(double.token);
  try {
    await run(client, double);
  } finally {
    await client.destroy();
    await double.stop();
  }
}

describe('servers that a bot without the gateway has left', () => {
  const silent = createLog({ write: () => undefined });
  const place = (server: string) => ({ server, channel: 'c' });

  it('are forgotten after a while, the others are not', () =>
    withStore(sqlite, async (store) => {
      await withReplicas(
        async ({ double, faces: [face] }) => {
          const [stays, goes, unsure] = double.world.guilds;
          const bot = double.world.applicationId;
          if (!face || !stays || !goes || !unsure) throw new Error('there are no servers');
          for (const { id } of [stays, goes, unsure]) {
            await store.present(bot, [id], () => false);
            const settings = { private: true };
            await store.apply(place(id), { does: 'set', scope: 'server', settings });
          }
          const isSet = () =>
            [stays, goes, unsure].map(({ id }) => store.settingsAt(place(id)).private === true);
          double.leave(goes);
          // Discord does not list it, and does not tell why.
          double.leave(unsure);
          double.fail({ route: `GET /guilds/${unsure.id}`, does: 500 });
          pollMembership(face.client, store, silent);
          // The type is that of a client which the gateway has told who it is.
          face.client.emit('clientReady', face.client as Client<true>);
          await vi.waitFor(() => expect(isSet()).toEqual([true, false, true]));
        },
        [store],
        { guilds: 3 },
      );
    }));
});

describe('the language of a server', () => {
  it('is asked for where nobody of it has asked anything, and null where the bot is not there', () =>
    withClient(
      async (client, double) => {
        const [there, left] = double.world.guilds;
        if (!there || !left) throw new Error('there are no servers');
        double.leave(left);
        const languages = new Languages(client, await noStore(), false);
        expect(await languages.ofOwnServer(left.id)).toBeNull();
        expect(languages.ofServer(there.id)).toBe('en');
        expect(await languages.ofOwnServer(there.id)).toBe('de');
        expect(languages.ofServer(there.id)).toBe('de');
      },
      { guilds: 2, guildExtras: () => ({ preferred_locale: 'de' }) },
    ));
});
