import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonsOf } from './double/message.js';
import { withBot } from './support.js';

const words =
  'who what when did say said rubio zelensky zelinsky riyadh nato troops the us donald prime minister “surprise” "willing to engage" @everyone [a](https://b.c) <@1> discord.gg/x *bold* /who about: не 🙂'.split(
    ' ',
  );
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
      .map((list) => list.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 400 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constantFrom('a'.repeat(6000), '* '.repeat(3000), `${'who '.repeat(1499)}?`) },
);
const use = fc.oneof(
  fc.record({ name: fc.constant('ask'), options: fc.record({ question: text }) }),
  fc.record({ name: fc.constant('who'), options: fc.record({ query: text }) }),
  fc.record({ name: fc.constant('quote'), options: fc.record({ speaker: text, about: text }) }),
  fc.record({ name: fc.constant('check'), options: fc.record({ quote: text, speaker: text }) }),
);

describe('hundreds of questions', () => {
  it('are all answered within Discord’s limits, fifty at a time, and every button works', async () => {
    await withBot(async ({ double }) => {
      const questions = fc.sample(use, { numRuns: 300, seed: 5 });
      const answered = (): number => new Set(double.messages.map(({ interaction }) => interaction)).size;
      for (let from = 0; from < questions.length; from += 50) {
        const together = questions
          .slice(from, from + 50)
          .map(({ name, options }) => double.interact.command(name, options));
        for (const { kind } of await Promise.all(together)) expect(['reply', 'deferred']).toContain(kind);
        // What was acknowledged without its answer has it in the end; else this waits until the test fails.
        while (answered() < Math.min(from + 50, questions.length)) await wait(10);
      }
      const pressed = new Set<string>();
      for (const message of double.messages) {
        for (const { custom_id: id } of buttonsOf(message)) {
          if (!id || pressed.has(id)) continue;
          pressed.add(id);
          expect((await double.interact.component(message, id)).kind).not.toBe('nothing');
        }
      }
      expect(pressed.size).toBeGreaterThan(10);
    });
  }, 120_000);
});
