import { bundle } from './bundle.js';
import { run } from './processes.js';

/** The trained reader over an article of 1,000 words, one question after another and thirty at once, in a process of its own. */
export async function benchReader(): Promise<void> {
  const { out } = await run({
    name: 'reader',
    command: process.execPath,
    words: [await bundle('readerSystem')],
  });
  process.stdout.write(out);
}
