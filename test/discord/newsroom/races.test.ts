import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { DatabaseStore } from '../../../src/store/databaseStore.js';
import { body, openSite, type Route } from '../../web/server.js';
import { type SentMessage, selectsOf } from '../double/message.js';
import { desk } from '../stories.js';
import { type Bot, noStore, shown, withBot } from '../support.js';
import {
  addLink,
  addText,
  allOf,
  deputy,
  draftOf,
  eventually,
  may,
  onlyOf,
  press,
  say,
  serverOf,
  tram,
  tramPage,
  tramText,
} from './support.js';
import { everyWay, waysThatKnow } from './ways.js';

const stale = 'The article has changed since this review. Type /article review.';

async function withStore(run: (bot: Bot, store: DatabaseStore) => Promise<void>): Promise<void> {
  const store = await noStore();
  await withBot((bot) => run(bot, store), { desk, store });
}

/** The draft's review, as another moderator sees it. */
const reviewOf = async ({ double }: Bot): Promise<SentMessage> =>
  shown(await double.interact.command('article review', {}, { user: deputy }));

/** Who says what in the draft, by its words. */
async function speakersIn(bot: Bot, store: DatabaseStore): Promise<Record<string, readonly string[]>> {
  const statements: { words: string; speakers: string[] }[] = JSON.parse(
    (await onlyOf(bot, store)).draft?.json ?? '',
  ).statements;
  return Object.fromEntries(statements.map(({ speakers, words }) => [words, speakers]));
}

describe('two moderators', () => {
  it('who name speakers at the same moment lose neither', () =>
    withStore(async (bot, store) => {
      const mine = await addText(bot, tramText());
      const theirs = await reviewOf(bot);
      await Promise.all([say(bot, mine, 0, tram.candidate.id), say(bot, theirs, 1, 'mira-soltan', deputy)]);
      const speakers = await speakersIn(bot, store);
      expect(tram.doubtful.map((words) => speakers[words])).toEqual([[tram.candidate.id], ['mira-soltan']]);
    }));

  it('of whom one takes a statement out do not name the speaker of another line than they see', () =>
    withStore(async (bot, store) => {
      const lines = ['that the pier would close', 'that the crane was sold', 'that nobody had asked'];
      const text = ['Pier To Close', ...lines.map((line) => `Ann Lee and Ben Okoro said ${line}.`)].join(
        '\n\n',
      );
      const people = ['Ann Lee', 'Ben Okoro'].map((name) => ({
        id: name === 'Ann Lee' ? 'ann' : 'ben',
        name,
        role: null,
        introduced: { text: name, nth: 1 },
      }));
      const statements = lines.map((words, at) => ({
        id: `line-${at}`,
        speakers: ['ann'],
        direct: false,
        words,
        cue: { text: 'said', nth: at + 1 },
        confidence: 0.1 * (at + 1),
      }));
      await store.putArticle(serverOf(bot), draftOf('pier', text, { people, statements }));
      const mine = shown(await bot.double.interact.command('article review', {}, may));
      const theirs = await reviewOf(bot);
      await say(bot, mine, 0, '-');
      await say(bot, theirs, 1, 'ben', deputy);
      expect(await speakersIn(bot, store)).toEqual({
        'that the crane was sold': ['ben'],
        'that nobody had asked': ['ann'],
      });
    }));

  it('publish at the same moment: one does, and the other is told', () =>
    withStore(async (bot, store) => {
      const mine = await addText(bot, tramText());
      const theirs = await reviewOf(bot);
      const outcomes = await Promise.all([
        press(bot, mine, 'Publish'),
        press(bot, theirs, 'Publish', deputy),
      ]);
      const told = outcomes.map((outcome) => allOf(shown(outcome)));
      expect(told.sort()).toEqual([expect.stringContaining('Published'), stale]);
      expect((await onlyOf(bot, store)).published).not.toBeNull();
    }));

  it('add the same link at the same moment: it is one article', async () => {
    const site = await openSite({ '/tram': body(tramPage()) });
    const store = await noStore();
    await withBot(
      async (bot) => {
        const { interact } = bot.double;
        const link = site.url('/tram');
        for (const user of [may.user, deputy]) await interact.command('article add', { link }, { user });
        await eventually(() => expect(bot.double.messages.length).toBe(2));
        const reviews = bot.double.messages.map(allOf);
        expect(reviews.filter((text) => text.includes('a new version'))).toHaveLength(1);
        expect((await onlyOf(bot, store)).slug).toBe(tram.slug);
      },
      { allow: [site.host], desk, store },
    );
  });
});

describe('a review', () => {
  it.each([
    ['is published', 'Publish'],
    ['is discarded', 'Discard'],
  ])('that %s already does nothing more', (_, first) =>
    withStore(async (bot, store) => {
      const mine = await addText(bot, tramText());
      const theirs = await reviewOf(bot);
      await press(bot, mine, first);
      const before = await store.articlesOf(serverOf(bot));
      for (const label of ['Publish', 'Discard']) {
        const told = shown(await press(bot, theirs, label, deputy));
        expect([told.ephemeral, allOf(told)]).toEqual([true, stale]);
      }
      expect(allOf(shown(await say(bot, theirs, 0, tram.candidate.id, deputy)))).toBe(stale);
      expect(await store.articlesOf(serverOf(bot))).toEqual(before);
    }),
  );

  it('of a text that was replaced does nothing, whatever is pressed', async () => {
    let page = tramPage();
    const site = await openSite({ '/tram': (request, response) => body(page)(request, response) });
    const store = await noStore();
    await withBot(
      async (bot) => {
        const old = await addLink(bot, site.url('/tram'));
        page = tramPage('The bus company will run twelve more buses.');
        await addLink(bot, site.url('/tram'));
        const before = await onlyOf(bot, store);
        for (const outcome of [
          await say(bot, old, 0, tram.candidate.id),
          await press(bot, old, 'Publish'),
          await press(bot, old, 'Discard'),
        ])
          expect(allOf(shown(outcome))).toBe(stale);
        expect(await onlyOf(bot, store)).toEqual(before);
      },
      { allow: [site.host], desk, store },
    );
  });
});

/** Runs a test while a link whose article is a draft already is fetched again. */
async function withSlowPage(
  run: (there: {
    bot: Bot;
    store: DatabaseStore;
    review: SentMessage;
    come: () => Promise<SentMessage>;
  }) => Promise<void>,
): Promise<void> {
  let go = (): void => undefined;
  let held: Promise<void> = Promise.resolve();
  const slow: Route = (request, response) => void held.then(() => body(tramPage())(request, response));
  const site = await openSite({ '/tram': slow });
  const store = await noStore();
  await withBot(
    async (bot) => {
      const link = site.url('/tram');
      const review = await addLink(bot, link);
      held = new Promise((resolve) => {
        go = resolve;
      });
      await bot.double.interact.command('article add', { link }, may);
      while (site.asked.filter((path) => path === '/tram').length < 2) await wait(10);
      const come = (): Promise<SentMessage> => {
        const next = bot.double.nextMessage();
        go();
        return next;
      };
      await run({ bot, store, review, come });
    },
    { allow: [site.host], desk, store },
  );
}

describe('while the same link is fetched again', () => {
  it('what is published stays published', () =>
    withSlowPage(async ({ bot, come, review, store }) => {
      await press(bot, review, 'Publish');
      expect(allOf(await come())).toContain('a new version');
      const { draft, published } = await onlyOf(bot, store);
      expect([draft === null, published === null]).toEqual([false, false]);
      expect(await waysThatKnow(bot)).toEqual([...everyWay]);
    }));

  it('who is named as a speaker stays named', () =>
    withSlowPage(async ({ bot, come, review, store }) => {
      await say(bot, review, 0, tram.candidate.id);
      await come();
      expect((await speakersIn(bot, store))[tram.doubtful[0]]).toEqual([tram.candidate.id]);
    }));

  it('what is removed stays removed, and the link makes a new draft', () =>
    withSlowPage(async ({ bot, come, review, store }) => {
      await press(bot, review, 'Publish');
      await bot.double.interact.command('article remove', { article: tram.slug }, may);
      const next = await come();
      expect(allOf(next)).not.toContain('a new version');
      expect((await onlyOf(bot, store)).published).toBeNull();
      expect(await waysThatKnow(bot)).toEqual([]);
      expect(selectsOf(next).length).toBeGreaterThan(0);
    }));
});
