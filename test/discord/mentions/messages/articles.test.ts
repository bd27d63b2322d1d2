import { describe, expect, it } from 'vitest';
import { bridge, ferry } from '../../../knowledge/folders.js';
import { readableTextOf } from '../../double/message.js';
import { may, seen } from '../../newsroom/support.js';
import { desk } from '../../stories.js';
import { type Bot, buttonOf, shown, withBot } from '../../support.js';

async function check({ double }: Bot, text: string): Promise<string> {
  const { message } = await double.interact.messageCommand('Check quotes', double.message(text));
  return readableTextOf(shown({ message }));
}

/** Runs a test where one of two articles is set. */
const withBridge = (run: (bot: Bot) => Promise<void>): Promise<void> =>
  withBot(
    async (bot) => {
      await seen(bot, () => bot.double.interact.command('article use', { article: 'bridge' }, may));
      await run(bot);
    },
    { desk },
  );

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a quotation that is checked', () => {
  it('is found in another article than the one that is set, which is named', () =>
    withBridge(async (bot) => {
      const told = await check(bot, `Okoro said “${ferry.words}”`);
      expect(told).toContain(ferry.title);
      expect(told).toMatch(/Word for word.*Ben Okoro/u);
      expect(told).not.toContain(bridge.title);
    }));

  it('is looked for in the one that is set first', () =>
    withBridge(async (bot) => {
      const told = await check(bot, `Holm said “${bridge.words}”`);
      expect(told).toContain(bridge.title);
      expect(told).toMatch(/Word for word.*Ada Holm/u);
    }));

  it('beside one of another article is found as well, each under its article', () =>
    withBridge(async (bot) => {
      const told = await check(bot, `“${ferry.words}” and “${bridge.words}” and “It took us nine years”`);
      expect(count(told, 'Word for word')).toBe(3);
      expect(told.indexOf(ferry.title)).toBeLessThan(told.indexOf('Ben Okoro'));
      expect(told.indexOf('Ben Okoro')).toBeLessThan(told.indexOf(bridge.title));
      expect([count(told, ferry.title), count(told, bridge.title)]).toEqual([1, 1]);
    }));

  it('has its paragraph, be it of another article', () =>
    withBridge(async (bot) => {
      const told = await check(bot, `Okoro said “${ferry.words}” and Holm said “${bridge.words}”`);
      expect([count(told, 'Word for word'), count(told, '¶2')]).toEqual([2, 2]);
    }));

  it('has buttons that show its own article', () =>
    withBridge(async (bot) => {
      const { double } = bot;
      const message = double.message(`They said “The ferry to Lund stopped sailing”, and “${bridge.words}”`);
      const told = shown(await double.interact.messageCommand('Check quotes', message));
      const context = await double.interact.component(told, buttonOf(told, 'In context'));
      // The ferry's sentence is all of its paragraph: there is no more to show of it.
      expect(readableTextOf(shown(context)).replaceAll('**', '')).toContain(
        `Mayor Ada Holm said: “${bridge.words}”`,
      );
    }));

  it('that no article has is told once for all', () =>
    withBridge(async (bot) => {
      const told = await check(bot, 'Holm said “The moon is made of the finest cheese”');
      expect(told).toContain('I did not find these words in the articles.');
      expect(count(told, 'I did not find')).toBe(1);
    }));
});

describe('a message without quotation marks', () => {
  it('is compared with all articles', () =>
    withBridge(async (bot) => {
      const told = await check(bot, `${ferry.words} lol`);
      expect(told).toContain('This message has no quotation marks.');
      expect(told).toContain(ferry.title);
      expect(told).toContain(ferry.words.slice(0, -1));
      expect(told).not.toContain('Not word for word');
      expect(await check(bot, 'nothing of the kind')).toContain('I found nothing like it in the articles.');
    }));

  it('is shown what comes nearest in any of them, be there nothing like it', () =>
    withBridge(async (bot) => {
      const told = await check(bot, 'why would an engine sink a zeppelin over Copenhagen or Paris');
      expect(told).toContain('I found nothing like it in the articles.');
      expect(told).toContain(`${ferry.title}, ¶`);
    }));
});
