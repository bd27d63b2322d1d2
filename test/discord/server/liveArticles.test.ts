import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { LiveLibrary } from '../../../src/knowledge/liveLibrary.js';
import { noReader } from '../../../src/reader/reader.js';
import { bridge, ferry, withFolder, writeStory } from '../../knowledge/folders.js';
import { readableTextOf, type SentMessage } from '../double/message.js';
import { type Bot, buttonOf, noStore, shown, withBot } from '../support.js';

/** Runs a test with a bot that answers from a folder, where saves are read by `live`. */
const withLive = (run: (bot: Bot, live: LiveLibrary, folder: string) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    await writeStory(folder, 'ferry', ferry);
    await writeStory(folder, 'bridge', bridge);
    const live = await LiveLibrary.open(folder);
    const desk = {
      get library() {
        return live.library;
      },
      commands,
      reader: noReader,
    };
    await withBot((bot) => run(bot, live, folder), { desk, store: await noStore() });
  });

describe('an article that changes while the bot runs', () => {
  it('stops answering at once where it is withdrawn, in commands, buttons, choices and mentions', () =>
    withLive(async ({ double }, live, folder) => {
      const user = { ...double.world.anybody, permissions: '16' };
      const ask = async (...[name, options = {}]: Parameters<typeof double.interact.command>) =>
        shown(await double.interact.command(name, options, { user }));
      await ask('article use', { article: 'bridge' });
      const before = await ask('quote', { speaker: 'holm' });
      expect(readableTextOf(before)).toContain(bridge.words);
      await writeStory(folder, 'bridge', bridge, { withdrawn: true });
      await live.refresh('bridge');
      const answers: SentMessage[] = [
        await ask('quote', { speaker: 'holm' }),
        await ask('summary'),
        await ask('ask', { question: 'what did Ada Holm say?' }),
        await ask('quote', { speaker: 'holm', article: 'bridge' }),
      ];
      const next = double.nextMessage();
      double.message(`<@${double.world.bot.id}> what did Ada Holm say?`);
      answers.push(await next);
      for (const answer of answers) {
        expect(readableTextOf(answer)).toContain('has been withdrawn');
        expect(readableTextOf(answer)).not.toContain(bridge.words);
      }
      const noted = double.nextMessage();
      const pressed = await double.interact.component(before, buttonOf(before, 'Quotation card'));
      expect([pressed.kind, readableTextOf(before)]).toEqual([
        'update',
        expect.stringContaining('has since been withdrawn'),
      ]);
      const note = await noted;
      expect([note.ephemeral, readableTextOf(note)]).toEqual([
        true,
        expect.stringContaining('has since been withdrawn'),
      ]);
      expect(readableTextOf(note)).not.toContain(bridge.words);
      expect((await double.interact.autocomplete('summary', 'article', 'brid')).choices).toEqual([]);
      expect(readableTextOf(await ask('summary', { article: 'ferry' }))).toContain(ferry.title);
      expect(readableTextOf(await ask('article list'))).toContain('Withdrawn: bridge');
    }));

  it('is said to be corrected where its file says so, and old buttons say so too', () =>
    withLive(async ({ double }, live, folder) => {
      const before = shown(await double.interact.command('quote', { speaker: 'okoro' }));
      await writeStory(folder, 'ferry', ferry, { corrected: '12 November 2025' });
      await live.refresh('ferry');
      const after = shown(await double.interact.command('quote', { speaker: 'okoro' }));
      expect(readableTextOf(after)).toContain('was corrected: 12 November 2025');
      const noted = double.nextMessage();
      await double.interact.component(before, buttonOf(before, 'Quotation card'));
      for (const told of [before, await noted])
        expect(readableTextOf(told)).toContain('corrected since this answer: 12 November 2025');
      const drawn = double.nextMessage();
      await double.interact.component(after, buttonOf(after, 'Quotation card'));
      expect(readableTextOf(await drawn)).toContain(ferry.title);
    }));

  it('answers on in its last good state where a save is faulty, which moderators are told', () =>
    withLive(async ({ double }, live, folder) => {
      await writeStory(folder, 'ferry', ferry, { summary: ['Words that it does not have at all.'] });
      await live.refresh('ferry');
      const answer = shown(await double.interact.command('quote', { speaker: 'okoro' }));
      expect(readableTextOf(answer)).toContain(ferry.words);
      const user = { ...double.world.anybody, permissions: '8192' };
      const told = shown(await double.interact.command('article list', {}, { user }));
      expect(readableTextOf(told)).toContain('ferry/article.json');
    }));
});
