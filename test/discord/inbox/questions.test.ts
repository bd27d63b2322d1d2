import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/present/present.js';
import { subcommandIn } from '../../../src/request/command.js';
import { respondToCommand } from '../../../src/request/respond.js';
import { bridge, ferry } from '../../knowledge/folders.js';
import { kinds } from '../../store/databases.js';
import { buttonsOf, readableTextOf, type SentMessage, selectsOf, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { manager, moderator, desk as usualDesk } from '../stories.js';
import { bareWords, buttonOf, shown } from '../support.js';
import { choicesIn, deskOf, look, openInbox, press, withInbox } from './support.js';

const labels = (message: SentMessage) => buttonsOf(message).map(({ label }) => label);

describe('the list of what people asked and did not get', () => {
  it('is by article, the most frequent first, and private; of articles that are gone it comes last', () =>
    withInbox([
      async (bot, store, server) => {
        for (const [text, article] of [
          ['Who is the captain?', 'ferry'],
          ['Which planet is it on?', ''],
          ['How old is the tower?', 'tower-story'],
          ['Who painted it?', 'bridge'],
          ['Who painted it?', 'bridge'],
          ['Who paid for the paint?', 'bridge'],
        ] as const)
          await store.noteQuestion(server, text, article);
        const list = await openInbox(bot);
        expect(list.ephemeral).toBe(true);
        const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(
          Date.now(),
        );
        const [, lines] = textOf(list).split(':\n');
        expect(lines?.split('\n').slice(0, 14)).toEqual([
          `**${bridge.title}**`,
          '• Who painted it?',
          `-# ×2 · ${day}`,
          '• Who paid for the paint?',
          `-# ×1 · ${day}`,
          `**${ferry.title}**`,
          '• Who is the captain?',
          `-# ×1 · ${day}`,
          '**tower-story (removed)**',
          '• How old is the tower?',
          `-# ×1 · ${day}`,
          '**About no particular article**',
          '• Which planet is it on?',
          `-# ×1 · ${day}`,
        ]);
        expect(choicesIn(list).map(({ label }) => label)).toEqual(
          expect.arrayContaining(['Who painted it?', 'Which planet is it on?']),
        );
      },
    ]));

  it('says the same words in the console', () =>
    withInbox([
      async (bot, store, server) => {
        for (const article of ['ferry', 'bridge', '']) await store.noteQuestion(server, 'Who paid?', article);
        await store.noteQuestion(server, 'Who left?', 'ferry');
        await store.settle(server, { does: 'finish', question: { article: 'ferry', text: 'Who left?' } });
        const settings = { unanswered: true };
        await store.apply({ server, channel: 'c1' }, { does: 'set', scope: 'server', settings });
        const list = await openInbox(bot);
        const [article] = usualDesk.commands.filter(({ data }) => data.name === 'article');
        if (!article) throw new Error('there is no such command');
        const [command] = subcommandIn(article, 'unanswered');
        const kept = await store.keptOf({ server, channel: 'c1' });
        const text = plainText(
          await respondToCommand(
            usualDesk,
            command,
            {},
            { kept, settings, isModerator: true, maySet: false },
          ),
        );
        expect(text).toContain('Who paid?');
        expect(text).not.toContain('Who left?');
        expect(bareWords(textOf(list))).toEqual(bareWords(text));
      },
    ]));

  it('has pages, and comes back to the page of an entry', () =>
    withInbox([
      async (bot, store, server) => {
        for (let at = 10; at < 35; at++) await store.noteQuestion(server, `Who is number ${at}?`, 'ferry');
        const list = await openInbox(bot);
        expect(labels(list)).toEqual(['More', 'Votes']);
        expect(textOf(list)).toContain('Page 1 of 3');
        await press(bot, list, 'More');
        expect(textOf(list)).toMatch(new RegExp(`\\*\\*${ferry.title}\\*\\*\n• Who is number 20`));
        await look(bot, list, 'Who is number 25?');
        await press(bot, list, 'Back');
        expect(textOf(list)).toContain('Page 2 of 3');
        await press(bot, list, 'More');
        for (let at = 30; at < 35; at++) {
          await look(bot, list, `Who is number ${at}?`);
          await press(bot, list, 'Done');
        }
        expect(textOf(list)).toContain('Page 2 of 2');
        expect(labels(list)).toEqual(['Back', 'Votes']);
      },
    ]));

  it('has its questions out of commands and mentions, by the article that is set there', () =>
    withInbox([
      async (bot) => {
        const { double } = bot;
        await double.interact.command('settings', { unanswered: 'on', where: 'server' }, { user: manager });
        await double.interact.command('ask', { question: 'who invented the telephone?' });
        await double.interact.command('settings', { article: 'bridge' }, { user: manager });
        const next = double.nextMessage();
        double.message(`<@${double.world.bot.id}> who invented the telephone?`);
        await next;
        await double.interact.command('ask', { question: 'who invented the radio?', private: true });
        const list = async () => textOf(await openInbox(bot));
        await expect
          .poll(list, { timeout: 10_000 })
          .toMatch(
            /\*\*Bridge Opens At Varn\*\*\n.*telephone.*\n.*×1.*\n\*\*About no particular article\*\*\n.*telephone/,
          );
        expect(await list()).not.toContain('radio');
      },
    ]));
});

describe('a question that is looked at', () => {
  it('is asked again: what is closest in its article is shown with its place, and in context', () =>
    withInbox([
      async (bot, store, server) => {
        await store.noteQuestion(server, 'Who designed the engine?', 'ferry');
        const view = await openInbox(bot);
        await look(bot, view, 'Who designed');
        const text = readableTextOf(view);
        expect(text).toContain('### Who designed the engine?');
        expect(text).toMatch(new RegExp(`×1 · .*${ferry.title}`));
        expect(text.split(ferry.title)).toHaveLength(2);
        expect(text).toMatch(/not an answer.*engine.*¶/s);
        expect(labels(view)).toEqual(expect.arrayContaining(['Done', 'Delete', 'Back']));
        expect(labels(view)).not.toContain('Share');
      },
    ]));

  it('shows its answer where there is one by now', () =>
    withInbox([
      async (_bot, store, server) => {
        await store.noteQuestion(server, 'who is the mayor?', 'ferry');
        await store.noteQuestion(server, '/quote speaker:"Nobody Known"', '');
      },
      async (bot) => {
        const view = await openInbox(bot);
        await look(bot, view, 'who is the mayor');
        expect(readableTextOf(view)).toContain(ferry.speaker);
        expect(readableTextOf(view)).not.toContain('not an answer');
        await press(bot, view, 'Back');
        await look(bot, view, '/quote');
        expect(readableTextOf(view)).toContain('I found no statement');
      },
    ]));

  it('is read in the reader’s language', () =>
    withInbox([
      async (bot, store, server) => {
        await store.noteQuestion(server, 'Who designed the engine?', '');
        const { double } = bot;
        const use = { user: moderator, locale: 'de' };
        const view = await openInbox(bot, moderator, 'de');
        expect(textOf(view)).toContain('Zu keinem bestimmten Artikel');
        const [menu] = selectsOf(view);
        await double.interact.choose(view, menu?.custom_id ?? '', [choicesIn(view)[0]?.value ?? ''], use);
        await expect
          .poll(() => labels(view))
          .toEqual(expect.arrayContaining(['Erledigt', 'Löschen', 'Zurück']));
      },
    ]));

  it('leaves the list when it is done, until it is asked again', () =>
    withInbox([
      async (bot, store, server) => {
        for (const text of ['Who paid?', 'Who paid?', 'Who left?'])
          await store.noteQuestion(server, text, 'ferry');
        const list = await openInbox(bot);
        await look(bot, list, 'Who paid?');
        await press(bot, list, 'Done');
        expect(textOf(list)).toContain('Done. It comes back');
        expect(choicesIn(list).map(({ label }) => label)).toEqual(['Who left?']);
        await look(bot, list, 'Who left?');
        await press(bot, list, 'Done');
        expect(textOf(list)).toContain('I have no unanswered questions from the last 30 days.');
        expect(selectsOf(list)).toEqual([]);
        await store.noteQuestion(server, 'who PAID', 'ferry');
      },
      async (bot) => {
        const list = await openInbox(bot);
        expect(textOf(list)).toMatch(/Who paid\?\n-# ×3/);
        expect(textOf(list)).not.toContain('Who left?');
      },
    ]));

  it('is forgotten with its counts when it is deleted', () =>
    withInbox([
      async (bot, store, server) => {
        for (const text of ['Who paid?', 'Who paid?']) await store.noteQuestion(server, text, 'ferry');
        const list = await openInbox(bot);
        await look(bot, list, 'Who paid?');
        await press(bot, list, 'Delete');
        expect(textOf(list)).toContain('Deleted, with');
        expect((await store.talliesOf(server))?.questions).toEqual([]);
        await store.noteQuestion(server, 'Who paid?', 'ferry');
        expect(textOf(await openInbox(bot))).toMatch(/Who paid\?\n-# ×1/);
      },
    ]));

  it('is said to be gone where somebody else has dealt with it meanwhile', () =>
    withInbox([
      async (bot, store, server) => {
        for (const text of ['Who paid?', 'Who left?']) await store.noteQuestion(server, text, 'ferry');
        const [view, list] = [await openInbox(bot), await openInbox(bot)];
        await look(bot, view, 'Who paid?');
        await store.settle(server, { does: 'forget', question: { article: 'ferry', text: 'Who paid?' } });
        await press(bot, view, 'Done');
        await look(bot, list, 'Who paid?');
        for (const message of [view, list]) {
          expect(textOf(message)).toContain('That entry is gone');
          expect(choicesIn(message).map(({ label }) => label)).toEqual(['Who left?']);
        }
      },
    ]));

  it.each(kinds)('is worked with after a restart: $name', async (kind) => {
    if (kind.missing !== null) return;
    const views: SentMessage[] = [];
    await withInbox(
      [
        async (bot, store, server) => {
          await store.noteQuestion(server, 'Who paid?', 'ferry');
          const view = await openInbox(bot);
          await look(bot, view, 'Who paid?');
          views.push(view);
        },
        async (bot, store, server) => {
          const [view] = views;
          if (!view) throw new Error('nothing was shown');
          bot.double.world.sent.set(view.id, view);
          await store.noteQuestion(server, 'WHO PAID', 'ferry');
          await press(bot, view, 'Done');
          expect(textOf(view)).toContain('Done. It comes back');
          expect((await store.talliesOf(server))?.questions).toMatchObject([{ count: 2, done: true }]);
        },
      ],
      kind,
    );
  });
});

describe('whoever is no moderator', () => {
  it('sees no list, and does nothing with an entry that was looked at before', () =>
    withInbox([
      async (bot, store, server) => {
        const { double } = bot;
        await store.noteQuestion(server, 'Who paid?', 'ferry');
        expect(readableTextOf(await openInbox(bot, double.world.anybody))).toContain(
          'Only moderators of this server',
        );
        const [list, view] = [await openInbox(bot), await openInbox(bot)];
        await look(bot, view, 'Who paid?');
        const before = [textOf(list), textOf(view)];
        // The same person, who is a moderator no more.
        const user = { ...moderator, permissions: '0' };
        const answers = [
          ...['Done', 'Delete', 'Back'].map((label) => [view, buttonOf(view, label)] as const),
          [list, buttonOf(list, 'Votes')] as const,
        ];
        for (const [message, id] of answers) {
          const outcome = await double.interact.component(message, id, { user });
          expect([outcome.kind, shown(outcome).ephemeral]).toEqual(['reply', true]);
          expect(readableTextOf(shown(outcome))).toContain('Only moderators of this server');
        }
        const [menu] = selectsOf(list);
        const chosen = await double.interact.choose(
          list,
          menu?.custom_id ?? '',
          [choicesIn(list)[0]?.value ?? ''],
          {
            user,
          },
        );
        expect(readableTextOf(shown(chosen))).toContain('Only moderators of this server');
        expect([textOf(list), textOf(view)]).toEqual(before);
        expect((await store.talliesOf(server))?.questions).toMatchObject([
          { text: 'Who paid?', done: false },
        ]);
      },
    ]));

  it('keeps no questions in a direct message, and is told so', () =>
    withInbox([
      async (bot) => {
        const channel = bot.double.world.addChannel(null, 'direct');
        const told = await bot.double.interact.command('article unanswered', {}, { channel });
        expect(readableTextOf(shown(told))).toContain(
          'I have no unanswered questions from the last 30 days.',
        );
      },
    ]));

  it('gets nothing out of ids that are none', () =>
    withInbox([
      async (bot, store, server) => {
        await store.noteQuestion(server, 'Who paid?', 'ferry');
        const list = await openInbox(bot);
        const use = { user: moderator };
        for (const id of [
          'u:',
          'u:f:q:0',
          'u:x:q:0:abc:0',
          'u:f:x:0:abc:0',
          'u:f:v:0:abc:0',
          'u:f:q:!:abc:0',
          'u:l:q:0::0:more',
        ]) {
          const forged = await bot.double.interact.component(list, id, use);
          expect([id, readableTextOf(shown(forged))]).toEqual([
            id,
            expect.stringContaining('That entry is gone'),
          ]);
        }
        const far = await bot.double.interact.component(list, 'u:l:q:zzzzzzzz::0', use);
        expect(far.kind).toBe('deferred');
        await expect.poll(() => textOf(list)).toContain('Who paid?');
      },
    ]));
});

describe('what somebody typed', () => {
  it.each([
    ['mass mentions', '@everyone @here discord.gg/abc <@123456789012345678> who?'],
    ['Markdown', '**why** [here](https://evil.example) `code` ||hidden|| # big\n> quoted -# small?'],
    ['300 emoji', '👩‍👩‍👧‍👦'.repeat(300)],
    ['nothing that shows', '\u200D\u200D\u200D'],
    ['a command of another kind', '/article erase everything'],
    ['right to left', '\u202Ewho\u202D \u2067is it?'],
    ['piled marks', `wh${'\u0301'.repeat(150)}o?`],
    ['punctuation alone', '*_~`|[]<@>'.repeat(20)],
  ])('shows as it is, and does no harm: %s', (_, text) =>
    withInbox([
      async (bot, store, server) => {
        await store.noteQuestion(server, text, 'ferry');
        await store.noteQuestion(server, 'Who paid?', 'ferry');
        const message = await openInbox(bot);
        for (const screen of ['list', 'view']) {
          if (screen === 'view') {
            const typed = choicesIn(message).find(({ label }) => label !== 'Who paid?')?.label ?? '?';
            await look(bot, message, typed);
          }
          expect([screen, JSON.stringify(message.body)]).toEqual([
            screen,
            expect.not.stringMatching(/@everyone|@here|discord\.gg|<@1|[\u202A-\u202E\u2066-\u2069]/),
          ]);
          expect(textOf(message)).not.toMatch(/(?<!\\)\[here\]\(|(?<!\\)\*\*why|(?<!\\)\|\|hidden/);
        }
        await press(bot, message, 'Delete');
        expect(choicesIn(message).map(({ label }) => label)).toEqual(['Who paid?']);
        expect((await store.talliesOf(server))?.questions).toHaveLength(1);
      },
    ]),
  );

  it('fits with the longest title, too', () => {
    const title = '*'.repeat(160);
    const long = { ...ferry, title, event: `The ferry ${'and the pier '.repeat(120)}stopped.` };
    return withInbox([
      {
        desk: deskOf({ ferry: long, bridge }),
        run: async (bot, store, server) => {
          for (let at = 0; at < 10; at++)
            await store.noteQuestion(
              server,
              `${'*'.repeat(150)} pier ${at}?`,
              at % 2 === 0 ? 'ferry' : `gone-${at}`,
            );
          const message = await openInbox(bot);
          await look(bot, message, '*');
          expect(textOf(message).length).toBeLessThanOrEqual(4000);
          expect(labels(message)).toContain('Done');
        },
      },
    ]);
  });
});

describe('where what is kept cannot be read', () => {
  it('that is said', () =>
    withInbox([
      async (bot, store) => {
        store.talliesOf = async () => null;
        const told = await openInbox(bot, person('Chief', { permissions: '8' }));
        expect(readableTextOf(told)).toContain('cannot read the stored data');
      },
      async (bot, store, server) => {
        await store.noteQuestion(server, 'Who paid?', 'ferry');
        const view = await openInbox(bot);
        await look(bot, view, 'Who paid?');
        store.settle = async () => false;
        await press(bot, view, 'Done');
        expect(textOf(view)).toContain('could not save this');
        expect(choicesIn(view)).toHaveLength(1);
        store.talliesOf = async () => null;
        const next = bot.double.nextMessage();
        await bot.double.interact.component(view, buttonOf(view, 'Votes'), { user: moderator });
        expect(readableTextOf(await next)).toContain('cannot read the stored data');
      },
    ]));
});
