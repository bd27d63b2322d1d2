import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import type { Command } from '../../../src/request/command.js';
import { readableTextOf } from '../double/message.js';
import { person } from '../double/world.js';
import { shippedDesk, shown, withBot } from '../support.js';

const member = person('Member', { permissions: String(PermissionFlagsBits.SendMessages) });
const forThem = /^For (?:channel managers|moderators): /;
const isForThem = ({ data }: Command): boolean => forThem.test(data.description);
/** Every command that can be typed alone. */
const all = commands.flatMap((command) => command.subcommands ?? [command]);

describe('what moderators alone may do', () => {
  it('is hidden from others where it is a command of its own, which is all that Discord can hide', () =>
    withBot(async ({ double }) => {
      const hidden = double
        .commands()
        .filter(({ default_member_permissions: needed }) => needed != null)
        .map(({ default_member_permissions: needed, name }) => [name, needed]);
      const needed = Number(PermissionFlagsBits.ManageChannels);
      expect(hidden).toEqual([
        ['settings', needed],
        ['Add as article', needed],
      ]);
      const whole = commands.filter(({ subcommands }) => !subcommands);
      expect(whole.filter(isForThem).map(({ data }) => data.name)).toEqual(['settings']);
    }));

  it('says so where it is described, and is refused to others in a sentence or two, in private', async () => {
    const { library } = await shippedDesk();
    const slug = library.defaultArticle?.article.slug ?? '';
    const values: Readonly<Record<string, string>> = { article: slug, what: 'questions', speaker: 'rubio' };
    await withBot(async ({ double }) => {
      for (const command of all) {
        const { name, options } = command.data;
        const required = Object.entries(options).filter(([, option]) => option.required);
        const given = Object.fromEntries(required.map(([option]) => [option, values[option] ?? 'riyadh']));
        const message = shown(await double.interact.command(name, given, { user: member }));
        const text = readableTextOf(message);
        const isRefused = /people who can manage|moderators of this server/.test(text);
        expect([name, isRefused]).toEqual([name, isForThem(command)]);
        if (isRefused) expect([name, message.ephemeral, text.length < 200]).toEqual([name, true, true]);
      }
    });
    expect(all.filter(isForThem).length).toBeGreaterThan(5);
  });
});
