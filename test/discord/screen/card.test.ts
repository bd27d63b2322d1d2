import { describe, expect, it } from 'vitest';
import { toCustomId } from '../../../src/discord/screen/customIds/buttonAction.js';
import { ArticleVersions } from '../../../src/discord/server/articleVersions.js';
import { Library } from '../../../src/knowledge/library.js';
import type { Desk } from '../../../src/request/respond.js';
import { readPng } from '../../card/png.js';
import { type Told, told } from '../../card/story.js';
import { deskWith } from '../../desk.js';
import type { Outcome } from '../double/interactions.js';
import { buttonsOf, componentsOf, type SentMessage, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { afterRestart, type Bot, buttonOf, shown, withBot } from '../support.js';

const label = 'Quotation card';
const words = 'Every quay must open before the ice comes.';
const stranger = person('Stranger', { permissions: '2048' });
const withStory = (story: Told = {}): Desk => deskWith(new Library([told(story)]));

const quote = (bot: Bot, isPrivate = false): Promise<Outcome> =>
  bot.double.interact.command('quote', { speaker: 'ann lee', private: isPrivate });

/** Presses the button, and waits for the picture that follows. */
async function pressed(
  { double }: Bot,
  message: SentMessage,
  use: Parameters<typeof double.interact.component>[2] = {},
): Promise<SentMessage> {
  const next = double.nextMessage();
  const outcome = await double.interact.component(message, buttonOf(message, label), use);
  expect(outcome.kind).toBe('deferred');
  return next;
}

const labelsOf = (message: SentMessage) => buttonsOf(message).map((button) => button.label);

/** The only picture that a message shows, as a client has it. */
async function pictureOf({ attachments, body }: SentMessage) {
  const [file, ...others] = attachments;
  if (!file || others.length > 0) throw new Error('there is not one file');
  const galleries = componentsOf(body.components).filter(({ type }) => type === 12);
  const bytes = await (await fetch(file.url)).arrayBuffer();
  return { file, galleries, png: readPng(Buffer.from(bytes)) };
}

describe('a quotation card on Discord', () => {
  it('comes as a picture with all its words as its description, for everybody', async () => {
    await withBot(
      async (bot) => {
        const message = shown(await quote(bot));
        const card = await pressed(bot, message);
        const { file, galleries, png } = await pictureOf(card);
        expect([card.ephemeral, file.filename, png.width]).toEqual([false, 'quotation.png', 1200]);
        const alt = `“${words}”\n— Ann Lee, Harbour master\nHarbour To Open Its Quays\n4 March 2025 · leyland-times.example`;
        expect(file.description).toBe(alt);
        expect(galleries).toMatchObject([
          { items: [{ media: { url: 'attachment://quotation.png' }, description: alt }] },
        ]);
        expect(textOf(card)).toBe(
          '— **Ann Lee** · [Harbour To Open Its Quays](<https://www.leyland-times.example/harbour/quays>)',
        );
        expect(labelsOf(card)).toEqual(['Remove']);
        await bot.face.close();
        expect(bot.log.at(-1)).toMatchObject({ command: 'button card', outcome: 'drawn for all' });
      },
      { desk: withStory() },
    );
  });

  it('is removed by whoever pressed, and by no other', async () => {
    await withBot(
      async (bot) => {
        const card = await pressed(bot, shown(await quote(bot)));
        const remove = buttonOf(card, 'Remove');
        await bot.double.interact.component(card, remove, { user: stranger });
        expect(card.deleted).toBe(false);
        await bot.double.interact.component(card, remove);
        await bot.double.interact.command('help');
        expect(card.deleted).toBe(true);
      },
      { desk: withStory() },
    );
  });

  it('is private where the answer was', async () => {
    await withBot(
      async (bot) => {
        const card = await pressed(bot, shown(await quote(bot, true)));
        expect([card.ephemeral, labelsOf(card)]).toEqual([true, []]);
      },
      { desk: withStory() },
    );
  });

  it('comes once for everybody, and then for whoever presses again', async () => {
    await withBot(
      async (bot) => {
        const message = shown(await quote(bot));
        const first = await pressed(bot, message);
        const [second, third] = [
          await pressed(bot, message),
          await pressed(bot, message, { user: stranger }),
        ];
        expect([first, second, third].map((card) => card.ephemeral)).toEqual([false, true, true]);
        const [one, two] = [await pictureOf(first), await pictureOf(third)];
        expect(one.file.size).toBe(two.file.size);
      },
      { desk: withStory() },
    );
  });

  it('comes once for everybody where two press at the same time', async () => {
    await withBot(
      async ({ double, ...bot }) => {
        const message = shown(await quote({ double, ...bot }));
        const before = double.world.sent.size;
        const press = () => double.interact.component(message, buttonOf(message, label));
        await Promise.all([press(), press()]);
        await bot.face.close();
        const cards = [...double.world.sent.values()].slice(before);
        expect(cards.map((card) => card.ephemeral).sort()).toEqual([false, true]);
      },
      { desk: withStory() },
    );
  });

  it('names an article without an address, and escapes what is in its headline', async () => {
    await withBot(
      async (bot) => {
        const card = await pressed(bot, shown(await quote(bot)));
        expect(textOf(card)).toBe('— **Ann Lee** · A \\*Quay\\* \\[Open\\]');
      },
      { desk: withStory({ url: null, title: 'A *Quay* [Open]' }) },
    );
  });

  it('works after a restart', () =>
    afterRestart(
      (bot) => quote(bot),
      async (bot, message, there) => {
        expect((await pressed(bot, message, there)).attachments).toHaveLength(1);
      },
      { desk: withStory() },
    ));

  it('is not made of an article that has changed meanwhile', () =>
    afterRestart(
      (bot) => quote(bot),
      async ({ double }, message, there) => {
        const outcome = await double.interact.component(message, buttonOf(message, label), there);
        expect([outcome.kind, outcome.message?.ephemeral]).toEqual(['reply', true]);
        expect(textOf(shown(outcome))).toContain('article has changed since');
      },
      { desk: withStory() },
      { desk: withStory({ words: 'No quay must open before the ice comes.' }) },
    ));

  it.each([
    ['beyond the article’s statements', 99],
    ['of a paraphrase', 0],
  ])('is not made of a number %s', async (_, statement) => {
    const desk = withStory(
      statement === 0 ? { statement: { direct: false, words: 'Pia Brandt looked on' } } : {},
    );
    await withBot(
      async (bot) => {
        const message = shown(await quote(bot));
        const { defaultArticle } = desk.library;
        const version = defaultArticle && new ArticleVersions(desk.library).fingerprintOf(defaultArticle);
        const forged = version && toCustomId({ does: 'card', version, statement });
        if (!forged) throw new Error('there is no such id');
        const outcome = await bot.double.interact.component(message, forged);
        expect(outcome.message?.ephemeral).toBe(true);
        expect(shown(outcome).attachments).toEqual([]);
        await bot.face.close();
        expect(bot.log.at(-1)).toMatchObject({ outcome: 'forged' });
      },
      { desk },
    );
  });

  it('is offered on the first page only, in a row that Discord takes', async () => {
    await withBot(
      async (bot) => {
        const message = shown(await quote(bot));
        const row = labelsOf(message).slice(-5);
        expect(row).toEqual(['More', label, 'Helpful', 'Wrong', 'Remove']);
        await bot.double.interact.component(message, buttonOf(message, 'More'));
        expect(labelsOf(message)).toContain('Back');
        expect(labelsOf(message)).not.toContain(label);
      },
      { desk: withStory({ paraphrases: 40 }) },
    );
  });
});
