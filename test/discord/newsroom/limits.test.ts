import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServerArticle } from '../../../src/settings/storeInterface.js';
import { body, openSite } from '../../web/server.js';
import type { Channel } from '../double/world.js';
import { desk } from '../stories.js';
import { type Bot, noStore, withBot } from '../support.js';
import {
  addLink,
  addText,
  allOf,
  draftOf,
  may,
  press,
  seen,
  serverOf,
  toldDrafting,
  tram,
  tramPage,
  tramText,
} from './support.js';

afterEach(() => {
  vi.useRealTimers();
});

/** Articles of a text of that many characters. */
const articles = (count: number, characters: number): ServerArticle[] =>
  Array.from({ length: count }, (_, at) => {
    const title = `Pier ${at} To Close`;
    const sentence = 'The pier closes.';
    return draftOf(`pier-${at}`, `${title}\n\n${sentence}\n\n`.padEnd(characters, 'x'), {
      summary: [sentence],
    });
  });

/** Has the next draft be of a text of that many characters. */
function draftsNext({ draft }: ReturnType<typeof toldDrafting>, characters: number): void {
  const [article] = articles(1, characters);
  if (!article?.draft) throw new Error('there is no draft');
  const { draft: files, slug } = article;
  draft.mockResolvedValueOnce({
    slug,
    files,
    title: null,
    url: null,
    warnings: [],
    kept: [],
    conflicts: [],
  });
}

/** Runs a test with a bot whose server has articles. */
async function withArticles(
  all: readonly ServerArticle[],
  run: (bot: Bot, count: () => Promise<number | undefined>, link: string) => Promise<void>,
  drafting = toldDrafting(),
): Promise<void> {
  const site = await openSite({ '/tram': body(tramPage()) });
  const store = await noStore();
  await withBot(
    async (bot) => {
      for (const one of all) await store.putArticle(serverOf(bot), one);
      await run(bot, async () => (await store.articlesOf(serverOf(bot)))?.length, site.url('/tram'));
    },
    { allow: [site.host], desk, drafting, store, guilds: 2 },
  );
}

describe('a server has room', () => {
  it('for 50 articles, and for next versions of these', () =>
    withArticles(articles(49, 100), async (bot, count, link) => {
      expect(allOf(await addLink(bot, link))).toContain(tram.title);
      const full =
        'This server already has 50 articles, and there is no room for more. Remove one with /article remove.';
      const refused = await addText(bot, tramText());
      expect([refused.ephemeral, allOf(refused), await count()]).toEqual([true, full, 50]);
      const next = await addLink(bot, link);
      expect(allOf(next)).toContain('a new version');
      await press(bot, next, 'Discard');
      expect(allOf(await addText(bot, tramText()))).toContain(tram.title);
    }));

  it('for a text of 100,000 characters, and none longer', () => {
    const drafting = toldDrafting();
    return withArticles(
      [],
      async (bot, count) => {
        draftsNext(drafting, 100_001);
        const refused = await addText(bot, tramText());
        expect(allOf(refused)).toMatch(/^That text is longer than 100,?000 characters/u);
        expect([refused.ephemeral, await count()]).toEqual([true, 0]);
        draftsNext(drafting, 100_000);
        expect(allOf(await addText(bot, tramText()))).toContain('Pier 0 To Close');
      },
      drafting,
    );
  });

  it('for four million characters in all, of texts and of what is known of them', () => {
    const drafting = toldDrafting();
    return withArticles(
      articles(39, 99_900),
      async (bot, count) => {
        draftsNext(drafting, 99_900);
        expect(allOf(await addText(bot, tramText()))).toContain('already has 39 articles');
        expect(await count()).toBe(39);
        expect(allOf(await addText(bot, tramText()))).toContain(tram.title);
      },
      drafting,
    );
  });
});

describe('a server drafts', () => {
  const tooFast = 'I have read 20 articles for this server in the last hour. Try again later.';
  /** Brings what is no link: it counts as everything does that is brought. */
  const attempt = (bot: Bot, channel?: Channel) =>
    seen(bot, () =>
      bot.double.interact.command(
        'article add',
        { link: 'no link' },
        { ...may, ...(channel && { channel }) },
      ),
    );

  it('20 articles an hour, and another server its own', () =>
    withArticles([], async (bot, count, link) => {
      for (let tries = 0; tries < 20; tries++) expect(allOf(await attempt(bot))).toContain('not the address');
      const refused = await addLink(bot, link);
      expect([refused.ephemeral, allOf(refused), await count()]).toEqual([true, tooFast, 0]);
      const [channel] = bot.double.world.guilds[1]?.channels ?? [];
      if (!channel) throw new Error('there is no channel');
      expect(allOf(await addLink(bot, link, { channel }))).toContain(tram.title);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 59 * 60_000 });
      expect(allOf(await attempt(bot))).toBe(tooFast);
      vi.setSystemTime(Date.now() + 2 * 60_000);
      expect(allOf(await attempt(bot))).toContain('not the address');
    }));
});
