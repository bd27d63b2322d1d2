import { describe, expect, it } from 'vitest';
import { ferry } from '../../../knowledge/folders.js';
import { body, openSite } from '../../../web/server.js';
import { readableTextOf } from '../../double/message.js';
import type { Post } from '../../double/setup.js';
import { allOf, may, seen, tram, tramPage, tramText } from '../../newsroom/support.js';
import { desk } from '../../stories.js';
import { type Bot, shown, withBot } from '../../support.js';
import { embed, kinds } from './kinds.js';

const all = Object.entries(kinds);

/** Uses a command of the menu on a message. */
const use = (bot: Bot, name: string, ...[content, post]: ReturnType<(typeof kinds)[string]>) =>
  seen(bot, () => bot.double.interact.messageCommand(name, bot.double.message(content, post), may));

/** What the log has of failures. */
const failuresOf = ({ log }: Bot) => log.filter(({ level }) => Number(level) >= 40);

describe.each(all)('a message whose text is in %s', (name, kind) => {
  it('is asked, checked and added as an article', () =>
    withBot(
      async (bot) => {
        const asked = await use(bot, 'Ask about this', ...kind('What did Mayor Ben Okoro say?'));
        expect(readableTextOf(asked)).toContain(`“${ferry.words}”`);
        const checked = await use(bot, 'Check quotes', ...kind(`Okoro said “${ferry.words}”`));
        expect(readableTextOf(checked)).toMatch(/Word for word.*Ben Okoro/u);
        if (name !== 'the preview of a link') {
          const added = await use(bot, 'Add as article', ...kind(tramText()));
          expect(allOf(added)).toContain(tram.title);
          expect(allOf(added)).not.toMatch(/robot|harbour at dusk|Read on/u);
        }
        expect(failuresOf(bot)).toEqual([]);
      },
      { desk },
    ));
});

describe('Add as article', () => {
  it('takes a link that has a preview from its page', async () => {
    const site = await openSite({ '/tram': body(tramPage()) });
    await withBot(
      async (bot) => {
        const link = site.url('/tram');
        const added = await use(bot, 'Add as article', link, {
          embeds: [{ ...embed('Something else'), url: link }],
        });
        expect(allOf(added)).toContain(`### ${tram.title}\n-# 3 March 2025`);
        expect(allOf(added)).not.toContain('Something else');
      },
      { desk, allow: [site.host] },
    );
  });

  it('takes words without the preview of a link among them', () =>
    withBot(
      async (bot) => {
        const url = 'https://example.org/budget';
        const added = await use(bot, 'Add as article', tramText(`The budget is at ${url} for all to read.`), {
          embeds: [
            { url, title: 'Budget Of The Year', description: '“We count every crown,” said Otto Lind.' },
          ],
        });
        expect(allOf(added)).toContain(tram.title);
        expect(allOf(added)).not.toMatch(/Budget Of The Year|Otto Lind/u);
      },
      { desk },
    ));

  it('takes the file of a message that is passed on', () =>
    withBot(
      async (bot) => {
        const file = { name: 'tram.txt', bytes: Buffer.from(tramText()), type: 'text/plain' };
        const { attachments = [] } = bot.double.message('', { attachments: [file] });
        const added = await use(bot, 'Add as article', '', {
          passesOn: { content: 'read this', attachments: [...attachments] },
        });
        expect(allOf(added)).toContain(tram.title);
      },
      { desk },
    ));
});

describe('a message without text', () => {
  it.each<[string, string, Post]>([
    ['nothing', '', {}],
    ['a picture of a link', 'https://example.org/a.gif', { embeds: [{ url: 'https://example.org/a.gif' }] }],
    ['a sticker', '', { more: { sticker_items: [{ id: '5', name: 'wave', format_type: 1 }] } }],
  ])('is told to be one: %s', (_, content, post) =>
    withBot(
      async ({ double }) => {
        for (const name of ['Ask about this', 'Check quotes']) {
          const told = await double.interact.messageCommand(name, double.message(content, post));
          expect(readableTextOf(shown(told))).toBe('I found no text in this message.');
          expect(told.message?.ephemeral).toBe(true);
        }
      },
      { desk },
    ),
  );
});
