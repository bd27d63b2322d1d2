import { describe, expect, it } from 'vitest';
import { command } from '../../../src/request/command.js';
import { respond } from '../../../src/request/respond.js';
import type { Fault } from '../double/http.js';
import { textOf } from '../double/message.js';
import { type Bot, shippedDesk, withBot } from '../support.js';

const callback = 'POST /interactions/*/*/callback';
const send = 'POST /channels/*/messages';

async function expectAnswer({ double }: Bot): Promise<void> {
  const { kind, message } = await double.interact.command('who', { query: 'riyadh' });
  expect(kind).toBe('reply');
  expect(message && textOf(message)).toContain('**Mike Waltz**');
}

describe.concurrent('a reply arrives though', () => {
  it.each<[string, Fault]>([
    ['the API is held up by a rate limit', { route: callback, does: 429, delay: 300 }],
    ['the API fails with 500', { route: callback, does: 500, times: 3 }],
    ['the API fails with 502', { route: callback, does: 502, times: 3 }],
    ['the connection is reset', { route: callback, does: 'reset', times: 2 }],
    ['the API is slow', { route: callback, does: 'slow', delay: 1500 }],
    ['the line breaks after it has arrived', { route: callback, does: 'lost' }],
  ])('%s', async (_, fault) => {
    await withBot(async (bot) => {
      bot.double.fail(fault);
      await expectAnswer(bot);
      await bot.face.close();
      expect(bot.log.filter(({ level }) => level === 50)).toEqual([]);
    });
  });

  it.each<[string, Fault]>([
    ['429', { route: send, does: 429, delay: 300 }],
    ['500', { route: send, does: 500, times: 3 }],
    ['a reset', { route: send, does: 'reset', times: 2 }],
    ['a line that breaks after it has arrived', { route: send, does: 'lost' }],
  ])('a mention meets %s, and only once', async (_, fault) => {
    await withBot(async ({ double, face }) => {
      double.fail(fault);
      const answer = double.nextMessage();
      double.message(`<@${double.world.bot.id}> who is Lavrov?`);
      expect(textOf(await answer)).toContain('**Sergei Lavrov**');
      await face.close();
      expect(double.messages).toHaveLength(1);
    });
  });
});

describe.concurrent('the bot goes on after', () => {
  it.each<[string, (bot: Bot) => void]>([
    ['a connection that breaks', ({ double }) => double.gateway.drop()],
    ['a connection that is closed with 4000', ({ double }) => double.gateway.drop(4000)],
    ['op 7', ({ double }) => double.gateway.reconnect()],
    ['op 9 with a session to resume', ({ double }) => double.gateway.invalidSession(true)],
  ])('%s, and answers what came meanwhile', async (_, spoil) => {
    await withBot(async (bot) => {
      await expectAnswer(bot);
      spoil(bot);
      const missed = bot.double.interact.command('summary');
      expect((await missed).kind).toBe('reply');
      expect(bot.double.gateway.counts).toEqual({ identified: 1, resumed: 1 });
      await expectAnswer(bot);
    });
  });

  it.each<[string, (bot: Bot) => void]>([
    ['op 9 without one', ({ double }) => double.gateway.invalidSession(false)],
    ['a session that timed out', ({ double }) => double.gateway.forget()],
  ])('%s, with a new session', async (_, spoil) => {
    await withBot(async (bot) => {
      spoil(bot);
      await bot.double.gateway.connected();
      expect(bot.double.gateway.counts.identified).toBe(2);
      await expectAnswer(bot);
    });
  });

  it.each<[string, Fault]>([
    ['an interaction that Discord no longer knows', { route: callback, does: 404 }],
    ['a refusal', { route: callback, does: 403, times: 2 }],
  ])('%s', async (_, fault) => {
    await withBot(
      async (bot) => {
        bot.double.fail(fault);
        expect((await bot.double.interact.command('summary')).kind).toBe('nothing');
        await expectAnswer(bot);
      },
      { patience: 500 },
    );
  });
});

describe('a crowd', () => {
  it('is acknowledged while others are answered, and answered in the end, each for whom it is', async () => {
    const desk = await shippedDesk();
    const slow = (name: string, line: string) =>
      command({
        data: { name, description: 'Takes its time', options: {} },
        run: async () => {
          for (const end = Date.now() + 50; Date.now() < end; );
          return respond(desk, line);
        },
      });
    await withBot(
      async ({ double, face }) => {
        const asked = Array.from({ length: 60 }, (_, at) =>
          double.interact.command(at % 2 ? 'refused' : 'answered'),
        );
        const outcomes = await Promise.all(asked);
        expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['reply', 'deferred']));
        await face.close();
        const [refused, answered] = [true, false].map((isPrivate) =>
          double.messages.filter(({ ephemeral }) => ephemeral === isPrivate).map(textOf),
        );
        expect([refused?.length, answered?.length]).toEqual([30, 30]);
        expect(refused?.every((text) => text.includes('I found nobody'))).toBe(true);
        expect(answered?.every((text) => text.includes('**Mike Waltz**'))).toBe(true);
      },
      {
        desk: {
          ...desk,
          commands: [...desk.commands, slow('answered', '/who riyadh'), slow('refused', '/who macron')],
        },
        // Three seconds of work take longer on a busy machine: what is acknowledged shows who would have waited.
        patience: 20_000,
      },
    );
  });
});

describe('leaving', () => {
  it('finishes replies in flight and takes nothing new', async () => {
    await withBot(
      async ({ double, face }) => {
        double.fail({ route: callback, does: 'slow', delay: 300 });
        const first = double.interact.command('summary');
        while (double.requests.every(({ path }) => !path.endsWith('/callback')))
          await new Promise(setImmediate);
        const closing = face.close();
        const second = double.interact.command('summary');
        await closing;
        expect((await first).kind).toBe('reply');
        expect((await second).kind).toBe('nothing');
      },
      { patience: 1000 },
    );
  });
});
