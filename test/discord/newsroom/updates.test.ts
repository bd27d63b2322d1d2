import { describe, expect, it, onTestFinished } from 'vitest';
import type { ServerArticle } from '../../../src/settings/storeInterface.js';
import type { DatabaseStore } from '../../../src/store/databaseStore.js';
import { sqlite } from '../../store/databases.js';
import { open } from '../../store/support.js';
import { body, openSite } from '../../web/server.js';
import { buttonsOf, type SentMessage, selectsOf } from '../double/message.js';
import { desk } from '../stories.js';
import { type Bot, erase, shown, withBot } from '../support.js';
import {
  addLink,
  addText,
  allOf,
  eventually,
  may,
  onlyOf,
  press,
  say,
  seen,
  serverOf,
  tram,
  tramPage,
  tramText,
} from './support.js';
import { everyWay, waysThatKnow } from './ways.js';

const drivers = 'The cars are ready and the drivers are waiting.';
const later = 'The bus company will run twelve more buses until the line opens.';

interface Published {
  readonly bot: Bot;
  readonly store: DatabaseStore;
  readonly link: string;
  /** Has the site show another page from now on. */
  readonly change: (page: string) => void;
}

/** Runs a test with an article that was added by its link, corrected and published. */
async function withPublished(run: (published: Published) => Promise<void>): Promise<void> {
  let page = tramPage();
  const site = await openSite({ '/tram': (request, response) => body(page)(request, response) });
  const { remove, where } = await sqlite.make();
  const store = await open(where);
  onTestFinished(async () => {
    await store.close();
    await remove();
  });
  const link = site.url('/tram');
  const change = (to: string): void => {
    page = to;
  };
  const test = async (bot: Bot): Promise<void> => {
    const review = await addLink(bot, link);
    await say(bot, review, 0, tram.candidate.id);
    await press(bot, review, 'Publish');
    await run({ bot, store, link, change });
  };
  await withBot(test, { allow: [site.host], desk, store });
}

const labelsOf = (message: SentMessage) => buttonsOf(message).map(({ label }) => label);

/** What the bot says that the candidate said. */
const quoted = async ({ double }: Bot): Promise<string> =>
  allOf(shown(await double.interact.command('quote', { speaker: tram.candidate.name })));

/** Whether the bot knows what only the later version says. */
const knowsLater = async ({ double }: Bot): Promise<boolean> =>
  allOf(shown(await double.interact.command('ask', { question: 'How many more buses will run?' }))).includes(
    later,
  );

describe('the same link again', () => {
  it('makes the next version, while the one before answers', () =>
    withPublished(async ({ bot, change, link, store }) => {
      change(tramPage(later));
      const review = await addLink(bot, `${link}?utm_source=somewhere#top`);
      expect(allOf(review)).toContain('a new version of an article that is already here');
      expect(labelsOf(review)).toEqual(['Publish', 'Publish as corrected', 'Discard']);
      const { draft, published } = await onlyOf(bot, store);
      expect([draft?.text.includes(later), published?.text.includes(later)]).toEqual([true, false]);
      expect([await knowsLater(bot), await waysThatKnow(bot)]).toEqual([false, [...everyWay]]);
      await press(bot, review, 'Publish');
      expect(await knowsLater(bot)).toBe(true);
      expect(await quoted(bot)).not.toContain('corrected');
    }));

  it('keeps the speaker that somebody has named', () =>
    withPublished(async ({ bot, change, link }) => {
      change(tramPage(later));
      const review = await addLink(bot, link);
      expect(allOf(review)).toContain(`“${tram.doubtful[0]}”\n-# ✓ ${tram.candidate.name}`);
      expect(allOf(review)).toContain(tram.doubtful[1]);
      expect(allOf(review)).toMatch(/I kept [1-9]\d* earlier changes?\./);
      await press(bot, review, 'Publish');
      expect(await quoted(bot)).toContain(`“${tram.doubtful[0]}”`);
    }));

  it('is published as corrected, and answers say so', () =>
    withPublished(async ({ bot, change, link }) => {
      change(tramPage(later));
      await press(bot, await addLink(bot, link), 'Publish as corrected');
      const answer = await quoted(bot);
      expect(answer).toContain('The article was corrected: ');
      expect(answer).toContain(`“${tram.doubtful[0]}”`);
      expect(await waysThatKnow(bot)).toEqual([...everyWay]);
      // A correction that was told once is not taken back by the next version.
      await press(bot, await addLink(bot, link), 'Publish');
      expect(await quoted(bot)).toContain('The article was corrected: ');
    }));

  it('is discarded, and what was published stays', () =>
    withPublished(async ({ bot, change, link, store }) => {
      const before = (await onlyOf(bot, store)).published;
      change(tramPage(later));
      await press(bot, await addLink(bot, link), 'Discard');
      expect(await onlyOf(bot, store)).toMatchObject({ draft: null, published: before });
      expect(await waysThatKnow(bot)).toEqual([...everyWay]);
    }));

  it('has the next draft in place of one that waits, with what was named in it', () =>
    withPublished(async ({ bot, change, link, store }) => {
      change(tramPage(later));
      const review = await addLink(bot, link);
      const at = selectsOf(review).findIndex(({ options = [] }) => options[0]?.value === tram.candidate.id);
      await say(bot, review, at, 'mira-soltan');
      change(tramPage(later, 'Orsk will lend four of them.'));
      const next = await addLink(bot, link);
      expect(allOf(next)).toContain(`“${drivers}”\n-# ✓ Mira Soltan`);
      expect((await onlyOf(bot, store)).draft?.text).toContain('lend four');
      // The menus of the draft before are of another text.
      const stale = await press(bot, review, 'Publish');
      expect(allOf(shown(stale))).toContain('Type /article review');
      expect(await knowsLater(bot)).toBe(false);
    }));

  it('is another article where another text is pasted', () =>
    withPublished(async ({ bot, store }) => {
      await addText(bot, tramText());
      const slugs = (await store.articlesOf(serverOf(bot)))?.map(({ slug }) => slug);
      expect(slugs).toEqual([tram.slug, `${tram.slug}-2`]);
    }));
});

describe('what was added', () => {
  const exported = async (bot: Bot): Promise<readonly ServerArticle[]> => {
    await seen(bot, () => bot.double.interact.command('article export', {}, may));
    const [, file = ''] = bot.double.requests.flatMap(({ files }) => [...files]).at(-1) ?? [];
    return JSON.parse(file).articles;
  };

  it('is offered for removal, and removed', () =>
    withPublished(async ({ bot, store }) => {
      const { interact } = bot.double;
      const offered = await interact.autocomplete('article remove', 'article', 'tram', may);
      expect(offered.choices.map(({ value }) => value)).toEqual([tram.slug]);
      const shared = shown(await interact.command('article remove', { article: 'ferry' }, may));
      expect(allOf(shared)).toContain('no article of that name among those added');
      const removed = shown(await interact.command('article remove', { article: tram.slug }, may));
      expect([removed.ephemeral, allOf(removed)]).toEqual([true, expect.stringContaining(tram.title)]);
      expect(await store.articlesOf(serverOf(bot))).toEqual([]);
      expect(await waysThatKnow(bot)).toEqual([]);
    }));

  it('is exported, the draft beside what answers', () =>
    withPublished(async ({ bot, change, link, store }) => {
      change(tramPage(later));
      await addLink(bot, link);
      expect(await exported(bot)).toEqual([await onlyOf(bot, store)]);
      expect(JSON.stringify(await exported(bot))).not.toContain(may.user.id);
    }));

  it.each([
    ['everything is erased', 'everything', []],
    ['questions are erased', 'questions', [tram.slug]],
  ])('where %s', (_, what, left) =>
    withPublished(async ({ bot, store }) => {
      await erase(bot, what, may);
      expect((await store.articlesOf(serverOf(bot)))?.map(({ slug }) => slug)).toEqual(left);
      expect(await waysThatKnow(bot)).toEqual(left.length > 0 ? [...everyWay] : []);
    }),
  );

  it('is forgotten with a server that is left', () =>
    withPublished(async ({ bot, store }) => {
      const [guild] = bot.double.world.guilds;
      if (!guild) throw new Error('there is no server');
      bot.double.leave(guild, true);
      bot.double.leave(guild);
      await eventually(async () => expect(await store.articlesOf(guild.id)).toEqual([]));
    }));
});
