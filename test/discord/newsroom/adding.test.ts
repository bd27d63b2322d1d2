import { describe, expect, it } from 'vitest';
import type { DatabaseStore } from '../../../src/store/databaseStore.js';
import { body, openSite } from '../../web/server.js';
import { buttonsOf, type SentMessage, selectsOf } from '../double/message.js';
import { desk } from '../stories.js';
import { type Bot, noStore, shown, withBot } from '../support.js';
import {
  addLink,
  addText,
  allOf,
  may,
  moderator,
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

/** A way to add the invented article, with where it is said to be published. */
interface Way {
  readonly name: string;
  readonly add: (bot: Bot, link: string) => Promise<SentMessage>;
  readonly hasAddress: boolean;
}

const txt = { name: 'tram.txt', bytes: Buffer.from(tramText()), type: 'text/plain' };
const html = { name: 'tram.html', bytes: Buffer.from(tramPage()), type: 'text/html' };
const form = async ({ double }: Bot) => double.interact.command('article add', {}, may);

const ways: readonly Way[] = [
  { name: 'a link', add: addLink, hasAddress: true },
  {
    name: 'a text file',
    add: (bot) => seen(bot, () => bot.double.interact.command('article add', { file: txt }, may)),
    hasAddress: false,
  },
  {
    name: 'a page as a file',
    add: (bot) => seen(bot, () => bot.double.interact.command('article add', { file: html }, may)),
    hasAddress: false,
  },
  {
    name: 'the form, with a text and its address',
    add: (bot, link) =>
      seen(bot, async () => bot.double.interact.submit(await form(bot), { text: tramText(), link }, may)),
    hasAddress: true,
  },
  {
    name: 'the form, with a file and its address',
    add: (bot, link) =>
      seen(bot, async () => bot.double.interact.submit(await form(bot), { file: [txt], link }, may)),
    hasAddress: true,
  },
  {
    name: 'the form, with a link alone',
    add: (bot, link) => seen(bot, async () => bot.double.interact.submit(await form(bot), { link }, may)),
    hasAddress: true,
  },
  {
    name: 'a message of the words',
    add: (bot) =>
      seen(bot, () => {
        const posted = bot.double.message(tramText());
        return bot.double.interact.messageCommand('Add as article', posted, may);
      }),
    hasAddress: false,
  },
  {
    name: 'a message with a file',
    add: (bot) =>
      seen(bot, () => {
        const posted = bot.double.message('look at this', { attachments: [txt] });
        return bot.double.interact.messageCommand('Add as article', posted, may);
      }),
    hasAddress: false,
  },
  {
    name: 'a message that passes the words on',
    add: (bot) =>
      seen(bot, () => {
        const posted = bot.double.message('', { passesOn: tramText() });
        return bot.double.interact.messageCommand('Add as article', posted, may);
      }),
    hasAddress: false,
  },
  {
    name: 'a message that is a link',
    add: (bot, link) =>
      seen(bot, () => {
        const posted = bot.double.message(`<${link}>`);
        return bot.double.interact.messageCommand('Add as article', posted, may);
      }),
    hasAddress: true,
  },
];

describe('an article that is added', () => {
  it.each(ways)('by $name is shown to whoever adds it alone, and kept as a draft', async (way) => {
    const site = await openSite({ '/tram': body(tramPage()) });
    const store = await noStore();
    await withBot(
      async (bot) => {
        const review = await way.add(bot, site.url('/tram'));
        expect([review.ephemeral, review.askedBy]).toEqual([true, moderator.id]);
        expect(allOf(review)).toContain(tram.title);
        expect(bot.double.messages).toEqual([review]);
        const { draft, published, slug, url } = await onlyOf(bot, store);
        expect([slug, published]).toEqual([tram.slug, null]);
        expect(draft?.text).toContain(tram.words);
        expect(url).toBe(way.hasAddress ? site.url('/tram') : null);
      },
      { allow: [site.host], desk, store },
    );
  });

  it('answers nobody, not even whoever adds it, until it is published', () =>
    withBot(
      async (bot) => {
        const review = await addText(bot, tramText());
        expect(await waysThatKnow(bot)).toEqual([]);
        expect(await waysThatKnow(bot, may)).toEqual([]);
        const { choices } = await bot.double.interact.autocomplete('article remove', 'article', '', may);
        expect(choices).toEqual([]);
        await press(bot, review, 'Publish');
        expect(allOf(review)).toContain(`/article use article:${tram.slug}`);
        expect(buttonsOf(review)).toEqual([]);
        expect(await waysThatKnow(bot)).toEqual([...everyWay]);
      },
      { desk },
    ));
});

describe('the review', () => {
  /** Runs a test with a bot to which the article was added. */
  const withReview = async (
    run: (bot: Bot, review: SentMessage, store: DatabaseStore) => Promise<void>,
  ): Promise<void> => {
    const store = await noStore();
    await withBot(async (bot) => run(bot, await addText(bot, tramText()), store), { desk, store });
  };

  it('has a menu for each doubtful line: candidates first, nobody last', () =>
    withReview(async (_, review) => {
      for (const words of tram.doubtful) expect(allOf(review)).toContain(`“${words}”`);
      expect(allOf(review)).not.toContain(`“${tram.words}”`);
      const menus = selectsOf(review);
      expect(allOf(review)).toContain(`${menus.length} statements to check`);
      expect(menus.length).toBeGreaterThanOrEqual(tram.doubtful.length);
      for (const { options = [] } of menus) {
        expect(options.at(-1)?.label).toBe('The article does not say');
        // The choice that is set cannot be chosen again, so that it could not be confirmed.
        expect(options.filter((option) => option.default)).toHaveLength(0);
      }
      const [first] = menus;
      expect(first?.options?.[0]).toMatchObject({ value: tram.candidate.id, label: tram.candidate.name });
      expect(allOf(review)).toContain('No speaker chosen');
    }));

  it('takes a speaker, shows what is left, and keeps it', () =>
    withReview(async (bot, review, store) => {
      const before = selectsOf(review).length;
      const { kind } = await say(bot, review, 0, tram.candidate.id);
      expect(kind).toBe('update');
      expect(allOf(review)).toContain(`${before - 1} statements to check`);
      // What is decided can be decided otherwise.
      expect(allOf(review)).toContain(`✓ ${tram.candidate.name}`);
      expect(
        selectsOf(review)
          .at(-1)
          ?.options?.find((option) => option.default)?.value,
      ).toBe(tram.candidate.id);
      expect(selectsOf(review)).toHaveLength(before);
      const again = shown(await bot.double.interact.command('article review', {}, may));
      expect([again.ephemeral, allOf(again)]).toEqual([true, allOf(review)]);
      await press(bot, again, 'Publish');
      const quote = shown(await bot.double.interact.command('quote', { speaker: tram.candidate.name }));
      expect(allOf(quote)).toContain(`“${tram.doubtful[0]}”`);
      expect((await onlyOf(bot, store)).draft).toBeNull();
    }));

  it('takes that nobody is named, and the quotation is nobody’s', () =>
    withReview(async (bot, review, store) => {
      const menus = selectsOf(review);
      const sign = menus.findIndex(({ options = [] }) => options[0]?.label.includes('sign'));
      await say(bot, review, sign, '-');
      expect(allOf(review)).toContain('-# ✓ No speaker chosen');
      const json = (await onlyOf(bot, store)).draft?.json ?? '';
      expect(JSON.parse(json).statements).toContainEqual(
        expect.objectContaining({ words: tram.doubtful[1], speakers: [] }),
      );
    }));

  it('is discarded, and nothing is kept', () =>
    withReview(async (bot, review, store) => {
      await press(bot, review, 'Discard');
      expect(allOf(review)).toBe('The draft is discarded.');
      expect(await store.articlesOf(serverOf(bot))).toEqual([]);
      const none = shown(await bot.double.interact.command('article review', {}, may));
      expect([none.ephemeral, allOf(none)]).toEqual([true, 'No articles are waiting to be published.']);
    }));

  it('says so where nothing is doubtful', () =>
    withBot(
      async (bot) => {
        const [title, , event, speech] = tramText().split(/\n\n|(?<=year\.) /u);
        const review = await addText(bot, [title, event, speech].join('\n\n'));
        expect(allOf(review)).toContain('I have no doubts about it.');
        expect(selectsOf(review)).toEqual([]);
      },
      { desk },
    ));
});
