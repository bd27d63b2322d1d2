import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReviewId, readReviewId, toReviewId } from '../../../src/discord/newsroom/reviewIds.js';
import { buttonsOf, type SentMessage, selectsOf } from '../double/message.js';
import { desk } from '../stories.js';
import { type Bot, noStore, shown, withBot } from '../support.js';
import { addText, allOf, may, moderator, onlyOf, seen, serverOf, tram, tramText } from './support.js';

const stale = 'The article has changed since this review. Type /article review.';
const failed = /Something went wrong/u;

/** Files as nobody writes them: any bytes, and such as begin like a text, a page, or what is none. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => Buffer.from(text)),
  fc
    .tuple(
      fc.constantFrom(
        '%PDF-',
        'PK\u0003\u0004',
        '<!doctype html><p>',
        '<html><article><h1>',
        '# ',
        '\ufeff',
        '\u0000',
        '---\n',
        '“',
      ),
      fc.array(
        fc.constantFrom(
          'said Ann Lee. ',
          '“No,” ',
          '\n\n',
          '<p>',
          '</div>',
          '\u0000',
          '\u202e',
          '\ud800',
          '🌊',
          '@everyone ',
          'The pier closes. ',
        ),
        { maxLength: 60 },
      ),
    )
    .map(([start, rest]) => Buffer.from(`${start}${rest.join('')}`)),
);
const names = fc.constantFrom(
  'a.txt',
  'a.md',
  'a.html',
  '.html',
  'a',
  'a.exe',
  `${'long'.repeat(60)}.txt`,
  '../../a.txt',
  'Ünder wegs.txt',
);

describe('any bytes as a file', () => {
  it(
    'are drafted or refused, and the bot goes on',
    () =>
      withBot(
        async (bot) => {
          const store = fc.asyncProperty(
            bytes,
            names,
            fc.integer({ min: 0, max: 9 }),
            async (data, name, server) => {
              const [channel] = bot.double.world.guilds[server]?.channels ?? [];
              if (!channel) throw new Error('there is no channel');
              const file = { name, bytes: data };
              const message = await seen(bot, () =>
                bot.double.interact.command('article add', { file }, { user: moderator, channel }),
              );
              expect([message.ephemeral, allOf(message)]).toEqual([true, expect.not.stringMatching(failed)]);
            },
          );
          await fc.assert(store, { numRuns: 100 });
          expect(bot.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
        },
        { desk, guilds: 10 },
      ),
    120_000,
  );
});

describe('custom ids', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '0', '-1', 'NaN', '__proto__', '1e9', '𝟙'),
  );
  const like = fc
    .tuple(
      fc.constantFrom('n', 'N', ''),
      fc.constantFrom('v', 's', 'p', 'k', 'd', 'o', 'form', ''),
      fc.array(field, { maxLength: 6 }),
    )
    .map(([first, letter, rest]) => [first, letter, ...rest].join(':'));

  it('of any form are read, or not, and what is read is written again', () => {
    fc.assert(
      fc.property(fc.oneof(like, fc.string({ unit: 'binary', maxLength: 100 })), (id) => {
        const press = readReviewId(id);
        if (press === null) return;
        expect(isReviewId(id)).toBe(true);
        expect(readReviewId(toReviewId(press))).toEqual(press);
      }),
      { numRuns: 2000 },
    );
  });

  /** Puts a choice into a menu, as a modified client would send it. */
  function forge(review: SentMessage, id: string, value: string): void {
    const [menu] = selectsOf(review);
    if (!menu?.options) throw new Error('there is no menu');
    menu.custom_id = id;
    menu.options.push({ label: value, value });
  }

  it('that somebody makes up do nothing', async () => {
    const store = await noStore();
    await withBot(
      async (bot) => {
        const review = await addText(bot, tramText());
        const before = await onlyOf(bot, store);
        const own = buttonsOf(review).map(({ custom_id: id }) => id ?? '');
        const [publish = ''] = own;
        const [, , draft = '', state = ''] = publish.split(':');
        const forged = [
          'n:',
          'n:p',
          'n:p::',
          `n:p:${draft}:`,
          `n:p:${draft}:AAAAAA`,
          `n:k:AAAAAA:${state}`,
          `n:d:${draft}`,
          'n:v:AAAAAA:0',
          `n:v:${draft}:!`,
          `n:s:${draft}:${state}:0:AAAAAA`,
          'n:o',
          'n:form',
          'n:x:y',
          `n::p:${draft}:${state}`,
        ];
        for (const id of forged) {
          const told = shown(await bot.double.interact.component(review, id, may));
          expect([id, told.ephemeral, allOf(told)]).toEqual([id, true, stale]);
        }
        const far = await bot.double.interact.component(review, `n:v:${draft}:zzzzzzzz`, may);
        expect([far.kind, allOf(shown(far))]).toEqual(['update', allOf(review)]);
        const speaker = selectsOf(review)[0]?.custom_id ?? '';
        for (const [id, value] of [
          [speaker, 'nobody-there'],
          [speaker, '__proto__'],
          [`n:s:${draft}:${state}:0:AAAAAA`, tram.candidate.id],
          ['n:o', 'AAAAAA'],
        ] as const) {
          forge(review, id, value);
          const told = shown(await bot.double.interact.choose(review, id, [value], may));
          expect([id, told.ephemeral, allOf(told)]).toEqual([id, true, stale]);
        }
        forge(review, 'other:menu', 'x');
        const other = shown(await bot.double.interact.choose(review, 'other:menu', ['x'], may));
        expect([other.ephemeral, allOf(other)]).toEqual([true, expect.stringContaining('Please ask again')]);
        expect(await store.articlesOf(serverOf(bot))).toEqual([before]);
        expect(bot.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
      },
      { desk, store },
    );
  });
});

describe('forms', () => {
  it('with text as nobody writes it are drafted or refused', () =>
    withBot(
      async (bot) => {
        for (const text of [
          '@everyone',
          '“',
          '\u202e'.repeat(400),
          '🌊'.repeat(2000),
          '#'.repeat(4000),
          '“a” said b. '.repeat(30),
          '<html>',
          `${'\n'.repeat(99)}a`,
          '{"title":"x"}',
          '---\ntitle: a\n---\nThe pier closes.',
        ]) {
          const message = await addText(bot, text);
          expect([text.slice(0, 20), message.ephemeral, failed.test(allOf(message))]).toEqual([
            text.slice(0, 20),
            true,
            false,
          ]);
        }
      },
      { desk },
    ));

  it('of another kind, or with other fields, are told under an id', async () => {
    const store = await noStore();
    await withBot(
      async (bot: Bot) => {
        const { interact } = bot.double;
        const outcome = await interact.command('article add', {}, may);
        const odd = {
          ...outcome,
          modal: outcome.modal && {
            ...outcome.modal,
            data: {
              ...outcome.modal.data,
              custom_id: 'other',
              components: outcome.modal.data.components.slice(0, 1),
            },
          },
        };
        const told = await seen(bot, () => interact.submit(odd, { text: tramText() }));
        expect(told.ephemeral).toBe(true);
        expect(await store.articlesOf(serverOf(bot))).toEqual([]);
        expect(allOf(await addText(bot, tramText()))).toContain(tram.title);
      },
      { desk, store },
    );
  });
});
