import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../src/present/plainText.js';
import { plainText } from '../../../src/present/present.js';
import { checkMessage, presentMessage } from '../../../src/request/checkMessage.js';
import { command } from '../../../src/request/command.js';
import { respond } from '../../../src/request/respond.js';
import { buttonsOf, readableTextOf, textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { answerTextOf, bareWords, delivery, longDesk, shippedDesk, withBot } from '../support.js';

/** Each command with what is typed, and the same as a line of the console. */
const uses = [
  ['summary', {}, '/summary'],
  ['quote', { speaker: 'zelensky' }, '/quote zelensky'],
  ['quote', { speaker: 'zelensky', about: 'decisions' }, '/quote speaker:zelensky about:decisions'],
  ['who', { query: 'riyadh' }, '/who riyadh'],
  ['who', { query: 'paris' }, '/who paris'],
  ['who', { query: 'lavrov' }, '/who lavrov'],
  ['ask', { question: 'was ukraine invited?' }, '/ask was ukraine invited?'],
  ['article list', {}, '/article list'],
] as const;
const long = 'why '.repeat(1000);
/** Those that are for the reader alone. */
const privateUses = [
  ['help', {}, '/help'],
  ['who', { query: 'donald' }, '/who donald'],
  ['who', { query: 'macron' }, '/who macron'],
  ['quote', { speaker: 'putin' }, '/quote putin'],
  ['ask', { question: 'what is the capital of france?' }, '/ask what is the capital of france?'],
  ['ask', { question: long }, `/ask ${long}`],
  ['check', { quote: 'x' }, '/check x'],
] as const;

describe('commands', () => {
  it.each(uses)('answers /%s %o for all, in the words of every face', async (name, options, line) => {
    await withBot(async ({ double, desk }) => {
      const { kind, message } = await double.interact.command(name, options);
      expect([kind, message?.ephemeral]).toEqual(['reply', false]);
      if (!message) throw new Error('no message');
      expect(bareWords(answerTextOf(message))).toEqual(bareWords(plainText(await respond(desk, line))));
      expect(buttonsOf(message).at(-1)?.label).toBe('Remove');
    });
  });

  it.each(privateUses)('answers /%s %.40o for the reader alone', async (name, options, line) => {
    await withBot(async ({ double, desk }) => {
      const { message } = await double.interact.command(name, options);
      if (!message) throw new Error('no message');
      expect(message.ephemeral).toBe(true);
      expect(bareWords(answerTextOf(message))).toEqual(bareWords(plainText(await respond(desk, line))));
      expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Remove');
    });
  });

  it('answers privately where that is asked, with a button to share it', async () => {
    await withBot(async ({ double }) => {
      const { message } = await double.interact.command('summary', { private: true });
      expect(message?.ephemeral).toBe(true);
      expect(message && buttonsOf(message).at(-1)?.label).toBe('Share');
    });
  });

  it('answers in direct messages', async () => {
    await withBot(async ({ double }) => {
      const channel = double.world.addChannel(null, 'direct');
      expect((await double.interact.command('summary', {}, { channel })).kind).toBe('reply');
    });
  });

  it('tells direct quotations and paraphrases apart in words', async () => {
    await withBot(async ({ double }) => {
      const { message } = await double.interact.command('quote', { speaker: 'rubio' });
      const text = message ? textOf(message) : '';
      expect(text).toContain(
        '**Marco Rubio, quoted and in the reporter’s words:**\nRubio stated that Russia appeared **“willing to engage seriously”** in',
      );
      const scholz = (await double.interact.command('quote', { speaker: 'scholz' })).message;
      expect(scholz && textOf(scholz)).toContain(
        '**Olaf Scholz, in the reporter’s words:**\nUK Prime Minister Keir Starmer suggested that a “U.S. backstop”',
      );
    });
  });

  it('shows a quotation that is a whole sentence alone, behind a bar with its speaker', async () => {
    const use = { desk: longDesk(2) };
    await withBot(async ({ double }) => {
      const { message } = await double.interact.command('quote', { speaker: 'ann lee' });
      expect(message && textOf(message)).toContain(
        '> “Quay number 1 must open to the fishing boats before winter comes back.”\n— **Ann Lee** ¶1',
      );
    }, use);
  });

  it('shows a sentence once, however much of it is quoted', async () => {
    await withBot(async ({ double }) => {
      const { message } = await double.interact.command('quote', { speaker: 'zelensky' });
      const text = message ? readableTextOf(message).replaceAll('*', '') : '';
      for (const words of ['“surprise”', 'you cannot make decisions', 'warning that Ukraine'])
        expect([words, text.split(words).length - 1]).toEqual([words, 1]);
    });
  });

  it('links the places of passages to the source, where the article has one', async () => {
    await withBot(
      async ({ double }) => {
        const { message } = await double.interact.command('quote', {
          speaker: 'ann lee',
          about: 'quay number 3',
        });
        expect(message && textOf(message)).toContain('[¶3](<https://example.org/a%20b>)');
      },
      { desk: longDesk(4, 'https://example.org/a b'.replace(' ', '%20')) },
    );
  });

  it('answers a message with the menu, for whoever used it alone', async () => {
    await withBot(async ({ double, desk }) => {
      const target = double.message('was Ukraine invited?', { author: person('Somebody') });
      const { message } = await double.interact.messageCommand('Ask about this', target);
      expect(message?.ephemeral).toBe(true);
      expect(bareWords(message ? answerTextOf(message) : '')).toEqual(
        bareWords(plainText(await respond(desk, target.content))),
      );
      const empty = await double.interact.messageCommand('Ask about this', double.message(''));
      expect(empty.message?.ephemeral).toBe(true);
    });
  });
});

describe('Check quotes', () => {
  it('checks every quotation of a message, privately', async () => {
    await withBot(async ({ double, desk }) => {
      const text =
        'Rubio: "willing to engage seriously". And Zelensky said "you can make decisions without Ukraine".';
      const { message } = await double.interact.messageCommand('Check quotes', double.message(text));
      const { defaultArticle } = desk.library;
      if (!message || !defaultArticle) throw new Error('no message');
      expect(message.ephemeral).toBe(true);
      const expected = presentMessage(checkMessage(defaultArticle, text)).map(plainLine).join('\n');
      expect(bareWords(readableTextOf(message))).toEqual(bareWords(expected));
    });
  });

  it.each([
    ['ten long quotations, and two more', 12, 190, ' indeed'],
    ['ten that are word for word', 10, 190, ''],
    ['a message without quotation marks', 0, 3900, ''],
    ['many short ones', 40, 45, ' '],
  ])('answers with one message, the rest counted: %s', async (_, count, length, added) => {
    await withBot(async ({ double, face, desk }) => {
      const { text: words = '' } = desk.library.defaultArticle?.article ?? {};
      const cut = (at: number): string =>
        words.slice((at * 60) % 1500, ((at * 60) % 1500) + length).replace(/[“”"]/g, '');
      const text =
        count === 0
          ? words.slice(0, length).replace(/[“”"]/g, '')
          : Array.from({ length: count }, (_unused, at) => `“${cut(at)}${added}”`).join(' ');
      await double.interact.messageCommand('Check quotes', double.message(text));
      // On a busy machine it is acknowledged first, and comes before the bot leaves.
      await face.close();
      expect(double.messages.map(({ ephemeral }) => ephemeral)).toEqual([true]);
      const [shown = ''] = double.messages.map((message) => readableTextOf(message));
      const checked = shown.split('\n').filter((line) => /^\*\*“/.test(line)).length;
      const more = Number(/did not check (\d+)/.exec(shown)?.[1] ?? 0);
      expect(checked + more).toBe(count);
      if (count > 0) expect(checked).toBeGreaterThanOrEqual(Math.min(5, count));
    });
  });

  it('reads what a message passes on', async () => {
    await withBot(async ({ double }) => {
      const passesOn = 'He said "you can make decisions without Ukraine".';
      const { message } = await double.interact.messageCommand(
        'Check quotes',
        double.message('', { passesOn }),
      );
      expect(message && readableTextOf(message)).toContain('Not word for word');
    });
  });

  it('says what to do with a message without text', async () => {
    await withBot(async ({ double }) => {
      const { message } = await double.interact.messageCommand('Check quotes', double.message(''));
      expect(message?.ephemeral).toBe(true);
    });
  });
});

describe('choices while typing', () => {
  it('offers who has statements, by any spelling, with who they are', async () => {
    await withBot(async ({ double }) => {
      const { choices } = await double.interact.autocomplete('quote', 'speaker', 'Selensk');
      expect(choices[0]).toEqual({
        name: 'Volodymyr Zelensky · President · 2 quotes',
        value: 'Volodymyr Zelensky',
      });
      const all = await double.interact.autocomplete('quote', 'speaker', '');
      expect(all.choices.length).toBeGreaterThan(3);
      expect(all.choices.map(({ value }) => value)).not.toContain('Mike Waltz');
      const chosen = await double.interact.command('quote', { speaker: String(all.choices[0]?.value) });
      expect(chosen.message?.ephemeral).toBe(false);
    });
  });

  // Over HTTP it depends on the way how soon it comes.
  it.skipIf(delivery.over === 'http')('comes while many questions are being answered', async () => {
    await withBot(async ({ double }) => {
      const questions = Array.from({ length: 50 }, (_, at) =>
        double.interact.command('ask', { question: `was Ukraine invited to the talks number ${at}?` }),
      );
      const choices = double.interact.autocomplete('who', 'query', 'ri');
      const first = await Promise.race([choices, ...questions.slice(10)]);
      expect(first.kind).toBe('choices');
      const outcomes = await Promise.all(questions);
      expect(outcomes.every(({ kind }) => kind === 'reply' || kind === 'deferred')).toBe(true);
    });
  });
});

describe('what people type', () => {
  it.each([
    '@everyone look',
    '<@123456789012345678> [free](https://discord.gg/abc) **now**',
    '`*_~|\\',
    '<t:0:R> <:a:1>',
  ])('is shown as it is and pings nobody: %s', async (text) => {
    await withBot(async ({ double }) => {
      const { message } = await double.interact.command('check', {
        quote: `you can make decisions without ${text}`,
      });
      const shown = message ? textOf(message) : '';
      expect(shown).not.toMatch(/(?<!\\)@everyone|(?<!\\)<[@t:]|discord\.gg|(?<!\\)\[free/);
      expect(message?.body.allowed_mentions).toEqual({ parse: [] });
    });
  });
});

describe('errors', () => {
  it('are none where a command is no longer there', async () => {
    await withBot(async ({ double }) => {
      double.register([{ name: 'gone', type: 1, description: 'Gone' }]);
      const { message } = await double.interact.command('gone');
      expect([message?.ephemeral, message && readableTextOf(message)]).toEqual([
        true,
        'I do not know that command. Try /help.',
      ]);
    });
  });

  it('tell the reader an id that the log has, and leave the other commands answering', async () => {
    const broken = command({
      data: { name: 'broken', description: 'Fails', options: {} },
      run: () => {
        throw new Error('out of paper');
      },
    });
    const desk = await shippedDesk();
    await withBot(
      async ({ double, log }) => {
        const { message } = await double.interact.command('broken');
        expect(message?.ephemeral).toBe(true);
        const id = message && /under ([0-9a-f]{8})/.exec(textOf(message))?.[1];
        expect(log.find((line) => line.id === id)).toMatchObject({
          level: 50,
          err: { message: 'out of paper' },
        });
        expect(message && textOf(message)).not.toContain('paper');
        expect((await double.interact.command('summary')).message?.ephemeral).toBe(false);
      },
      { desk: { ...desk, commands: [...desk.commands, broken] } },
    );
  });

  it('never hold what people asked, unless the operator wants it in the log', async () => {
    const question = 'is the aubergine sidelined?';
    for (const logQuestions of [false, true]) {
      await withBot(
        async ({ double, log }) => {
          await double.interact.command('ask', { question });
          await double.interact.command('summary');
          const line = log.find((entry) => entry.command === '/ask');
          expect(line).toMatchObject({ outcome: expect.any(String), ms: expect.any(Number) });
          expect(JSON.stringify(log).includes('aubergine')).toBe(logQuestions);
        },
        { logQuestions },
      );
    }
  });
});
