import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { openReader } from '../../src/reader/threadReader.js';
import { bakery, models, patiently } from './models.js';

// A process that uses the reader in one of several ways, and is then left to itself: nothing may keep it from ending.
const reader = openReader({ folder: models, log: console.error });
const ask = (signal: AbortSignal) => reader.read('when will the bakery close?', bakery, { signal });
const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  never: async () => null,
  once: async () => (await ask(patiently()))?.size,
  // While the weights are loaded.
  impatiently: () => ask(AbortSignal.timeout(50)),
  closed: async () => {
    const size = (await ask(patiently()))?.size;
    await reader.close();
    return [size, await ask(patiently())];
  },
  // While the network runs.
  left: async () => {
    await ask(patiently());
    void reader.read('who bought the bakery?', bakery, { signal: patiently() });
    await setTimeout(20);
    console.log('null');
    process.exit(0);
  },
};
console.log(JSON.stringify(await ways[process.argv[2] ?? '']?.()));
const loaded = Object.keys(createRequire(import.meta.url).cache);
console.log(loaded.some((path) => path.includes('onnxruntime')) ? 'loaded here' : 'not loaded here');
