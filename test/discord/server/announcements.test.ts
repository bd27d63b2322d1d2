import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { sqlite } from '../../store/databases.js';
import { open } from '../../store/support.js';
import { readableTextOf, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { addText, eventually, may, press, tram, tramText } from '../newsroom/support.js';
import { channelsOf, desk } from '../stories.js';
import { type Bot, noStore, shown, withBot } from '../support.js';

const one = person('Manager of one channel', { permissions: String(PermissionFlagsBits.ManageChannels) });

const say = async (
  { double }: Bot,
  ...[name, options, use]: Parameters<Bot['double']['interact']['command']>
) => readableTextOf(shown(await double.interact.command(name, options, use)));

describe.concurrent('where articles are announced', () => {
  it('is set in the channel at hand for the whole server, shown, and ended', async () => {
    const store = await noStore();
    await withBot(
      async (bot) => {
        const [general, news] = channelsOf(bot);
        const server = general.guildId ?? '';
        expect(await say(bot, 'settings', {}, may)).toContain('I do not announce');
        const before = Date.now();
        const set = await say(bot, 'settings', { announcements: 'here' }, { ...may, channel: news });
        expect(set).toContain(`I announce new, corrected and withdrawn articles in <#${news.id}>.`);
        const { channel, since } = store.announcing().get(server) ?? {};
        expect(channel).toBe(news.id);
        expect(since).toBeGreaterThanOrEqual(before);
        expect(await say(bot, 'settings', {}, may)).toContain(`withdrawn articles in <#${news.id}>`);
        expect(await say(bot, 'settings', { where: 'server' }, may)).toContain(
          `withdrawn articles in <#${news.id}>`,
        );
        expect(await say(bot, 'article privacy')).toContain('Which articles were announced');
        // Another channel announces what is new since the first did.
        const thread = bot.double.world.addThread(general, 'a thread');
        await say(bot, 'settings', { announcements: 'here' }, { ...may, channel: thread });
        expect(store.announcing().get(server)).toEqual({ channel: thread.id, since });
        expect(await say(bot, 'settings', { announcements: 'off' }, may)).toContain('I do not announce');
        expect(store.announcing().size).toBe(0);
      },
      { desk, store },
    );
  });

  it('is for those who may manage the whole server’s channels, and for servers', async () => {
    const store = await noStore();
    await withBot(
      async (bot) => {
        const [, news] = channelsOf(bot);
        const { world } = bot.double;
        expect(await say(bot, 'settings', { announcements: 'here' })).toContain('Only people who can manage');
        bot.double.grant(news, String(PermissionFlagsBits.ManageChannels));
        const there = { user: one, channel: news };
        expect(await say(bot, 'settings', { announcements: 'here' }, there)).toContain(
          'in the whole server may change its settings',
        );
        const direct = { channel: world.addChannel(null, 'direct') };
        expect(await say(bot, 'settings', { announcements: 'here' }, direct)).toContain(
          'only in servers that',
        );
        expect(await say(bot, 'settings', {}, direct)).not.toContain('announced');
        expect(
          await say(bot, 'settings', { announcements: 'here', mentions: 'off', where: 'channel' }, may),
        ).toContain('without other options');
        expect(store.announcing().size).toBe(0);
      },
      { desk, store },
    );
  });

  it('is exported with what was announced, and erased with it', async () => {
    const { remove, where } = await sqlite.make();
    const store = await open(where);
    try {
      await withBot(
        async (bot) => {
          const [, news] = channelsOf(bot);
          const server = news.guildId ?? '';
          await say(bot, 'settings', { announcements: 'here' }, { ...may, channel: news });
          const told = {
            server: '',
            slug: 'ferry',
            title: '',
            kind: 'new',
            mark: '',
            at: Date.now(),
          } as const;
          await store.news.claim(server, [told]);
          await say(bot, 'article export', {}, may);
          const [, file = ''] = bot.double.requests.flatMap(({ files }) => [...files])[0] ?? [];
          expect(JSON.parse(file)).toMatchObject({
            settings: [{ channel: null, settings: { announcements: { channel: news.id } } }],
            announced: [{ slug: 'ferry', at: told.at }],
          });
          const place = { server, channel: news.id };
          await store.apply(place, { does: 'erase', what: 'everything' });
          expect(store.announcing().size).toBe(0);
          expect((await store.keptOf(place))?.announced).toEqual([]);
        },
        { desk, store },
      );
    } finally {
      await store.close();
      await remove();
    }
  });

  it('is shown with a note where the bot may not write there', () =>
    withBot(
      async (bot) => {
        const [general, news] = channelsOf(bot);
        news.allowed.send = false;
        const there = { ...may, channel: news };
        expect(await say(bot, 'settings', { announcements: 'here' }, there)).toContain(
          'I may not write in this channel',
        );
        expect(await say(bot, 'settings', {}, there)).toContain('I may not write in this channel');
        expect(await say(bot, 'settings', {}, { ...may, channel: general })).not.toContain('may not write');
        news.allowed.send = true;
        expect(await say(bot, 'settings', {}, there)).not.toContain('may not write');
      },
      { desk },
    ));

  it('are told of an article that a moderator publishes, in the server’s language', () =>
    withBot(
      async (bot) => {
        const [, news] = channelsOf(bot);
        await say(bot, 'settings', { announcements: 'here' }, { ...may, channel: news });
        const review = await addText(bot, tramText());
        await press(bot, review, 'Publish');
        const announced = () =>
          bot.double.messages.filter(({ channelId, ephemeral }) => channelId === news.id && !ephemeral);
        await eventually(() =>
          expect(announced().map(readableTextOf)).toEqual([
            expect.stringContaining(`**Neuer Artikel:**\n${tram.title} · 3 March 2025`),
          ]),
        );
        expect(announced().map(textOf)[0]).toMatch(/<\/ask:\d+> artikel:/u);
        expect(announced().map(textOf)[0]).toContain(`artikel:${tram.slug}`);
      },
      { desk, guilds: 2, guildExtras: () => ({ preferred_locale: 'de' }) },
    ));
});
