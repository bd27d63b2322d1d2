import { describe, expect, it } from 'vitest';
import { kinds } from '../../store/databases.js';
import { readableTextOf, type SentMessage, textOf } from '../double/message.js';
import { type Channel, person } from '../double/world.js';
import { channelsOf, desk } from '../stories.js';
import { type Bot, buttonOf, share, shown, withBot } from '../support.js';
import {
  addText,
  allOf,
  eventually,
  longText,
  may,
  moderator,
  press,
  seen,
  tram,
  tramText,
  withRestart,
} from './support.js';
import { everyWay, waysThatKnow } from './ways.js';

const reader = person('Reader');

/** Adds a text and publishes it. */
async function publish(bot: Bot, text = tramText()): Promise<void> {
  await press(bot, await addText(bot, text), 'Publish');
}

describe('an article that is published', () => {
  it('answers at once in its server, in its threads too, and nowhere else', () =>
    withBot(
      async (bot) => {
        const { world } = bot.double;
        const [general, news] = channelsOf(bot);
        const [elsewhere] = channelsOf(bot, 1);
        const direct = world.addChannel(null, 'direct');
        // What was asked before must not keep it from being known.
        for (const channel of [general, elsewhere, direct])
          expect(await waysThatKnow(bot, { channel })).toEqual([]);
        await publish(bot);
        for (const channel of [general, news, world.addThread(news, 'a thread')])
          expect(await waysThatKnow(bot, { channel })).toEqual([...everyWay]);
        for (const channel of [elsewhere, direct])
          expect(await waysThatKnow(bot, { channel, ...may })).toEqual([]);
      },
      { desk, guilds: 2 },
    ));

  it('is chosen for a channel as any other', () =>
    withBot(
      async (bot) => {
        const { interact } = bot.double;
        const [general, news] = channelsOf(bot);
        await publish(bot);
        await interact.command('article use', { article: 'ferry', where: 'server' }, may);
        const chosen = await interact.command(
          'article use',
          { article: tram.slug },
          { ...may, channel: news },
        );
        expect(textOf(shown(chosen))).toContain(tram.title);
        const summary = async (channel: Channel) =>
          readableTextOf(shown(await interact.command('summary', {}, { channel })));
        expect(await summary(news)).toContain(tram.event);
        expect(await summary(general)).not.toContain(tram.event);
      },
      { desk },
    ));

  it('cannot be chosen, or removed, elsewhere', () =>
    withBot(
      async (bot) => {
        const { interact } = bot.double;
        const [channel] = channelsOf(bot, 1);
        await publish(bot);
        const there = { ...may, channel };
        const used = shown(await interact.command('article use', { article: tram.slug }, there));
        expect(allOf(used)).toContain('I found no article of that name');
        const removed = shown(await interact.command('article remove', { article: tram.slug }, there));
        expect(allOf(removed)).toContain('I found no article of that name among those added to this server.');
        expect(await waysThatKnow(bot)).toEqual([...everyWay]);
      },
      { desk, guilds: 2 },
    ));

  it('of two that are added is the newest by its date that answers first', () =>
    withBot(
      async (bot) => {
        await publish(bot);
        const older = tramText().replaceAll('Lindhaven', 'Brunmoor').replace('2025', '2024');
        await publish(bot, older);
        const summary = shown(await bot.double.interact.command('summary'));
        expect(textOf(summary)).toContain(tram.event);
        const list = textOf(shown(await bot.double.interact.command('article list')));
        for (const title of [tram.title, 'Brunmoor Delays', 'Ferry To Lund']) expect(list).toContain(title);
      },
      { desk },
    ));
});

/** Presses the buttons of answers, as somebody else. */
async function expectButtons({ double }: Bot, quote: SentMessage, own: SentMessage): Promise<void> {
  const channel = double.world.guilds[0]?.channels[0];
  if (!channel) throw new Error('there is no channel');
  const press = async (message: SentMessage, label: string, user = person('Passer-by')) =>
    shown(await double.interact.component(message, buttonOf(message, label), { user, channel }));
  const context = await press(quote, 'In context');
  expect([context.ephemeral, textOf(context)]).toEqual([true, expect.stringContaining('Quay number 1 ')]);
  expect(textOf(await press(quote, 'More'))).toMatch(/Page 2 of \d/);
  expect(textOf(await press(quote, 'Helpful'))).toContain('counted');
  const form = await double.interact.component(quote, buttonOf(quote, 'Wrong'), { channel });
  expect(textOf(shown(await double.interact.submit(form)))).toContain('counted');
  const shared = await share(double, own, { user: reader, channel });
  expect([shared.ephemeral, textOf(shared)]).toEqual([false, expect.stringContaining('Quay number 1 ')]);
}

describe.each(kinds)('over $name', ({ make, missing }) => {
  it.skipIf(missing !== null)(
    'buttons of its answers work, also after a restart, and in no other server',
    async () => {
      const answers: SentMessage[] = [];
      await withRestart(
        make,
        async (bot, store) => {
          await publish(bot, longText(12));
          const ask = (options: Readonly<Record<string, boolean>>) =>
            seen(bot, () =>
              bot.double.interact.command('quote', { speaker: 'ann lee', ...options }, { user: reader }),
            );
          // Each private one can be shared once.
          answers.push(await ask({}), await ask({ private: true }), await ask({ private: true }));
          const [quote, own] = answers;
          if (quote && own) await expectButtons(bot, quote, own);
          const [server, other] = bot.double.world.guilds;
          const place = { server: server?.id ?? '', channel: quote?.channelId ?? '' };
          await eventually(async () =>
            expect((await store.keptOf(place))?.votes).toMatchObject([
              { article: 'harbour-to-open-its-quays', helpful: 1, wrong: 1 },
            ]),
          );
          const [channel] = other?.channels ?? [];
          if (!quote || !channel) throw new Error('nothing was shown');
          for (const label of ['In context', 'More', 'Helpful', 'Wrong']) {
            const copied = await bot.double.interact.component(quote, buttonOf(quote, label), { channel });
            expect([label, allOf(shown(copied))]).toEqual([
              label,
              expect.stringContaining('article has changed since'),
            ]);
          }
        },
        async (bot) => {
          const [quote, , own] = answers;
          if (!quote || !own) throw new Error('nothing was shown');
          for (const message of [quote, own]) bot.double.world.sent.set(message.id, message);
          await expectButtons(bot, quote, own);
        },
      );
    },
  );

  it.skipIf(missing !== null)('a review goes on after a restart, and is of no other server', async () => {
    const reviews: SentMessage[] = [];
    await withRestart(
      make,
      async (bot) => {
        reviews.push(await addText(bot, tramText()));
      },
      async (bot, store) => {
        const [review] = reviews;
        const [server, other] = bot.double.world.guilds;
        const [channel] = other?.channels ?? [];
        if (!review || !server || !channel) throw new Error('nothing was shown');
        bot.double.world.sent.set(review.id, review);
        for (const label of ['Publish', 'Discard']) {
          const copied = await bot.double.interact.component(review, buttonOf(review, label), {
            ...may,
            channel,
          });
          const told = shown(copied);
          expect([told.ephemeral, allOf(told)]).toEqual([
            true,
            expect.stringContaining('Type /article review'),
          ]);
        }
        expect((await store.articlesOf(server.id))?.map(({ draft }) => draft !== null)).toEqual([true]);
        const there = { user: moderator, channel: server.channels[0] };
        await bot.double.interact.component(review, buttonOf(review, 'Publish'), there as typeof may);
        expect(await waysThatKnow(bot)).toEqual([...everyWay]);
      },
    );
  });
});
