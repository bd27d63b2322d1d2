import { describe, expect, it } from 'vitest';
import { bridge, ferry } from '../../knowledge/folders.js';
import type { Outcome } from '../double/interactions.js';
import { buttonsOf, componentsOf, readableTextOf, type SentMessage, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { moderator } from '../stories.js';
import { answerTextOf, type Bot, buttonOf, longDesk, shown } from '../support.js';
import { callWrong, choicesIn, deskOf, look, openInbox, press, withInbox } from './support.js';

/** The part of the inbox that has votes. */
async function openVotes(bot: Bot): Promise<SentMessage> {
  const list = await openInbox(bot);
  await press(bot, list, 'Votes');
  return list;
}

/** Has an answer shown. */
const ask = async ({ double }: Bot, name: string, options: Record<string, string>) =>
  shown(await double.interact.command(name, options));

const quote = (bot: Bot, speaker: string) => ask(bot, 'quote', { speaker });
const helpful = async ({ double }: Bot, message: SentMessage) =>
  shown(await double.interact.component(message, buttonOf(message, 'Helpful')));

describe('calling an answer wrong', () => {
  it('asks why, counts once the form is sent, and keeps the reason without a name', () =>
    withInbox([
      async (bot, store, server) => {
        const { double } = bot;
        const message = await quote(bot, 'okoro');
        const form = await double.interact.component(message, buttonOf(message, 'Wrong'));
        expect(form.kind).toBe('modal');
        const [field] = componentsOf(form.modal?.data.components).filter(({ type }) => type === 4);
        expect(field).toMatchObject({ required: false, max_length: 300, style: 2 });
        expect((await store.talliesOf(server))?.votes).toEqual([]);
        const sent = await double.interact.submit(form, { reason: 'He said it about the pier.' });
        expect(shown(sent).ephemeral).toBe(true);
        expect(readableTextOf(shown(sent))).toContain('counted');
        await expect
          .poll(async () => (await store.talliesOf(server))?.votes)
          .toMatchObject([{ article: 'ferry', wrong: 1, reasons: [{ text: 'He said it about the pier.' }] }]);
        const kept = JSON.stringify(await store.talliesOf(server));
        for (const id of [double.world.anybody.id, double.world.anybody.name, message.id])
          expect(kept).not.toContain(id);
      },
    ]));

  it('counts without a reason, once for each person, and takes the reason back with the vote', () =>
    withInbox([
      async (bot, store, server) => {
        const { double } = bot;
        const message = await quote(bot, 'okoro');
        const votes = async () => (await store.talliesOf(server))?.votes.map(({ answer, ...rest }) => rest);
        expect(readableTextOf(await callWrong(bot, message, ''))).toContain('counted');
        const again = await double.interact.component(message, buttonOf(message, 'Wrong'));
        expect(readableTextOf(shown(again))).toContain('already');
        await expect.poll(votes).toMatchObject([{ wrong: 1, helpful: 0, reasons: [] }]);
        await callWrong(bot, message, 'He never said it.', person('Another'));
        await expect.poll(votes).toMatchObject([{ wrong: 2, reasons: [{ text: 'He never said it.' }] }]);
        const other = person('A third');
        await callWrong(bot, message, 'Somebody else said it.', other);
        await expect.poll(async () => (await votes())?.[0]?.reasons.length).toBe(2);
        await double.interact.component(message, buttonOf(message, 'Helpful'), { user: other });
        await expect
          .poll(votes)
          .toMatchObject([{ wrong: 2, helpful: 1, reasons: [{ text: 'He never said it.' }] }]);
      },
    ]));

  it('counts one vote of two forms that somebody sends at once', () =>
    withInbox([
      async (bot, store, server) => {
        const { double } = bot;
        const message = await quote(bot, 'okoro');
        const forms: Outcome[] = [];
        for (let at = 0; at < 2; at++)
          forms.push(await double.interact.component(message, buttonOf(message, 'Wrong')));
        const told = await Promise.all(forms.map((form) => double.interact.submit(form, { reason: 'No.' })));
        expect(told.map((one) => readableTextOf(shown(one)).includes('counted')).sort()).toEqual([
          false,
          true,
        ]);
        await expect
          .poll(async () => (await store.talliesOf(server))?.votes)
          .toMatchObject([{ wrong: 1, reasons: [{ text: 'No.' }] }]);
      },
    ]));

  it('counts nothing where the form is closed, or its article is gone before it is sent', () => {
    const forms: Outcome[] = [];
    return withInbox([
      async (bot, store, server) => {
        const message = await quote(bot, 'okoro');
        forms.push(await bot.double.interact.component(message, buttonOf(message, 'Wrong')));
        expect((await store.talliesOf(server))?.votes).toEqual([]);
      },
      {
        desk: deskOf({ bridge }),
        run: async (bot, store, server) => {
          const [form] = forms;
          if (!form) throw new Error('there is no form');
          const told = await bot.double.interact.submit(form, { reason: 'Wrong harbour.' });
          expect(shown(told).ephemeral).toBe(true);
          expect((await store.talliesOf(server))?.votes).toEqual([]);
        },
      },
    ]);
  });
});

describe('the list of votes', () => {
  it('shows what was shown, those most called wrong first, and no codes', () =>
    withInbox([
      async (bot, store, server) => {
        const [okoro, holm] = [await quote(bot, 'okoro'), await quote(bot, 'holm')];
        await helpful(bot, holm);
        await callWrong(bot, okoro, 'He said it about the pier.');
        await callWrong(bot, okoro, '', moderator);
        await expect.poll(async () => (await store.talliesOf(server))?.votes.length).toBe(2);
        const list = await openVotes(bot);
        expect(list.ephemeral).toBe(true);
        const [, first = '', second = ''] = textOf(list).split(/\*\*(?:Ferry|Bridge)/u);
        expect(first).toContain(ferry.words);
        expect(first).toContain('Wrong: 2 · Helpful: 0 · ✎ 1');
        expect(second).toContain(bridge.words);
        expect(second).toContain('Wrong: 0 · Helpful: 1');
        for (const { answer } of (await store.talliesOf(server))?.votes ?? [])
          expect(JSON.stringify(list.body)).not.toContain(answer.split('@')[0]);
        await press(bot, list, 'Questions');
        expect(textOf(list)).toContain('I have no unanswered question');
      },
    ]));

  it('opens an answer as it was, after a restart, with its reasons, the latest first', () => {
    const messages: SentMessage[] = [];
    return withInbox([
      async (bot, store, server) => {
        const message = await quote(bot, 'okoro');
        messages.push(message);
        for (const reason of [
          'He said it about the pier.',
          'It was **not** @everyone, but <@123456789012345678>.',
        ])
          await callWrong(bot, message, reason, person(reason.slice(0, 5)));
        await expect.poll(async () => (await store.talliesOf(server))?.votes[0]?.reasons.length).toBe(2);
      },
      async (bot) => {
        const view = await openVotes(bot);
        await look(bot, view, '');
        const [message] = messages;
        if (!message) throw new Error('nothing was shown');
        expect(readableTextOf(view)).toContain(answerTextOf(message));
        expect(textOf(view)).toMatch(
          /Reasons given.*\n• It was \\\*\\\*not\\\*\\\* .*\n.*\n• He said it about the pier\./,
        );
        expect(JSON.stringify(view.body)).not.toMatch(/@everyone|<@1/);
        expect(buttonsOf(view).map(({ label }) => label)).toEqual(expect.arrayContaining(['Delete', 'Back']));
        expect(buttonsOf(view).map(({ label }) => label)).not.toContain('Done');
      },
    ]);
  });

  it('has a single answer removed, with its reasons', () =>
    withInbox([
      async (bot, store, server) => {
        for (const speaker of ['okoro', 'holm'])
          await callWrong(bot, await quote(bot, speaker), `Not ${speaker}.`);
        await expect.poll(async () => (await store.talliesOf(server))?.votes.length).toBe(2);
        const list = await openVotes(bot);
        const label = choicesIn(list).find((choice) => choice.label.includes('engine'))?.label ?? '?';
        await look(bot, list, label);
        await press(bot, list, 'Delete');
        expect(textOf(list)).toContain('Deleted, with');
        expect((await store.talliesOf(server))?.votes).toMatchObject([
          { article: 'bridge', wrong: 1, reasons: [{ text: 'Not holm.' }] },
        ]);
      },
    ]));

  it('says where the article has changed since, or is gone, and shows nothing else in its place', () =>
    withInbox([
      async (bot, store, server) => {
        for (const speaker of ['okoro', 'holm']) await callWrong(bot, await quote(bot, speaker), 'Not so.');
        await store.vote(server, {
          article: 'bridge',
          answer: 'q,saidBy.0,0,+',
          says: 'wrong',
          instead: false,
        });
        await expect.poll(async () => (await store.talliesOf(server))?.votes.length).toBe(3);
      },
      {
        desk: deskOf({ bridge: { ...bridge, words: 'It took us ten years.' } }),
        run: async (bot) => {
          const list = await openVotes(bot);
          expect(textOf(list)).toMatch(
            /Bridge Opens.*\n• The article has changed since.*\n.*\n• The article has changed/,
          );
          expect(textOf(list)).toMatch(/ferry \(removed\).*\n• The article is gone/);
          await look(bot, list, 'The article has changed');
          expect(textOf(list)).toContain('The article has changed since');
          expect(textOf(list)).toContain('Wrong: 1');
          expect(JSON.stringify(list.body)).not.toContain('ten years');
        },
      },
    ]));

  it('tells checks and long answers apart by their kind alone', () =>
    withInbox([
      async (bot, store, server) => {
        await callWrong(bot, await ask(bot, 'check', { quote: ferry.words }), 'It was another day.');
        await store.vote(server, { article: 'ferry', answer: 'statements', says: 'wrong', instead: false });
        await expect.poll(async () => (await store.talliesOf(server))?.votes.length).toBe(2);
        const list = await openVotes(bot);
        expect(textOf(list)).toContain('Checked quotations');
        expect(textOf(list)).toContain('Long answers');
        await look(bot, list, 'Checked quotations');
        expect(textOf(list)).toContain('It was another day.');
      },
    ]));

  it('has room for a long answer with the longest reasons, in parts', () =>
    withInbox([
      {
        desk: longDesk(60),
        run: async (bot, store, server) => {
          const message = await quote(bot, 'ann lee');
          for (let at = 10; at < 30; at++)
            await callWrong(bot, message, `${at}${'*'.repeat(298)}`, person(`No. ${at}`));
          await expect.poll(async () => (await store.talliesOf(server))?.votes[0]?.reasons.length).toBe(20);
          const view = await openVotes(bot);
          await look(bot, view, '');
          const seen = new Set<string>();
          for (let part = 0; part < 25; part++) {
            for (const [, number = ''] of textOf(view).matchAll(/^• (\d\d)\\\*/gmu)) seen.add(number);
            expect(textOf(view)).toContain('Quay number 1 must open');
            if (seen.size === 20) break;
            await press(bot, view, 'More');
          }
          expect(seen.size).toBe(20);
          await press(bot, view, 'Back');
          expect(choicesIn(view)).toHaveLength(1);
        },
      },
    ]));

  it('does nothing for whoever is a moderator no more', () =>
    withInbox([
      async (bot, store, server) => {
        await callWrong(bot, await quote(bot, 'okoro'), 'Not so.');
        await expect.poll(async () => (await store.talliesOf(server))?.votes.length).toBe(1);
        const view = await openVotes(bot);
        await look(bot, view, '');
        const user = { ...moderator, permissions: '0' };
        const told = await bot.double.interact.component(view, buttonOf(view, 'Delete'), { user });
        expect(readableTextOf(shown(told))).toContain('Only moderators of this server');
        expect((await store.talliesOf(server))?.votes).toHaveLength(1);
      },
    ]));
});

describe('what is kept of votes', () => {
  it('is told of, exported with its reasons, and erased', () =>
    withInbox([
      async (bot, store, server) => {
        const { double } = bot;
        await callWrong(bot, await quote(bot, 'okoro'), 'He said it about the pier.');
        await expect.poll(async () => (await store.talliesOf(server))?.votes.length).toBe(1);
        const privacy = readableTextOf(shown(await double.interact.command('article privacy')));
        expect(privacy).toContain('the reasons given');
        await double.interact.command('article export', {}, { user: moderator });
        const [, file = ''] = double.requests.flatMap(({ files }) => [...files]).at(-1) ?? [];
        expect(JSON.parse(file)).toMatchObject({
          votes: [{ wrong: 1, reasons: [{ text: 'He said it about the pier.' }] }],
        });
        await store.apply({ server, channel: 'c1' }, { does: 'erase', what: 'everything' });
        expect(await store.talliesOf(server)).toEqual({ questions: [], votes: [] });
      },
    ]));
});
