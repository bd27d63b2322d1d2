import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type SentMessage, textOf } from '../double/message.js';
import { buttonOf, longDesk, share, shown, withBot } from '../support.js';

describe('where events carry only what they must, and no server arrives', () => {
  it('commands, choices, buttons and the menu are answered', () =>
    withBot(
      async ({ double, log }) => {
        const answer = shown(await double.interact.command('quote', { speaker: 'ann lee' }));
        for (const label of ['In context', 'More', 'Back', 'Remove'])
          expect((await double.interact.component(answer, buttonOf(answer, label))).kind).not.toBe('nothing');
        const hidden = shown(await double.interact.command('summary', { private: true }));
        expect((await share(double, hidden)).ephemeral).toBe(false);
        expect((await double.interact.autocomplete('who', 'query', 'ann')).choices).toHaveLength(1);
        const target = double.message('what did Ann Lee say?');
        for (const name of ['Ask about this', 'Check quotes'])
          expect((await double.interact.messageCommand(name, target)).message?.ephemeral).toBe(true);
        expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
      },
      { isBare: true, desk: longDesk(30) },
    ));

  it('mentions and direct messages are, and their edits and deletions', () =>
    withBot(
      async ({ double }) => {
        const first = double.nextMessage();
        const question = double.message(`<@${double.world.bot.id}> who is Lavrov?`);
        const answer = await first;
        expect(textOf(answer)).toContain('**Sergei Lavrov**');
        const second = double.nextMessage();
        double.edit(question, `<@${double.world.bot.id}> who is Rubio?`);
        double.message('who is Mike Waltz?', { channel: double.world.addChannel(null, 'direct') });
        expect(textOf(await second)).toContain('**Mike Waltz**');
        double.delete(question);
        // Else this waits until the test fails.
        while (!answer.deleted) await wait(10);
        expect(answer.edits).toBe(1);
      },
      { isBare: true },
    ));

  it('what is asked before the bot is ready is answered too', async () => {
    let answer: Promise<SentMessage> | undefined;
    await withBot(
      async () => expect(textOf((await answer) ?? shown({ message: null }))).toContain('**Sergei Lavrov**'),
      {
        isBare: true,
        prepare: (double) => {
          answer = double.nextMessage();
          void double.gateway
            .connected()
            .then(() => double.message(`<@${double.world.bot.id}> who is Lavrov?`));
        },
      },
    );
  });
});
