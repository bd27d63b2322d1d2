import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { readDocument } from '../../src/console/documents.js';
import { Library } from '../../src/knowledge/library.js';
import { plainText } from '../../src/present/present.js';
import { longestLine } from '../../src/request/lengthLimits.js';
import { choicesFor, respond, respondToCommand } from '../../src/request/respond.js';
import { deskWith } from '../desk.js';

const text = 'The pier\n\nThe mayor, Ann Lee, said: “We will open the pier in May.”';
const desk = deskWith(new Library([await readDocument('pier', text)]));
const all = commands
  .flatMap((command) => [command, ...(command.subcommands ?? [])])
  .filter(({ inNewsroom }) => !inNewsroom);
const options = all.flatMap((command) =>
  Object.entries(command.data.options).flatMap(([option, { choices, longest = 500, takesFile }]) =>
    choices || takesFile ? [] : [{ command, name: command.data.name, option, longest }],
  ),
);

describe('what is typed into an option', () => {
  it.each(options)(
    '/$name $option takes $longest characters and no more',
    async ({ command, longest, option }) => {
      const others = Object.fromEntries(
        Object.entries(command.data.options).flatMap(([other, { choices, required }]) =>
          required && other !== option ? [[other, Object.keys(choices ?? { 'Ann Lee': '' })[0] ?? '']] : [],
        ),
      );
      const answer = (length: number) =>
        respondToCommand(desk, command, { ...others, [option]: 'a'.repeat(length) });
      const said = async (length: number): Promise<string> => plainText(await answer(length));
      expect(await said(longest)).not.toContain('too long');
      expect(await said(longest + 1)).toContain('too long');
      expect((await answer(longest + 1)).status).toBe('invalid');
      expect(choicesFor(desk, command, option, 'a'.repeat(longest + 1))).toEqual([]);
    },
  );

  it('is told apart: a question, a quotation, and a name, with how long it may be', async () => {
    const said = async (line: string) => plainText(await respond(desk, line)).split('\n')[0];
    expect(await said('why '.repeat(200))).toBe(
      'That is too long for one question. Ask in a sentence or two.',
    );
    expect(await said(`/check "${'we will open '.repeat(400)}"`)).toBe(
      'That is too long to check. Send part of it.',
    );
    expect(await said(`/check quote:"we will open" speaker:${'Ann '.repeat(200)}`)).toBe(
      'That is too long for speaker: at most 500 characters.',
    );
  });
});

describe('a line', () => {
  it.each(['', '/check ', '/quote ', '/who ', '/nothing '])(
    'of "%s" and a million characters is refused',
    async (begins) => {
      const { status } = await respond(desk, `${begins}${'Ann Lee, '.repeat(111_112)}`);
      expect(status).toBe('invalid');
    },
  );

  it('is read after any white space', async () => {
    const { status } = await respond(desk, `${' '.repeat(2 * longestLine)}/who Ann Lee`);
    expect(status).toBe('answered');
  });

  it('has room for a command with all its options', () => {
    for (const { data } of all) {
      const lengths = Object.entries(data.options).map(
        ([name, { longest = 500 }]) => name.length + 4 + longest,
      );
      expect(lengths.reduce((sum, length) => sum + length, data.name.length + 1)).toBeLessThan(longestLine);
    }
  });
});
