import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionLine, readQuestionLine } from '../../../src/discord/screen/questionLine.js';
import { textOf } from '../double/message.js';
import { person } from '../double/world.js';
import { buttonOf, longDesk, share, shown, withBot } from '../support.js';

/** A message that begins with a line. */
function messageWith(line: string): APIMessageTopLevelComponent[] {
  const content = `${line}\n### The article says:`;
  const components = [{ type: ComponentType.TextDisplay, content } as const];
  return [{ type: ComponentType.Container, components }];
}

const first = (text: string): string => text.split('\n', 1)[0] ?? '';

describe('the line that repeats a question', () => {
  it('is small, one line, and shows what was typed as it is', () => {
    expect(questionLine('/ask was *Ukraine* invited?')).toBe('-# /ask was \\*Ukraine\\* invited?');
    expect(questionLine('/ask was\n# Ukraine invited?')).toBe('-# /ask was # Ukraine invited?');
  });

  it('repeats no mass mention, no invite, no mention and no link', () => {
    const line = questionLine('/ask @everyone <@123456789012345678> discord.gg/abc [a](https://example.org)');
    expect(line).not.toMatch(/(?<!\\)[@<[]|everyone|discord\.gg|https:\/\//u);
  });

  it('is read back as it was typed', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
      .map((text) => text.trim());
    const question = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ').trim());
    fc.assert(
      fc.property(question, (text) => {
        const line = `/ask ${text}`.replace(/\s+/gu, ' ').trim();
        expect(readQuestionLine(messageWith(questionLine(line)))).toBe(line);
      }),
    );
  });

  it.each([
    ['a question that was shortened', questionLine(`/ask ${'why '.repeat(60)}`)],
    ['one of which words are not repeated', questionLine('/ask is @everyone there?')],
    ['a message that begins otherwise', '-# 12 March'],
  ])('is not read back out of %s', (_, line) => {
    expect(readQuestionLine(messageWith(line))).toBeNull();
  });

  it('is short, whatever is asked', () => {
    expect(questionLine(`/ask ${'😀'.repeat(3000)}`).length).toBeLessThanOrEqual(160);
  });
});

describe('an answer to a command', () => {
  it('begins with its question, in the reader’s names of commands and options', async () => {
    await withBot(async ({ double }) => {
      const { interact } = double;
      const options = { speaker: 'zelensky', about: 'decisions' };
      expect(first(textOf(shown(await interact.command('quote', options))))).toBe(
        '-# /quote zelensky about:decisions',
      );
      const german = await interact.command('quote', options, { locale: 'de' });
      expect(first(textOf(shown(german)))).toBe('-# /zitat zelensky worüber:decisions');
    });
  });

  it('has it on every page', async () => {
    await withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('quote', { speaker: 'ann lee' }));
        await double.interact.component(message, buttonOf(message, 'More'));
        expect(textOf(message)).toMatch(/^-# \/quote ann lee\n.*Page 2 of/su);
      },
      { desk: longDesk(30) },
    );
  });

  it('has it where it is shared', async () => {
    await withBot(async ({ double }) => {
      const message = shown(await double.interact.command('who', { query: 'riyadh', private: true }));
      const shared = await share(double, message);
      expect(first(textOf(shared))).toBe('-# /who riyadh');
    });
  });

  it('begins with what is asked instead, once that is chosen', async () => {
    await withBot(async ({ double }) => {
      const message = shown(await double.interact.command('who', { query: 'donald' }));
      await double.interact.component(message, buttonOf(message, '/who Donald Tusk'));
      expect(first(textOf(message))).toBe('-# /who Donald Tusk');
    });
  });

  it('has it where a message was asked about, since nobody else knows which', async () => {
    await withBot(async ({ double }) => {
      const target = double.message('was Ukraine invited?', { author: person('Somebody') });
      const asked = await double.interact.messageCommand('Ask about this', target);
      expect(first(textOf(shown(asked)))).toBe('-# /ask was Ukraine invited?');
    });
  });

  it.each(['help', 'article list', 'article source', 'settings'])('has none of /%s', async (name) => {
    await withBot(async ({ double }) => {
      expect(textOf(shown(await double.interact.command(name)))).not.toMatch(/^-# \//u);
    });
  });
});
