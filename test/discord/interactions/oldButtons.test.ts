import { describe, expect, it } from 'vitest';
import { textOf } from '../double/message.js';
import { afterRestart, buttonOf, longDesk, shown, withBot } from '../support.js';

const stale = 'The article has changed since that button was made';

describe('stale and forged buttons', () => {
  it('get a polite sentence once the article has changed', () =>
    afterRestart(
      ({ double }) => double.interact.command('quote', { speaker: 'ann lee' }),
      async ({ double }, message, there) => {
        for (const label of ['In context', 'More']) {
          const outcome = await double.interact.component(message, buttonOf(message, label), there);
          expect(outcome.message?.ephemeral).toBe(true);
          expect(textOf(shown(outcome))).toContain(stale);
        }
      },
      { desk: longDesk(30) },
      { desk: longDesk(31) },
    ));

  it('get the same, whatever they hold', async () => {
    await withBot(
      async ({ double }) => {
        const message = shown(await double.interact.command('quote', { speaker: 'ann lee' }));
        const [letter, edition, owner] = buttonOf(message, 'More').split(':');
        const forged = [
          'x',
          '',
          ':::::',
          `${letter}:${edition}:${owner}:1:q,saidBy.0,zz,`,
          `${letter}:${edition}:${owner}:1:q,saidBy.0,0*zzz,+`,
          `${letter}:${edition}:${owner}:1:q,constructor,0,+`,
          `${letter}:${edition}:${owner}:zz:q,saidBy.0,0,+`,
          `${letter}:${edition}:${owner}:1:/ask`,
          `${letter}:${edition}:${owner}:1:w,isPerson.9,9,,,`,
          `c:${edition}:zzzz:1`,
          `c:${edition}:1:0`,
          'r:zzzzzzzzzzzzzzzzzz',
          'a'.repeat(100),
        ];
        for (const id of forged) {
          const outcome = await double.interact.component(message, id);
          expect([id, outcome.message?.ephemeral]).toEqual([id, true]);
          expect(textOf(shown(outcome))).toContain(stale);
        }
      },
      { desk: longDesk(30) },
    );
  });
});
