import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { manager, moderator } from '../stories.js';
import { buttonOf, noStore, shown, withBot } from '../support.js';

const mayAll = person('Chief', {
  permissions: String(PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageGuild),
});
const article = 'russia-rejects-nato-troops';

describe('what a channel grants', () => {
  it('reaches no further than that channel and its threads', async () => {
    const store = await noStore();
    await withBot(
      async ({ double }) => {
        const [general, news] = double.world.guilds[0]?.channels ?? [];
        if (!general || !news) throw new Error('there are no channels');
        double.grant(news, String(PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageMessages));
        const thread = double.world.addThread(news, 'a thread');
        const settingsOf = (channel: string) => store.settingsAt({ server: general.guildId, channel });
        const say = async (...[name, options, use]: Parameters<typeof double.interact.command>) =>
          textOf(shown(await double.interact.command(name, options, use)));
        for (const channel of [news, thread]) {
          const there = { user: manager, channel };
          for (const [name, options] of [
            ['article use', { article, where: 'server' }],
            ['settings', { privately: 'on', where: 'server' }],
          ] as const)
            expect([name, await say(name, options, there)]).toEqual([
              name,
              expect.stringContaining('in the whole server may change its settings'),
            ]);
          for (const [name, options] of [
            ['article unanswered', {}],
            ['article export', {}],
            ['article erase', { what: 'everything' }],
            ['article erase', { what: 'questions' }],
          ] as const)
            for (const user of [manager, moderator])
              expect(await say(name, options, { user, channel })).toContain('Only moderators of this server');
          expect(settingsOf(general.id)).toEqual({});
          expect(await say('article use', { article }, there)).toContain('From now on');
        }
        expect(settingsOf(news.id)).toEqual({ article });
        // Elsewhere the same right is one of the whole server, and who manages the server manages all of it.
        for (const [channel, user] of [
          [general, manager],
          [news, mayAll],
        ] as const) {
          expect(await say('settings', { privately: 'on', where: 'server' }, { user, channel })).toContain(
            'Only the person who asks sees',
          );
          expect(await say('article unanswered', {}, { user, channel })).not.toContain('moderators');
        }
        expect(settingsOf(general.id)).toEqual({ private: true });
        const there = { user: manager, channel: news };
        double.grant(news, '0');
        const erasing = shown(await double.interact.command('article erase', { what: 'everything' }, there));
        // What the channel grants reaches no further when the button is pressed, either.
        double.grant(news, String(PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageMessages));
        await double.interact.component(erasing, buttonOf(erasing, 'Erase'), there);
        await expect.poll(() => textOf(erasing)).toContain('Only moderators of this server');
        expect(settingsOf(news.id)).toEqual({ private: true, article });
        double.grant(news, '0');
        const again = shown(await double.interact.command('article erase', { what: 'everything' }, there));
        await double.interact.component(again, buttonOf(again, 'Erase'), there);
        await expect.poll(() => textOf(again)).toContain('is erased');
        expect(settingsOf(news.id)).toEqual({});
      },
      { store },
    );
  });
});
