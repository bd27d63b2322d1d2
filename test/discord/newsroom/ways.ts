import type { Outcome, Use } from '../double/interactions.js';
import { person } from '../double/world.js';
import type { Bot } from '../support.js';
import { allOf, seen, tram } from './support.js';

/** The ways by which people can meet an article. */
export const everyWay = ['summary', 'quote', 'ask', 'list', 'choices', 'mention', 'check'] as const;
type Way = (typeof everyWay)[number];

/** The ways that know the invented article in a place, and show something of it. */
export async function waysThatKnow(bot: Bot, use: Use = {}): Promise<Way[]> {
  const { interact } = bot.double;
  const { bot: own, guilds } = bot.double.world;
  const channel = use.channel ?? guilds[0]?.channels[0];
  if (!channel) throw new Error('there is no channel');
  // Somebody else each time: nobody may mention the bot as often as this asks.
  const { user = person('Reader') } = use;
  const there = { user, channel };
  const asked = async (act: () => Promise<Outcome>): Promise<string> => allOf(await seen(bot, act));
  const mentioned = async (): Promise<string> => {
    const next = bot.double.nextMessage();
    bot.double.message(`<@${own.id}> what did ${tram.speaker} say?`, { author: user, channel });
    return allOf(await next);
  };
  // Where the bot does not answer it by itself, as it would in a direct message.
  const message = bot.double.message(`She said “${tram.words}”`, { author: user });
  const met: Readonly<Record<Way, readonly [shown: string, of: string]>> = {
    summary: [await asked(() => interact.command('summary', { article: tram.title }, there)), tram.event],
    quote: [await asked(() => interact.command('quote', { speaker: tram.speaker }, there)), tram.words],
    ask: [
      await asked(() => interact.command('ask', { question: 'What did the council vote on?' }, there)),
      tram.event,
    ],
    list: [await asked(() => interact.command('article list', {}, there)), tram.title],
    choices: [
      JSON.stringify((await interact.autocomplete('quote', 'article', 'lindhaven', there)).choices),
      tram.slug,
    ],
    mention: [await mentioned(), tram.words],
    check: [await asked(() => interact.messageCommand('Check quotes', message, there)), tram.speaker],
  };
  return everyWay.filter((way) => met[way][0].includes(met[way][1]));
}
