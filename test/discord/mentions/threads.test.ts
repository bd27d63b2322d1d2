import { describe, expect, it } from 'vitest';
import { bridge, ferry } from '../../knowledge/folders.js';
import { readableTextOf } from '../double/message.js';
import type { Channel } from '../double/world.js';
import { channelsOf, manager, storyIn, withKeeping } from '../stories.js';
import { type Bot, shown } from '../support.js';

/** What shows which article answers in a channel. */
async function story({ double }: Bot, channel: Channel): Promise<string> {
  return storyIn((await double.interact.command('summary', {}, { channel })).message);
}

/** Uses a command as somebody who may manage channels. */
async function manage(
  { double }: Bot,
  name: string,
  options: Record<string, string>,
  channel: Channel,
): Promise<string> {
  return readableTextOf(shown(await double.interact.command(name, options, { user: manager, channel })));
}

describe('a thread', () => {
  it('has an article of its own beside its channel’s, and takes the channel’s again', () =>
    withKeeping(async (bot) => {
      const [, news] = channelsOf(bot);
      const thread = bot.double.world.addThread(news, 'a post');
      const other = bot.double.world.addThread(news, 'another post');
      const stories = async (): Promise<string[]> =>
        Promise.all([thread, other, news].map((channel) => story(bot, channel)));
      const told = await manage(bot, 'article use', { article: 'bridge' }, thread);
      expect(told).toContain('to this thread only. Its channel keeps');
      expect(await stories()).toEqual([bridge.title, ferry.title, ferry.title]);
      await manage(bot, 'article use', { article: 'bridge', where: 'channel' }, thread);
      await manage(bot, 'article use', { article: 'newest' }, thread);
      expect(await stories()).toEqual([ferry.title, bridge.title, bridge.title]);
      const again = await manage(bot, 'article use', { article: 'any' }, thread);
      expect(again).toContain('It uses its channel’s');
      expect(await stories()).toEqual([bridge.title, bridge.title, bridge.title]);
    }));

  it('has settings of its own, then its channel’s, then the server’s', () =>
    withKeeping(async (bot) => {
      const { double } = bot;
      const [, news] = channelsOf(bot);
      const thread = double.world.addThread(news, 'a post');
      const isPrivate = async (channel: Channel) =>
        (await double.interact.command('summary', {}, { channel })).message?.ephemeral;
      await manage(bot, 'settings', { privately: 'on', where: 'server' }, news);
      expect(await isPrivate(thread)).toBe(true);
      await manage(bot, 'settings', { privately: 'off' }, news);
      expect(await isPrivate(thread)).toBe(false);
      const told = await manage(bot, 'settings', { privately: 'on' }, thread);
      expect(told).toContain('From now on, in this thread only');
      expect([await isPrivate(thread), await isPrivate(news)]).toEqual([true, false]);
      const shownThere = await manage(bot, 'settings', { where: 'server' }, thread);
      expect(shownThere).toMatch(/Only the person who asks.*This channel has its own.*Everybody sees/s);
    }));

  it('is known by its messages after a restart, and to mentions', async () => {
    let made: { readonly thread: Channel; readonly news: Channel } | null = null;
    await withKeeping(
      async (bot, store) => {
        const [, news] = channelsOf(bot);
        const thread = bot.double.world.addThread(news, 'a post');
        made = { news, thread };
        await manage(bot, 'article use', { article: 'bridge' }, thread);
        const place = { server: news.guildId, channel: news.id, thread: thread.id };
        expect(store.levelsAt(place)).toEqual({
          server: {},
          channel: {},
          thread: { article: 'bridge' },
          others: [],
        });
        const next = bot.double.nextMessage();
        bot.double.message(`<@${bot.double.world.bot.id}> who is the mayor?`, { channel: thread });
        expect(storyIn(await next)).toBe(bridge.title);
      },
      async (_, store) => {
        if (!made) throw new Error('nothing was made');
        const { news, thread } = made;
        const at = (place: { channel: string; thread?: string }) =>
          store.settingsAt({ server: news.guildId, ...place }).article;
        expect(at({ channel: news.id, thread: thread.id })).toBe('bridge');
        expect(at({ channel: news.id })).toBeUndefined();
      },
    );
  });

  it('is left alone by what is chosen for the server', () =>
    withKeeping(async (bot) => {
      const [, news] = channelsOf(bot);
      const thread = bot.double.world.addThread(news, 'a post');
      await manage(bot, 'article use', { article: 'newest' }, thread);
      const told = await manage(bot, 'article use', { article: 'bridge', where: 'server' }, thread);
      expect(told).toMatch(/whole server.*This thread has its own.*newest/s);
      expect([await story(bot, thread), await story(bot, news)]).toEqual([ferry.title, bridge.title]);
    }));
});
