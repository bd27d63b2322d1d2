import { bundle } from './bundle.js';
import { run } from './processes.js';

/** A complete `/ask` against a MiniSearch search of an article's sentences, in a process of its own. */
export async function benchAnswers(): Promise<void> {
  const { out } = await run({
    name: 'answers',
    command: process.execPath,
    words: [await bundle('answersSystem')],
  });
  process.stdout.write(out);
}
