import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { CommandMentions } from '../../../src/discord/client/commandMentions.js';
import { languages, otherLanguages } from '../../../src/lexicon/languages.js';
import { markCommand, replaceCommands } from '../../../src/phrases/commandMarks.js';
import { phraseKeys } from '../../../src/phrases/keys.js';
import { phrase, wordsOfPhrase } from '../../../src/phrases/phrases.js';
import { plainText } from '../../../src/present/present.js';
import { respond } from '../../../src/request/respond.js';
import type { DiscordDouble } from '../double/double.js';
import { textOf } from '../double/message.js';
import { manager } from '../stories.js';
import { shippedDesk, shown, withBot } from '../support.js';

/** What names a command in a message, by its own name. */
function mentionOf(double: DiscordDouble, name: string, guildId: string | null = null): string {
  const [first] = name.split(' ');
  const id = double.commands(guildId).find((one) => one.name === first)?.id;
  if (!id) throw new Error(`${name} is not registered`);
  return `</${name}:${id}>`;
}

const help = async (double: DiscordDouble, locale?: string): Promise<string> =>
  textOf(shown(await double.interact.command('help', {}, locale ? { locale } : {})));

describe('commands in the bot’s own words', () => {
  it('can be pressed, with what is to be added beside them', () =>
    withBot(async ({ double }) => {
      const text = await help(double);
      expect(text).toContain(`${mentionOf(double, 'summary')}\n-# `);
      expect(text).toContain(`${mentionOf(double, 'quote')} \`speaker [about]\`\n`);
      const privacy = textOf(shown(await double.interact.command('article privacy')));
      expect(privacy).toContain(mentionOf(double, 'article export'));
      expect(privacy).toContain(mentionOf(double, 'article erase'));
      const settings = textOf(shown(await double.interact.command('settings', {}, { user: manager })));
      expect(settings).toContain(`${mentionOf(double, 'settings')} unanswered:on`);
      double.register([...double.commands(), { name: 'gone', type: 1, description: 'Gone' }]);
      expect(textOf(shown(await double.interact.command('gone')))).toContain(mentionOf(double, 'help'));
      const stale = await double.interact.component(
        shown(await double.interact.command('help', {}, { user: manager })),
        'n:p:nowhere:state',
        { user: manager },
      );
      expect(textOf(shown(stale))).toContain(mentionOf(double, 'article review'));
    }));

  it('are not one that has others below it', () =>
    withBot(async ({ double }) => {
      expect(await help(double)).toMatch(/`\/article list \| use/);
      expect(await help(double)).not.toContain('</article:');
    }));

  it.each(otherLanguages.map((language) => languages[language].clients[0]))(
    'are named as they are registered, which clients show in their own language: %s',
    (locale) =>
      withBot(async ({ double }) => {
        expect(await help(double, locale)).toContain(mentionOf(double, 'summary'));
      }),
  );

  it('are examples only where nothing is to be added', () =>
    withBot(async ({ double, desk }) => {
      const text = await help(double);
      const [, examples = ''] = text.split(wordsOfPhrase(phrase('examples')));
      expect(examples).toContain(`\n${mentionOf(double, 'summary')}\n`);
      expect(examples).toContain('`/quote ');
      // At a console they are what is typed.
      const plain = plainText(await respond(desk, '/help'));
      expect(plain).toContain('  /quote speaker [about] – ');
      expect(plain).not.toMatch(/[\uE000-\uF8FF]|<\//u);
    }));

  it('have the ids of the server where they are registered for one', () =>
    withBot(
      async ({ double }) => {
        expect(await help(double)).toContain(mentionOf(double, 'summary', double.world.guilds[0]?.id ?? ''));
      },
      { guildId: true },
    ));

  it('have their ids where they were registered before', async () => {
    let registered: readonly unknown[] = [];
    await withBot(async ({ double }) => {
      registered = double.commands();
    });
    await withBot(
      async ({ double }) => {
        expect(double.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
        expect(await help(double)).toContain(mentionOf(double, 'summary'));
      },
      { prepare: (double) => double.register(registered) },
    );
  });

  it('are what is typed where no id is known', () =>
    withBot(
      async ({ double }) => {
        const text = await help(double);
        expect(text).toContain('`/quote speaker [about]`\n');
        expect(text).not.toContain('</');
      },
      {
        prepare: (double) => {
          double.register([{ name: 'help', type: 1, description: 'Old' }]);
          double.fail({ route: 'PUT /applications/*/commands', does: 403 });
        },
      },
    ));

  it('are in no sentence in any other form', () => {
    for (const key of phraseKeys)
      for (const locale of ['en', ...otherLanguages])
        expect(wordsOfPhrase(phrase(key, { count: 5 }), locale)).not.toMatch(/[\uE000-\uF8FF]/u);
  });
});

describe('words of readers', () => {
  const marked = markCommand('summary', '/summary');

  it.each(['</summary:123456789012345678>', marked, `/summary ${marked}`, `${marked} speaker`])(
    'name no command that can be pressed: %s',
    (text) =>
      withBot(async ({ double }) => {
        const mentioned = (message: string): boolean => /(?<!\\)<\/summary/.test(message);
        for (const [name, options] of [
          ['who', { query: text }],
          ['quote', { speaker: 'rubio', about: text }],
          ['ask', { question: text }],
          ['check', { quote: `you can make decisions without ${text}`, speaker: text }],
          ['article source', { article: text }],
        ] as const) {
          const message = textOf(shown(await double.interact.command(name, options)));
          expect([name, mentioned(message.replace(/\*\*(?:Try|For example|You can ask):.*/s, ''))]).toEqual([
            name,
            false,
          ]);
        }
        const next = double.nextMessage();
        double.message(`<@${double.world.bot.id}> /nonsense ${text}`);
        const refusal = textOf(await next);
        expect(refusal.split(mentionOf(double, 'summary')).length).toBeLessThanOrEqual(2);
      }),
  );

  it('keep no mark of a command where they are part of a sentence', () => {
    const sentence = wordsOfPhrase(phrase('noPeople', { name: `x${marked}y` }));
    expect(sentence).toBe(wordsOfPhrase(phrase('noPeople', { name: 'xsummary/summaryy' })));
  });
});

describe('what is learnt of the commands', () => {
  const definition = (name: string, more: object = {}) => ({ id: '1', name, type: 1, ...more });
  const learnt = (list: unknown): CommandMentions => {
    const mentions = new CommandMentions();
    mentions.learn(list);
    return mentions;
  };

  it.each([undefined, null, 'text', {}, [{ name: 'who' }], [definition('who', { id: '1><@2' })]])(
    'is nothing where it is not a list of commands: %j',
    (list) => expect(learnt(list).of('who')).toBeNull(),
  );

  it('is the last that Discord has said', () => {
    const mentions = learnt([definition('who')]);
    mentions.learn([definition('who', { id: '2' }), definition('who', { id: '3', type: 3 })]);
    expect(mentions.of('who')).toBe('</who:2>');
    expect(mentions.in(`Type ${markCommand('who', '/wer')} or ${markCommand('ask', '/frage')}.`)).toBe(
      'Type </who:2> or /frage.',
    );
  });

  it('leaves no mark, however a text has them', () => {
    for (const text of ['\uE010who', 'who\uE011\uE012', `\uE010\uE010who\uE011x\uE012\uE012`])
      expect(replaceCommands(text)).not.toMatch(/[\uE010-\uE012]/u);
  });

  it('is of every command that there is', () =>
    withBot(async ({ double, face }) => {
      for (const { data, subcommands } of commands)
        for (const name of subcommands?.map((one) => one.data.name) ?? [data.name])
          expect(face.mentions.of(name)).toBe(mentionOf(double, name));
      expect((await shippedDesk()).commands).toEqual(commands);
    }));
});
