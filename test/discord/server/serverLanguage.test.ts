import { PermissionFlagsBits } from 'discord.js';
import { expect, it, vi } from 'vitest';
import { readableTextOf } from '../double/message.js';
import { person } from '../double/world.js';
import { buttonOf, shown, withBot } from '../support.js';

const user = person('Chief', {
  permissions: String(PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageGuild),
});
const question = { query: 'riyadh' };
const [french, english] = ['L’article n’en cite que quelques-uns', 'The article names only some of them'];

it('public answers and mentions are in the language that is set, private ones in the reader’s', () =>
  withBot(async ({ double }) => {
    const { interact } = double;
    const set = await interact.command('settings', { language: 'français', where: 'server' }, { user });
    expect(readableTextOf(shown(set))).toContain('Answers that everybody sees are in Français.');
    expect(readableTextOf(shown(await interact.command('who', question)))).toContain(french);
    const own = shown(await interact.command('who', { ...question, private: true }));
    expect(readableTextOf(own)).toContain(english);
    await interact.component(own, buttonOf(own, 'Share'));
    await vi.waitFor(() => {
      const posted = double.messages.filter(({ ephemeral }) => !ephemeral).map(readableTextOf);
      expect(posted.filter((text) => text.includes(french))).toHaveLength(2);
    });
  }));

it('another channel can have another language, and none again', () =>
  withBot(async ({ double }) => {
    const set = async (options: Readonly<Record<string, string>>): Promise<string> =>
      readableTextOf(shown(await double.interact.command('settings', options, { user })));
    await set({ language: 'de', where: 'server' });
    await set({ language: 'pl' });
    const told = await set({ where: 'server' });
    expect(told).toContain('Answers that everybody sees are in Deutsch.');
    expect(told).toContain('Answers that everybody sees are in Polski.');
    const none = await set({ language: 'readers', where: 'server' });
    expect(none).toContain('Answers are in the language of the person who asks.');
    expect(await set({ language: 'klingon' })).toContain('I do not speak that language.');
    const { choices } = await double.interact.autocomplete('settings', 'language', 'укр', { user });
    expect(choices).toEqual([{ name: 'Українська', value: 'uk' }]);
  }));
