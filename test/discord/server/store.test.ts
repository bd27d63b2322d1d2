import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DatabaseStore } from '../../../src/store/databaseStore.js';
import { bridge, ferry } from '../../knowledge/folders.js';
import { buttonsOf, readableTextOf, type SentMessage, textOf as sentTextOf } from '../double/message.js';
import { type Channel, person } from '../double/world.js';
import { channelsOf, desk, manager, moderator, storyIn, withKeeping } from '../stories.js';
import { buttonOf, erase, shown, withBot } from '../support.js';

const may = { user: manager };

describe('the article of a channel', () => {
  it('is chosen by those who manage channels alone, and by nobody else', () =>
    withKeeping(async ({ double }) => {
      for (const user of [double.world.anybody, moderator]) {
        for (const [name, options] of [
          ['article use', { article: 'bridge' }],
          ['settings', { article: 'bridge' }],
          ['settings', {}],
          ['article erase', { what: 'everything' }],
        ] as const) {
          const { message } = await double.interact.command(name, options, { user });
          expect([name, message?.ephemeral]).toEqual([name, true]);
          expect(readableTextOf(shown({ message }))).toMatch(
            /Only people who can manage channels|Only moderators of this server/,
          );
        }
      }
      expect(storyIn((await double.interact.command('summary')).message)).toBe(ferry.title);
      const settings = double.commands().find(({ name }) => name === 'settings');
      expect(settings?.default_member_permissions).toBe(Number(PermissionFlagsBits.ManageChannels));
      expect(
        double.commands().find(({ name }) => name === 'article')?.default_member_permissions,
      ).toBeUndefined();
    }));

  it('holds there, in its threads, and for mentions; others take the server’s', () =>
    withKeeping(async (bot) => {
      const { double } = bot;
      const [general, news] = channelsOf(bot);
      const story = async (channel: Channel): Promise<string> =>
        storyIn((await double.interact.command('summary', {}, { channel })).message);
      const chosen = await double.interact.command(
        'article use',
        { article: 'bridge' },
        { ...may, channel: news },
      );
      expect(readableTextOf(shown(chosen))).toContain('From now on I look in this article');
      expect(chosen.message?.ephemeral).toBe(false);
      expect([await story(general), await story(news)]).toEqual([ferry.title, bridge.title]);
      const thread = double.world.addThread(news, 'a post');
      expect(await story(thread)).toBe(bridge.title);
      // A thread that only a message tells of: Discord is asked whose it is.
      const other = double.world.addThread(news, 'another post');
      for (const [channel, title] of [
        [other, bridge.title],
        [general, ferry.title],
      ] as const) {
        const next = double.nextMessage();
        double.message(`<@${double.world.bot.id}> who is the mayor?`, { channel });
        expect(storyIn(await next)).toBe(title);
      }
      await double.interact.command(
        'article use',
        { article: 'bridge', where: 'server' },
        { ...may, channel: news },
      );
      await double.interact.command('article use', { article: 'newest' }, { ...may, channel: thread });
      expect([await story(general), await story(news)]).toEqual([bridge.title, bridge.title]);
      expect(await story(thread)).toBe(ferry.title);
      await double.interact.command('settings', { article: 'any' }, { ...may, channel: news });
      expect(await story(news)).toBe(bridge.title);
      const list = shown(await double.interact.command('article list', {}, { channel: news }));
      expect(readableTextOf(list).indexOf(bridge.title)).toBeLessThan(
        readableTextOf(list).indexOf(ferry.title),
      );
      const names = await double.interact.autocomplete('quote', 'speaker', '', { channel: news });
      expect(names.choices.map(({ value }) => value)).toEqual([bridge.speaker]);
      const offered = await double.interact.autocomplete('article use', 'article', 'bridg', may);
      expect(offered.choices.map(({ value }) => value)).toEqual(['bridge']);
    }));

  it('is the first in which the quotations of a message are looked for', () =>
    withKeeping(async (bot) => {
      const { double } = bot;
      const [general, news] = channelsOf(bot);
      await double.interact.command('article use', { article: 'bridge' }, { ...may, channel: news });
      const check = async (channel: Channel) =>
        storyIn(
          (
            await double.interact.messageCommand(
              'Check quotes',
              double.message(`“${ferry.words}”`, { channel }),
              { channel },
            )
          ).message,
        );
      // The one that is set does not have it.
      expect([await check(general), await check(news)]).toEqual([ferry.title, ferry.title]);
    }));

  it('is there after a restart, and gone once the bot is removed, but not where the server is away', async () => {
    let guildId = '';
    await withKeeping(
      async (bot, store) => {
        const [guild] = bot.double.world.guilds;
        if (!guild) throw new Error('there is no server');
        guildId = guild.id;
        await bot.double.interact.command('article use', { article: 'bridge', where: 'server' }, may);
        await store.noteQuestion(guildId, 'Who paid?', '');
        bot.double.leave(guild, true);
        // What comes after it has been read shows that it has.
        bot.double.join('Another');
        await expect.poll(() => bot.face.client.guilds.cache.size).toBe(2);
        expect(store.settingsAt({ server: guildId, channel: 'any' })).toEqual({ article: 'bridge' });
        bot.double.join('A third');
        await expect.poll(() => bot.face.client.guilds.cache.size).toBe(3);
      },
      async (bot, store) => {
        // Another bot's servers say nothing of this one's.
        expect(store.settingsAt({ server: guildId, channel: 'any' })).toEqual({ article: 'bridge' });
        const [guild] = bot.double.world.guilds;
        if (!guild) throw new Error('there is no server');
        await bot.double.interact.command('article use', { article: 'bridge' }, may);
        expect(store.hasChannelSettings(guild.id)).toBe(true);
        bot.double.leave(guild);
        await expect.poll(() => store.hasChannelSettings(guild.id)).toBe(false);
        await expect.poll(() => bot.log.some(({ msg }) => /^left a server/.test(String(msg)))).toBe(true);
      },
    );
  });

  it('is chosen in a direct message by whoever writes there', () =>
    withKeeping(async ({ double }) => {
      const channel = double.world.addChannel(null, 'direct');
      const chosen = await double.interact.command('article use', { article: 'bridge' }, { channel });
      expect(readableTextOf(shown(chosen))).toContain('From now on');
      const next = double.nextMessage();
      double.message('/summary', { channel });
      const answer = await next;
      expect(storyIn(answer)).toBe(bridge.title);
      expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Wrong');
    }));
});

describe('settings', () => {
  it('say whether mentions are answered and answers are private, and are shown', () =>
    withKeeping(async (bot) => {
      const { double } = bot;
      const [general, news] = channelsOf(bot);
      await double.interact.command('settings', { privately: 'on', where: 'server' }, may);
      await double.interact.command('settings', { mentions: 'off' }, { ...may, channel: news });
      const isPrivate = async (options: Record<string, boolean>) =>
        (await double.interact.command('summary', options)).message?.ephemeral;
      expect([await isPrivate({}), await isPrivate({ private: false })]).toEqual([true, false]);
      const told = shown(await double.interact.command('settings', {}, { ...may, channel: news }));
      expect(readableTextOf(told)).toMatch(
        /I do not answer mentions.*Only the person who asks.*I do not store questions/s,
      );
      expect(told.ephemeral).toBe(true);
      const next = double.nextMessage();
      const ask = `<@${double.world.bot.id}> who is the mayor?`;
      double.message(ask, { channel: news });
      double.message(ask, { channel: general });
      expect((await next).channelId).toBe(general.id);
      expect(
        double.messages.filter(({ channelId, ephemeral }) => channelId === news.id && !ephemeral),
      ).toEqual([]);
    }));
});

describe('what people asked and did not get', () => {
  it('is kept where the server wants it, shown to moderators, exported and erased', () =>
    withKeeping(async (bot) => {
      const { double } = bot;
      const unasked = 'who invented the telephone?';
      const privacy = async () => readableTextOf(shown(await double.interact.command('article privacy')));
      await double.interact.command('ask', { question: unasked });
      expect(await privacy()).toContain('No questions: that is switched off');
      await double.interact.command('settings', { unanswered: 'on', where: 'server' }, may);
      expect(await privacy()).toContain('Questions without an answer');
      await double.interact.command('ask', { question: 'which planet is it on?' });
      await double.interact.command('ask', { question: unasked });
      await double.interact.command('ask', { question: 'my secret question about zebras?', private: true });
      await double.interact.command('quote', { speaker: 'Nobody Known' });
      const next = double.nextMessage();
      double.message(`<@${double.world.bot.id}> WHO invented the telephone`);
      await next;
      const list = async () =>
        shown(await double.interact.command('article unanswered', {}, { user: moderator }));
      await expect.poll(async () => readableTextOf(await list())).toMatch(/telephone.*×2/s);
      const told = await list();
      expect(told.ephemeral).toBe(true);
      expect(readableTextOf(told)).toMatch(/telephone.*×2.*×1.*×1/s);
      expect(readableTextOf(told)).toContain('/quote Nobody Known');
      expect(readableTextOf(told)).not.toContain('zebras');
      const refused = shown(await double.interact.command('article unanswered'));
      expect(readableTextOf(refused)).toContain('Only moderators of this server');
      const exported = await double.interact.command('article export', {}, { user: moderator });
      expect(exported.message?.ephemeral).toBe(true);
      const file = double.requests.flatMap(({ files }) => [...files])[0];
      expect(file?.[0]).toBe('verbatim.json');
      expect(JSON.parse(file?.[1] ?? '')).toMatchObject({
        settings: [{ channel: null, settings: { unanswered: true } }],
        questions: [{ count: 2 }, { count: 1 }, { count: 1 }],
        votes: [],
      });
      for (const { id } of [double.world.anybody, manager, moderator]) expect(file?.[1]).not.toContain(id);
      await erase(bot, 'questions', { user: moderator });
      expect(readableTextOf(await list())).toContain('no unanswered questions');
      await erase(bot, 'everything', may);
      expect(await privacy()).toContain('No questions: that is switched off');
    }));
});

describe('what is typed in a message', () => {
  it('tells what is kept, changes nothing in a server, and sends moderators to the command', () =>
    withKeeping(async (bot, store) => {
      const { double } = bot;
      const [general] = channelsOf(bot);
      const ask = async (text: string, channel = general) => {
        const next = double.nextMessage();
        double.message(channel === general ? `<@${double.world.bot.id}> ${text}` : text, {
          author: person('Writer', { permissions: '8' }),
          channel,
        });
        return readableTextOf(await next);
      };
      expect(await ask('/article privacy')).toContain('No questions: that is switched off');
      for (const line of ['/article use bridge', '/settings', '/article export', '/article erase everything'])
        expect([line, await ask(line)]).toEqual([line, expect.stringContaining('only as a slash command')]);
      const channel = double.world.addChannel(null, 'direct');
      expect(await ask('/article use bridge', channel)).toContain('From now on');
      expect(store.settingsAt({ server: null, channel: channel.id })).toEqual({ article: 'bridge' });
      expect(await ask('/article export', channel)).toContain('only as a slash command');
      expect(await ask('/article erase everything sure:yes', channel)).not.toContain('slash');
      expect(store.settingsAt({ server: null, channel: channel.id })).toEqual({});
    }));

  it('is harmless in the list of what had no answer, and in the export', () =>
    withKeeping(async (bot, store) => {
      const { double } = bot;
      const [{ guildId }] = channelsOf(bot);
      const server = guildId ?? '';
      for (const text of [
        '@everyone discord.gg/abc who?',
        '`code` <@123456789012345678> **why** [here](https://evil.example)?',
        '"}],"settings":[{"channel":null}]\u202E when?',
        `=HYPERLINK("https://evil.example") ${'long '.repeat(800)}`,
      ])
        await store.noteQuestion(server, text, '');
      await store.noteQuestion('another server', 'who else?', '');
      const list = shown(await double.interact.command('article unanswered', {}, { user: moderator }));
      expect(JSON.stringify(list.body)).not.toMatch(/@everyone|discord\.gg|<@1|\u202E|else/);
      expect(sentTextOf(list)).not.toMatch(/(?<!\\)\[here\]\(|(?<!\\)\*\*why/);
      await double.interact.command('article export', {}, { user: moderator });
      const [, file = ''] = double.requests.flatMap(({ files }) => [...files])[0] ?? [];
      const kept = JSON.parse(file);
      expect(Object.keys(kept)).toEqual(['settings', 'questions', 'votes', 'announced', 'articles']);
      expect([kept.settings, kept.questions.length]).toEqual([[], 4]);
      expect(file).not.toMatch(/123456789012345678|else/);
      const message = shown(await double.interact.command('quote', { speaker: 'holm' }));
      const [letter, edition, owner] = ['p', buttonOf(message, 'In context').split(':')[1], 'A'];
      for (const code of [
        '/article export',
        '/article unanswered',
        '/article erase',
        '/settings',
        '/article use',
      ])
        for (const does of [letter, 's', 'i']) {
          const forged = await double.interact.component(message, `${does}:${edition}:${owner}:0:${code}`);
          expect(readableTextOf(shown(forged))).toContain('article has changed since');
        }
    }));
});

describe('votes', () => {
  it('are counted once for each person, on messages of before a restart too', async () => {
    let old: SentMessage | undefined;
    await withKeeping(
      async (bot, store) => {
        const { double } = bot;
        const [general] = channelsOf(bot);
        old = shown(await double.interact.command('quote', { speaker: 'okoro' }));
        const press = async (label: string, user = double.world.anybody) => {
          const message = shown({ message: old ?? null });
          const pressed = await double.interact.component(message, buttonOf(message, label), { user });
          const sent = pressed.modal ? await double.interact.submit(pressed, {}, { user }) : pressed;
          return readableTextOf(shown(sent));
        };
        expect(await press('Helpful')).toContain('counted');
        expect(await press('Helpful')).toContain('already');
        expect(await press('Wrong')).toContain('counted');
        expect(await press('Wrong', moderator)).toContain('counted');
        const place = { server: general.guildId, channel: general.id };
        await expect
          .poll(async () => (await store.keptOf(place))?.votes)
          .toMatchObject([{ article: 'ferry', helpful: 0, wrong: 2 }]);
        expect(buttonOf(old, 'Wrong')).not.toMatch(/okoro|engine/i);
        const refusal = shown(await double.interact.command('who', { query: 'nobody at all' }));
        expect(buttonsOf(refusal).map(({ label }) => label)).not.toContain('Wrong');
      },
      async (bot, store) => {
        if (!old) throw new Error('nothing was shown');
        bot.double.world.sent.set(old.id, old);
        const [channel] = channelsOf(bot);
        const again = await bot.double.interact.component(old, buttonOf(old, 'Helpful'), { channel });
        expect(readableTextOf(shown(again))).toContain('counted');
        const place = { server: channel.guildId, channel: channel.id };
        await expect
          .poll(async () => (await store.keptOf(place))?.votes)
          .toMatchObject([{ helpful: 1, wrong: 0 }]);
        for (const id of ['w:nobody:p', 'h:nobody:abcdef:p', 'h:nobody::p']) {
          const forged = await bot.double.interact.component(old, id, { channel });
          expect(readableTextOf(shown(forged))).toContain('article has changed since');
        }
      },
    );
  });
});

describe('where nothing can be written down', () => {
  it('the bot answers on with its settings, and says so', async () => {
    const store = await DatabaseStore.open({ file: '/dev/null/nowhere/store.sqlite' }, () => undefined);
    await withBot(
      async ({ double }) => {
        const chosen = await double.interact.command('article use', { article: 'bridge' }, may);
        expect(readableTextOf(shown(chosen))).toContain('could not save this');
        expect(storyIn((await double.interact.command('summary')).message)).toBe(bridge.title);
        const list = await double.interact.command('article unanswered', {}, may);
        expect(readableTextOf(shown(list))).toContain('cannot read the stored data');
      },
      { desk, store },
    );
    await store.close();
  });
});
