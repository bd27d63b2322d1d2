import { availableParallelism } from 'node:os';
import { benchAnswers } from './answers.js';
import { benchArchive } from './archive.js';
import { benchChecks } from './checks.js';
import { benchComplete } from './complete.js';
import { benchCorpus } from './corpus.js';
import { benchFirst } from './first.js';
import { benchIngest } from './ingest.js';
import { benchMemory } from './memory.js';
import { benchReader } from './reader.js';
import { benchStart } from './start.js';
import { benchTyped } from './typed.js';

const parts = new Map<string, () => void | Promise<void>>([
  ['answers', benchAnswers],
  ['corpus', benchCorpus],
  ['complete', benchComplete],
  ['checks', benchChecks],
  ['typed', benchTyped],
  ['first', benchFirst],
  ['start', benchStart],
  ['memory', benchMemory],
  ['ingest', benchIngest],
  ['reader', benchReader],
  ['archive', benchArchive],
]);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.has(name));
if (unknown.length > 0) {
  console.error(`npm run bench -- [${[...parts.keys()].join('] [')}]: there is no ${unknown.join(', ')}`);
  process.exit(1);
}
console.log(`Node.js ${process.version} on ${availableParallelism()} cores; times are medians of medians`);
for (const [name, bench] of parts) if (wanted.length === 0 || wanted.includes(name)) await bench();
