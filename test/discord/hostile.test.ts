import { describe, expect, it } from 'vitest';
import { Library } from '../../src/knowledge/library.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { deskWith } from '../desk.js';
import type { DiscordDouble } from './double/double.js';
import type { SentMessage } from './double/message.js';
import { foreignIn, nodesOf } from './markdown.js';
import { buttonOf, shown, withBot } from './support.js';

/** The words of a message as they are shown. */
const wordsOf = (message: SentMessage): string =>
  nodesOf(message)
    .map(({ content }) => (typeof content === 'string' ? content : ''))
    .join('');

/** Nothing of these is ever the bot's own, where an article has no address, but for its own commands. */
const foreign =
  /^(?:user|role|everyone|here|channel|emoji|timestamp|slashCommand|guildNavigation|url|autolink|spoiler|codeBlock|underline)$/;

function expectHarmless(message: SentMessage, double: DiscordDouble): void {
  expect(foreignIn(message, foreign, double.commands())).toEqual([]);
  expect(message.body.allowed_mentions).toEqual({ parse: [] });
  const sent = JSON.stringify(message.body);
  expect(sent.replaceAll('\\\\@', '')).not.toMatch(/@(?:everyone|here)\b/i);
}

const marks = '**bold** __under__ ~~gone~~ ||spoiler|| `code` *it* _it_';
const pings = '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>';
const others = '<t:0:R> <:a:123456789012345678> </ask:123456789012345678> <id:browse> <https://evil.example>';
const links = '[press](https://evil.example) https://evil.example discord.gg/AbC123 <mailto:a@b.example>';
const starts = '# Title\n## Two\n-# small\n> quote\n>>> all\n- one\n1. two\n```js\ncode\n```';
const zalgo = `Z${'\u0335\u0321\u031B\u0344'.repeat(40)}algo`;
const unseen = 'right\u202Eleft\u2066 zero\u200B\u200B\u2060width\uFEFF \u0007bell';
const long = `${'word '.repeat(600)}${'x'.repeat(900)} 👩‍👩‍👧‍👦`;

const hostile = Object.entries({ marks, pings, others, links, starts, zalgo, unseen, long });

describe('what people type', () => {
  it.each(hostile)(
    'formats nothing, pings nobody and moves nothing, however it is asked: %s',
    async (_, text) => {
      await withBot(async ({ double }) => {
        // Discord takes no more than that of an option.
        const said = `you can make decisions without ${text}`.slice(0, 4000);
        const answers: SentMessage[] = [];
        for (const [name, options] of [
          ['check', { quote: said, speaker: text.slice(0, 500) }],
          ['who', { query: text }],
          ['quote', { speaker: 'Rubio', about: text }],
          ['ask', { question: text }],
          ['article source', { article: text }],
        ] as const)
          answers.push(shown(await double.interact.command(name, options)));
        const target = double.message(`Zelensky said “${said}” and “${text} ${text}”.`);
        for (const name of ['Check quotes', 'Ask about this'])
          answers.push(shown(await double.interact.messageCommand(name, target)));
        const next = double.nextMessage();
        double.message(`<@${double.world.bot.id}> /check ${said}`);
        answers.push(await next);
        for (const answer of answers) {
          expectHarmless(answer, double);
          const words = wordsOf(answer);
          expect(words).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]|\p{M}{4}/u);
          expect(words).not.toMatch(/discord\.gg/i);
        }
      });
    },
  );
});

describe('what an article says', () => {
  it.each(hostile.filter(([name]) => name !== 'starts'))('is shown as it is: %s', async (_, given) => {
    const text = given.replaceAll('\n', ' ').slice(0, 3000);
    const words = `We see ${text} as it is.`;
    const name = `Ann *Lee*_x_`;
    const article = [
      `Title ${text.slice(0, 200)}`,
      'May 5, 2025',
      `${name} said, “${words}” on Monday. Then it rained.`,
    ];
    const file = {
      title: article[0],
      date: article[1],
      source: null,
      summary: [words],
      people: [{ id: 'ann', name, role: null, introduced: `${name} said` }],
      organisations: [],
      places: [],
      events: [],
      statements: [
        { id: 'one', speakers: ['ann'], direct: true, words, cue: { text: 'said', within: `${name} said` } },
      ],
      facts: [],
    };
    const { faults, knowledge } = readKnowledge('hostile', article.join('\n\n'), JSON.stringify(file));
    if (!knowledge) throw new Error(JSON.stringify(faults));
    await withBot(
      async ({ double }) => {
        const quote = shown(await double.interact.command('quote', { speaker: 'ann lee' }));
        const answers = [quote];
        for (const command of ['summary', 'article source', 'help'] as const)
          answers.push(shown(await double.interact.command(command)));
        answers.push(shown(await double.interact.command('check', { quote: words.slice(0, 1500) })));
        answers.push(shown(await double.interact.component(quote, buttonOf(quote, 'In context'))));
        for (const answer of answers) expectHarmless(answer, double);
        expect(wordsOf(quote)).toContain(name);
        if (given.length < 1000) {
          expect(wordsOf(quote)).toContain(words);
          expect(JSON.stringify(quote.body)).not.toContain('discord.gg');
          const unclosed = /[\u202C\u2069]/g;
          expect(wordsOf(answers.at(-1) ?? quote).replace(unclosed, '')).toContain(words);
        }
      },
      { desk: deskWith(new Library([knowledge])) },
    );
  });
});
