import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/knowledge/library.js';
import { readKnowledge } from '../../../src/knowledge/load.js';
import type { Desk } from '../../../src/request/respond.js';
import { DatabaseStore } from '../../../src/store/databaseStore.js';
import { deskWith } from '../../desk.js';
import { bridge, ferry, fileOf, textOf } from '../../knowledge/folders.js';
import { readableTextOf, type SentMessage } from '../double/message.js';
import { type Channel, person } from '../double/world.js';
import { type Bot, shown, withBot } from '../support.js';

const articles = Object.entries({ ferry, bridge }).map(([slug, story]) => {
  const { knowledge } = readKnowledge(slug, textOf(story), JSON.stringify(fileOf(story)));
  if (!knowledge) throw new Error(`${slug} does not load`);
  return knowledge;
});
const desk: Desk = deskWith(new Library(articles));
const user = person('Manager', { permissions: String(PermissionFlagsBits.ManageChannels) });

/** Runs tests with bots one after the other that keep things in the same file. */
async function withKeeping(...runs: ((bot: Bot, store: DatabaseStore) => Promise<void>)[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-threads-'));
  try {
    for (const run of runs) {
      const store = await DatabaseStore.open({ file: join(folder, 'store.sqlite') }, (error) => {
        throw error;
      });
      await withBot((bot) => run(bot, store), { desk, store });
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Which of the two articles a message is of. */
function storyIn(message: SentMessage | null): string {
  const text = message ? readableTextOf(message) : '';
  return [ferry, bridge].flatMap(({ title }) => (text.includes(title) ? [title] : [])).join(' and ');
}

function newsOf({ double }: Bot): Channel {
  const news = double.world.guilds[0]?.channels[1];
  if (!news) throw new Error('there is no channel');
  return news;
}

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
  return readableTextOf(shown(await double.interact.command(name, options, { user, channel })));
}

describe('a thread', () => {
  it('has an article of its own beside its channel’s, and takes the channel’s again', () =>
    withKeeping(async (bot) => {
      const news = newsOf(bot);
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
      const news = newsOf(bot);
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
        const news = newsOf(bot);
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
      const news = newsOf(bot);
      const thread = bot.double.world.addThread(news, 'a post');
      await manage(bot, 'article use', { article: 'newest' }, thread);
      const told = await manage(bot, 'article use', { article: 'bridge', where: 'server' }, thread);
      expect(told).toMatch(/whole server.*This thread has its own.*newest/s);
      expect([await story(bot, thread), await story(bot, news)]).toEqual([ferry.title, bridge.title]);
    }));
});
