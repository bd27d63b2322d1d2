import { parentPort } from 'node:worker_threads';
import { drawHere } from './picture.js';
import type { Order, Report } from './protocol.js';

// The drawing thread, which draws one picture at a time.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  // No native code runs between two messages, so exiting here is safe.
  if ('end' in order) process.exit();
  last = last.then(async () => parentPort?.postMessage(await drawn(order)));
});

async function drawn({ id, words }: Exclude<Order, { end: true }>): Promise<Report> {
  try {
    return { id, png: await drawHere(words) };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) };
  }
}
