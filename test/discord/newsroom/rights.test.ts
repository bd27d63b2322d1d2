import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { ServerArticle } from '../../../src/settings/storeInterface.js';
import { body, openSite, type Site } from '../../web/server.js';
import type { Use } from '../double/interactions.js';
import { type SentMessage, selectsOf } from '../double/message.js';
import { type Channel, type Person, person } from '../double/world.js';
import { channelsOf, desk } from '../stories.js';
import { type Bot, buttonOf, noStore, shown, withBot } from '../support.js';
import {
  addText,
  allOf,
  moderator,
  press,
  say,
  seen,
  serverOf,
  tram,
  tramPage,
  tramText,
} from './support.js';

const mayNot = 'Only people who can manage channels in the whole server may add articles.';
const notHere = 'Articles can be added only in servers that I am a member of.';
const file = { name: 'tram.txt', bytes: Buffer.from(tramText()), type: 'text/plain' };
const rest = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ManageThreads;

/** All ways by which somebody begins. @returns what each shows */
async function begin(bot: Bot, site: Site, use: Use): Promise<readonly SentMessage[]> {
  const { interact } = bot.double;
  const posted = bot.double.message(tramText());
  const attached = bot.double.message('look', { attachments: [file] });
  const link = site.url('/tram');
  const linked = bot.double.message(link);
  const acts = [
    () => interact.command('article add', {}, use),
    () => interact.command('article add', { link }, use),
    () => interact.command('article add', { file }, use),
    () => interact.command('article review', {}, use),
    () => interact.messageCommand('Add as article', posted, use),
    () => interact.messageCommand('Add as article', attached, use),
    () => interact.messageCommand('Add as article', linked, use),
  ];
  const messages: SentMessage[] = [];
  for (const act of acts) messages.push(await seen(bot, act));
  return messages;
}

/** Runs a test with an article that waits for its review, and one that is published. */
async function withArticles(
  run: (
    bot: Bot,
    review: SentMessage,
    articles: () => Promise<readonly ServerArticle[] | null>,
    site: Site,
  ) => Promise<void>,
): Promise<void> {
  const site = await openSite({ '/tram': body(tramPage()) });
  const store = await noStore();
  const test = async (bot: Bot): Promise<void> => {
    await press(bot, await addText(bot, tramText().replaceAll('Lindhaven', 'Brunmoor')), 'Publish');
    const review = await addText(bot, tramText());
    await run(bot, review, () => store.articlesOf(serverOf(bot)), site);
  };
  await withBot(test, { allow: [site.host], desk, store });
}

/** Has somebody try everything, and expects that nothing comes of it. */
async function expectNothing(
  bot: Bot,
  site: Site,
  review: SentMessage,
  { channel, user }: { readonly channel: Channel; readonly user: Person },
): Promise<void> {
  const use = { channel, user };
  const { interact } = bot.double;
  const told = [...(await begin(bot, site, use))];
  // Nobody else sees a review; a modified client may press what it has.
  for (const label of ['Publish', 'Discard'])
    told.push(shown(await interact.component(review, buttonOf(review, label), use)));
  for (const message of told)
    expect([message.ephemeral, message.askedBy, allOf(message)]).toEqual([true, user.id, mayNot]);
  const removed = shown(await interact.command('article remove', { article: 'Brunmoor' }, use));
  expect([removed.ephemeral, allOf(removed)]).toEqual([
    true,
    expect.stringMatching(/Only people who can manage/),
  ]);
}

describe('without the right to manage channels', () => {
  it.each([
    ['somebody', person('Reader')],
    ['who manages messages and threads', person('Helper', { permissions: String(rest) })],
    ['a person of whom Discord says nothing', person('Nobody', { permissions: '0' })],
  ])('%s adds, reviews, publishes and removes nothing', (_, user) =>
    withArticles(async (bot, review, articles, site) => {
      const before = await articles();
      const [channel] = channelsOf(bot);
      await expectNothing(bot, site, review, { user, channel });
      expect([await articles(), site.asked]).toEqual([before, []]);
    }),
  );

  it('in the whole server, the right in one channel is not enough', () =>
    withArticles(async (bot, review, articles, site) => {
      const before = await articles();
      const [, news] = channelsOf(bot);
      bot.double.grant(news, String(PermissionFlagsBits.ManageChannels));
      // Discord counts what the channel grants among what somebody may do there.
      for (const channel of [news, bot.double.world.addThread(news, 'a thread')])
        await expectNothing(bot, site, review, { user: moderator, channel });
      expect([await articles(), site.asked]).toEqual([before, []]);
    }));

  it.each([
    ['manages the server', PermissionFlagsBits.ManageGuild],
    ['is an administrator', PermissionFlagsBits.Administrator],
  ])('whoever %s may all the same', (_, permissions) =>
    withArticles(async (bot) => {
      const user = person('Chief', { permissions: String(permissions) });
      const [, channel] = channelsOf(bot);
      bot.double.grant(channel, String(PermissionFlagsBits.ManageChannels));
      const review = shown(await bot.double.interact.command('article review', {}, { user, channel }));
      expect(allOf(review)).toContain(tram.title);
    }),
  );
});

describe('who loses the right meanwhile', () => {
  const demoted = { ...moderator, permissions: '2048' };

  it('sends no form', () =>
    withArticles(async (bot, _, articles) => {
      const before = await articles();
      const { interact } = bot.double;
      const outcome = await interact.command('article add', {}, { user: moderator });
      const form = { ...outcome, modal: outcome.modal && { ...outcome.modal, user: demoted } };
      const told = await seen(bot, () => interact.submit(form, { text: tramText() }));
      expect([told.ephemeral, allOf(told), await articles()]).toEqual([true, mayNot, before]);
    }));

  it('names no speaker, and neither publishes nor discards', () =>
    withArticles(async (bot, review, articles) => {
      const before = await articles();
      const shows = allOf(review);
      for (const outcome of [
        await say(bot, review, 0, tram.candidate.id, demoted),
        await press(bot, review, 'Publish', demoted),
        await press(bot, review, 'Discard', demoted),
      ])
        expect([outcome.kind, outcome.message?.ephemeral, allOf(shown(outcome))]).toEqual([
          'reply',
          true,
          mayNot,
        ]);
      expect([allOf(review), await articles()]).toEqual([shows, before]);
      await press(bot, review, 'Publish');
      expect(allOf(review)).toContain('Published');
    }));

  it('chooses no draft', () =>
    withArticles(async (bot) => {
      await addText(bot, tramText().replaceAll('Lindhaven', 'Varnholt'));
      const list = shown(await bot.double.interact.command('article review', {}, { user: moderator }));
      const first = selectsOf(list)[0]?.options?.[0]?.value ?? '';
      expect(allOf(shown(await say(bot, list, 0, first, demoted)))).toBe(mayNot);
      await say(bot, list, 0, first);
      expect(allOf(list)).toContain('to check: who says it?');
    }));
});

describe('where there is no server', () => {
  it('in a direct message nothing is added, reviewed or published', () =>
    withArticles(async (bot, review, articles, site) => {
      const before = await articles();
      const channel = bot.double.world.addChannel(null, 'direct');
      const use = { user: moderator, channel };
      const told = [...(await begin(bot, site, use))];
      told.push(shown(await bot.double.interact.component(review, buttonOf(review, 'Publish'), use)));
      for (const message of told) expect([message.ephemeral, allOf(message)]).toEqual([true, notHere]);
      expect([await articles(), site.asked]).toEqual([before, []]);
    }));

  it('or the bot is only brought along by its user, neither', () =>
    withArticles(async (bot, review, articles, site) => {
      const before = await articles();
      const { dispatch } = bot.double.gateway;
      // As Discord says it of a server of which the bot is no member.
      vi.spyOn(bot.double.gateway, 'dispatch').mockImplementation(function (
        this: typeof bot.double.gateway,
        event,
        data,
      ) {
        const owners = { authorizing_integration_owners: { '1': moderator.id } };
        return dispatch.call(
          this,
          event,
          event === 'INTERACTION_CREATE' ? { ...Object(data), ...owners } : data,
        );
      });
      const [channel] = channelsOf(bot);
      const told = [...(await begin(bot, site, { user: moderator, channel }))];
      told.push(shown(await press(bot, review, 'Publish')));
      for (const message of told) expect([message.ephemeral, allOf(message)]).toEqual([true, notHere]);
      expect([await articles(), site.asked]).toEqual([before, []]);
    }));
});
