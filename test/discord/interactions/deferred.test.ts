import { setTimeout as wait } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { noReader, type Reader } from '../../../src/reader/reader.js';
import { command } from '../../../src/request/command.js';
import { help } from '../../../src/request/help.js';
import type { Fault } from '../double/http.js';
import { type SentMessage, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { type Bot, buttonOf, noStore, shippedDesk, shown, withBot } from '../support.js';

const callback = 'POST /interactions/*/*/callback';
const original = 'PATCH /webhooks/*/*/messages/*';
const chief = person('Chief', { permissions: String(PermissionFlagsBits.Administrator | 0xffffn) });

/** Runs a test with a bot whose database takes its time, so that what needs it is acknowledged first. */
async function withSlowStore(run: (bot: Bot) => Promise<void>): Promise<void> {
  const store = await noStore();
  vi.spyOn(store, 'apply').mockImplementation(async () => wait(500, true));
  vi.spyOn(store, 'talliesOf').mockImplementation(async () => wait(500, { questions: [], votes: [] }));
  await withBot(run, { store });
}

/** The only message there is in the end; else this waits until the test fails. */
async function only({ double }: Bot): Promise<SentMessage> {
  while (double.messages.length === 0) await wait(10);
  expect(double.messages).toHaveLength(1);
  return shown({ message: double.messages[0] ?? null });
}

describe.concurrent('what needs a slow database', () => {
  it('is acknowledged before it answers, for the reader alone', () =>
    withSlowStore(async (bot) => {
      const { kind } = await bot.double.interact.command('article unanswered', {}, { user: chief });
      expect(kind).toBe('deferred');
      const message = await only(bot);
      expect([message.ephemeral, textOf(message)]).toEqual([
        true,
        expect.stringContaining('no unanswered questions'),
      ]);
    }));

  it.each<[string, Fault]>([
    ['the line breaks after the acknowledgement has arrived', { route: callback, does: 'lost' }],
    ['the connection is reset', { route: callback, does: 'reset', times: 2 }],
    ['the answer meets 500 for a while', { route: original, does: 500, times: 4 }],
    ['the answer meets a rate limit', { route: original, does: 429, delay: 300 }],
    ['the line breaks after the answer has arrived', { route: original, does: 'lost' }],
    [
      'the promise of an answer cannot be taken back at once',
      { route: 'DELETE /webhooks/*/*/messages/*', does: 'lost' },
    ],
  ])('is answered though %s', async (_, fault) => {
    await withSlowStore(async (bot) => {
      bot.double.fail(fault);
      const options = { privately: 'on', where: 'server' };
      const { kind } = await bot.double.interact.command('settings', options, { user: chief });
      expect(kind).toBe('deferred');
      expect(textOf(await only(bot))).toContain('Only the person who asks sees');
      await bot.face.close();
      expect(bot.log.filter(({ level }) => level === 50)).toEqual([]);
    });
  });
});

describe('what a reader takes its time for', () => {
  const reader: Reader = { ...noReader, read: () => wait(1000, null) };
  const read = command({
    data: { name: 'read', description: 'Waits for the reader', options: {} },
    run: async ({ commands, knowledge, reader }) => {
      await reader.read('', knowledge.article, { signal: AbortSignal.timeout(2000) });
      return help(knowledge, commands, 'en');
    },
  });

  it('is acknowledged meanwhile, and holds up no other answer', async () => {
    const desk = await shippedDesk();
    await withBot(
      async ({ double, face }) => {
        const asked = double.interact.command('read');
        const others = await Promise.all([
          double.interact.command('summary'),
          double.interact.command('who', { query: 'riyadh' }),
        ]);
        expect(others.map(({ kind }) => kind)).toEqual(['reply', 'reply']);
        expect(double.messages).toHaveLength(2);
        expect((await asked).kind).toBe('deferred');
        await face.close();
        expect(double.messages).toHaveLength(3);
      },
      { desk: { ...desk, reader, commands: [...desk.commands, read] } },
    );
  });
});

describe('Remove', () => {
  it.each<[string, Fault]>([
    ['the line breaks after the press has been acknowledged', { route: callback, does: 'lost' }],
    ['it breaks after the answer is gone', { route: 'DELETE /webhooks/*/*/messages/*', does: 'lost' }],
  ])('works though %s', async (_, fault) => {
    await withBot(async ({ double, face, log }) => {
      const message = shown(await double.interact.command('summary'));
      double.fail(fault);
      await double.interact.component(message, buttonOf(message, 'Remove'));
      await face.close();
      expect(message.deleted).toBe(true);
      expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    });
  });
});
