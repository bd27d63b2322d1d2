import { describe, expect, it } from 'vitest';
import type { DiscordDouble } from '../double/double.js';
import { buttonsOf, type SentMessage, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { afterRestart, buttonOf, longDesk, shown, withBot } from '../support.js';

const labelsOf = (message: SentMessage): string[] => buttonsOf(message).flatMap(({ label }) => label ?? []);
const publicOf = ({ messages }: DiscordDouble): SentMessage[] =>
  messages.filter(({ ephemeral }) => !ephemeral);
const pages = /Page (\d+) of/;

describe('Share', () => {
  it('posts the answer below, and is gone from the private message', () =>
    withBot(async ({ double }) => {
      const message = shown(await double.interact.command('who', { query: 'riyadh', private: true }));
      const before = [textOf(message), labelsOf(message)] as const;
      expect(before[1]).toContain('Share');
      const outcome = await double.interact.component(message, buttonOf(message, 'Share'));
      expect(outcome).toMatchObject({ kind: 'update', message: { id: message.id } });
      await expect.poll(() => publicOf(double).map((one) => textOf(one))).toEqual([before[0]]);
      expect([textOf(message), labelsOf(message)]).toEqual([
        before[0],
        before[1].filter((label) => label !== 'Share'),
      ]);
      expect(labelsOf(shown({ message: publicOf(double)[0] ?? null }))).toContain('Remove');
    }));

  it.each([
    ['an answer', 'who', { query: 'riyadh', private: true }],
    ['a refusal', 'ask', { question: 'what is the capital of France?' }],
    ['a check', 'check', { quote: 'you can make decisions without Ukraine', private: true }],
  ] as const)('posts %s once where it is pressed again and again', (_, name, options) =>
    withBot(async ({ double, face }) => {
      const message = shown(await double.interact.command(name, options));
      const id = buttonOf(message, 'Share');
      const presses = await Promise.all([1, 2, 3].map(() => double.interact.component(message, id)));
      expect(presses.filter(({ kind }) => kind === 'nothing')).toEqual([]);
      await face.close();
      expect(publicOf(double)).toHaveLength(1);
      expect(labelsOf(message)).not.toContain('Share');
    }),
  );

  it('is not back on another page of what was shared, where the whole of it can be read', () =>
    withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('quote', { speaker: 'ann lee', private: true }));
        await double.interact.component(message, buttonOf(message, 'More'));
        expect(labelsOf(message)).toContain('Share');
        await double.interact.component(message, buttonOf(message, 'Share'));
        await double.interact.component(message, buttonOf(message, 'More'));
        expect([pages.exec(textOf(message))?.[1], labelsOf(message).includes('Share')]).toEqual(['3', false]);
        await expect.poll(() => publicOf(double)).toHaveLength(1);
        const shared = shown({ message: publicOf(double)[0] ?? null });
        expect(pages.exec(textOf(shared))?.[1]).toBe('2');
        await double.interact.component(shared, buttonOf(shared, 'Back'));
        expect(pages.exec(textOf(shared))?.[1]).toBe('1');
      },
      { desk: longDesk(30) },
    ));

  it('is there for what is asked by a button of a shared refusal', () =>
    withBot(async ({ double }) => {
      const message = shown(await double.interact.command('who', { query: 'donald' }));
      await double.interact.component(message, buttonOf(message, '/who Donald Tusk'));
      expect(labelsOf(message)).toContain('Share');
    }));

  it('works once on messages of before a restart', () =>
    afterRestart(
      ({ double }) => double.interact.command('summary', { private: true }),
      async ({ double }, message, there) => {
        const id = buttonOf(message, 'Share');
        await double.interact.component(message, id, there);
        await expect.poll(() => publicOf(double)).toHaveLength(1);
        expect(labelsOf(message)).not.toContain('Share');
      },
      {},
    ));

  it('tells whoever shares where it cannot be posted, and can be pressed again', () =>
    withBot(async ({ double }) => {
      const message = shown(await double.interact.command('summary', { private: true }));
      double.fail({ route: 'POST /webhooks/*/*', does: 403 });
      await double.interact.component(message, buttonOf(message, 'Share'));
      const told = (): boolean => double.messages.some((one) => textOf(one).includes('went wrong'));
      await expect.poll(told).toBe(true);
      expect(publicOf(double)).toEqual([]);
      await double.interact.component(message, buttonOf(message, 'Share'));
      await expect.poll(() => publicOf(double)).toHaveLength(1);
    }));
});

describe('a shared answer', () => {
  it('is removed by whoever shared it', () =>
    withBot(async ({ double }) => {
      const user = person('Reader');
      const message = shown(await double.interact.command('summary', { private: true }, { user }));
      await double.interact.component(message, buttonOf(message, 'Share'), { user });
      await expect.poll(() => publicOf(double)).toHaveLength(1);
      const shared = shown({ message: publicOf(double)[0] ?? null });
      await double.interact.component(shared, buttonOf(shared, 'Remove'), { user });
      await expect.poll(() => shared.deleted).toBe(true);
    }));
});
