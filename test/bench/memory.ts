import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { print } from './print.js';
import { run } from './processes.js';

const heldSchema = z.object({
  steps: z.array(z.object({ step: z.string(), heap: z.number(), outside: z.number() })),
});
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const tsx = ['--expose-gc', '--import', 'tsx'];

/** What a process holds after loading, answering and reading; then the bot's own figures, where there are any. */
export async function benchMemory(): Promise<void> {
  const { out } = await run({ name: 'heap', command: 'node', words: [...tsx, 'test/bench/heap.ts'] });
  const { steps } = heldSchema.parse(JSON.parse(out));
  print('Memory held after collection', [
    ['', 'heap', 'more than before', 'buffers'],
    ...steps.map(({ step, heap, outside }, at) => {
      const before = steps[at - 1]?.heap;
      return [
        step,
        megabytes(heap),
        before === undefined ? '' : megabytes(heap - before),
        megabytes(outside),
      ];
    }),
  ]);
  const bot = 'test/discord/memory/main.ts';
  if (!existsSync(fileURLToPath(new URL(`../../${bot}`, import.meta.url)))) return;
  const { out: servers } = await run({ name: 'bot', command: 'node', words: [...tsx, bot] });
  console.log(`\nThe bot's memory\n  ${servers.trim().replaceAll('\n', '\n  ')}`);
}
