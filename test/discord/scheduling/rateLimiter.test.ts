import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../../src/discord/scheduling/rateLimiter.js';
import { type Language, otherLanguages } from '../../../src/lexicon/languages.js';
import { phrase, wordsOfPhrase } from '../../../src/phrases/phrases.js';
import { textOf } from '../double/message.js';
import { type Person, person } from '../double/world.js';
import { type Bot, buttonOf, shown, withBot } from '../support.js';

/** Whether a text tells somebody to wait for one to ten seconds. */
function isTooFast(text: string, locale: Language = 'en'): boolean {
  const waits = Array.from({ length: 10 }, (_, at) => at + 1);
  return waits.some((count) => text === wordsOfPhrase(phrase('tooFast', { count }), locale));
}

/** Uses `/who riyadh` so many times at once. @returns how many were answered for all, and how many were told to wait */
async function flood(
  { double }: Bot,
  count: number,
  use: (at: number) => { user: Person; private?: boolean },
): Promise<{ posted: number; told: number }> {
  const before = new Set(double.messages);
  await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const { private: isPrivate = false, user } = use(at);
      return double.interact.command('who', { query: 'riyadh', private: isPrivate }, { user });
    }),
  );
  // What was acknowledged without its answer has it in the end.
  const since = () => double.messages.filter((message) => !before.has(message));
  await expect.poll(() => since().length, { timeout: 20_000 }).toBe(count);
  return {
    posted: since().filter(({ ephemeral }) => !ephemeral).length,
    told: since().filter((message) => message.ephemeral && isTooFast(textOf(message))).length,
  };
}

const paced = () => ({ rateLimiter: new RateLimiter() });
const [one, another] = [person('One'), person('Another')];

describe('commands that come too fast', () => {
  it('are answered for all five times by person, and every other is told when to ask again', () =>
    withBot(async (bot) => {
      const { posted, told } = await flood(bot, 30, () => ({ user: one }));
      expect([posted, told]).toEqual([5, 25]);
      const next = shown(await bot.double.interact.command('summary', {}, { user: another }));
      expect(next.ephemeral).toBe(false);
    }, paced()));

  it('are answered for all twenty times by channel', () =>
    withBot(async (bot) => {
      const { posted, told } = await flood(bot, 30, (at) => ({ user: person(`Reader ${at}`) }));
      expect([posted, told]).toEqual([20, 10]);
    }, paced()));

  it('count with mentions', () =>
    withBot(async (bot) => {
      await flood(bot, 5, () => ({ user: one }));
      bot.double.message(`<@${bot.double.world.bot.id}> who is Lavrov?`, { author: one });
      await expect.poll(() => bot.double.world.reactions.map(({ emoji }) => emoji)).toEqual(['⏳']);
    }, paced()));

  it('do not count where nobody else sees the answer', () =>
    withBot(async (bot) => {
      const { double } = bot;
      const hidden = await flood(bot, 15, () => ({ user: one, private: true }));
      expect(hidden).toEqual({ posted: 0, told: 0 });
      for (let at = 0; at < 8; at++) {
        const refusal = await double.interact.command('who', { query: `zeppelin ${at}` }, { user: one });
        expect(isTooFast(textOf(shown(refusal)))).toBe(false);
      }
      expect((await flood(bot, 5, () => ({ user: one }))).posted).toBe(5);
    }, paced()));

  it('are held back in private as well where no person asks so much', () =>
    withBot(async (bot) => {
      const { posted, told } = await flood(bot, 50, () => ({ user: one, private: true }));
      expect([posted, told]).toEqual([0, 20]);
      const message = bot.double.message('was Ukraine invited?');
      const menu = await bot.double.interact.messageCommand('Ask about this', message, { user: one });
      expect(isTooFast(textOf(shown(menu)))).toBe(true);
    }, paced()));

  it.each(otherLanguages)('are told so in the reader’s language: %s', (language) =>
    withBot(async (bot) => {
      const locale = language === 'es' ? 'es-ES' : language === 'pt' ? 'pt-BR' : language;
      await flood(bot, 5, () => ({ user: one }));
      const late = await bot.double.interact.command('summary', {}, { user: one, locale });
      expect(isTooFast(textOf(shown(late)), language)).toBe(true);
    }, paced()),
  );
});

describe('buttons that post', () => {
  it('share no more than a person may post, and can be pressed again', () =>
    withBot(async (bot) => {
      const { double } = bot;
      const message = shown(await double.interact.command('summary', { private: true }, { user: one }));
      await flood(bot, 5, () => ({ user: one }));
      const pressed = shown(
        await double.interact.component(message, buttonOf(message, 'Share'), { user: one }),
      );
      expect([pressed.ephemeral, isTooFast(textOf(pressed))]).toEqual([true, true]);
      expect(buttonOf(message, 'Share')).toBeTruthy();
    }, paced()));

  it(
    'draw a picture for whoever presses alone where that was too much',
    () =>
      withBot(async (bot) => {
        const { double } = bot;
        const card = shown(
          await double.interact.command('check', { quote: 'willing to engage seriously' }, { user: another }),
        );
        await flood(bot, 5, () => ({ user: one }));
        await double.interact.component(card, buttonOf(card, 'Quotation card'), { user: one });
        const picture = (): boolean[] =>
          double.messages
            .filter(({ attachments }) => attachments.length > 0)
            .map(({ ephemeral }) => ephemeral);
        await expect.poll(picture, { timeout: 20_000 }).toEqual([true]);
      }, paced()),
    30_000,
  );
});
