import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { decode, Encoder } from './encoder.js';
import { Gate } from './gate.js';
import { Model, openVocabulary } from './model.js';
import { Unready } from './network.js';
import type { Job, Order, Report, WindowReading } from './protocol.js';
import { settingsSchema } from './settings.js';

/** What the worker is told at its start. */
const taskSchema = z.object({
  folder: z.string(),
  settings: settingsSchema,
  /** The memory of a gate that the other thread shuts before this one is ended. */
  memory: z.instanceof(SharedArrayBuffer),
});
export type Task = z.output<typeof taskSchema>;

// A thread of its own, which reads one job after the other; it loads what that takes with the first.
const { folder, settings, memory } = taskSchema.parse(workerData);
const gate = new Gate(memory);
const opened = Promise.all([gate.pass(() => Model.open(folder, settings)), openVocabulary(folder)]).then(
  ([model, vocabulary]) => ({
    model,
    encoder: new Encoder(vocabulary, settings.tokens),
  }),
);
// Told of below, with the job that needs it.
opened.catch(() => undefined);
let stopped = -1;

parentPort?.on('message', async (order: Order) => {
  // No native code runs while an order is taken: to end here is safe.
  if ('end' in order) process.exit();
  if ('stop' in order) {
    stopped = order.id;
    return;
  }
  try {
    report({ id: order.id, windows: await read(order.job, () => stopped === order.id) });
  } catch (error) {
    // Anything else is a fault of ours, and ends the thread.
    if (!(error instanceof Unready)) throw error;
    report({ unready: error.message });
  }
});

function report(what: Report): void {
  parentPort?.postMessage(what);
}

/** Reads the windows of a job, one after the other. @returns null where it was stopped */
async function read(
  { question, title, windows }: Job,
  isStopped: () => boolean,
): Promise<WindowReading[] | null> {
  const { model, encoder } = await opened;
  const readings: WindowReading[] = [];
  for (const { text, sentences } of windows) {
    if (isStopped()) return null;
    const encoded = encoder.encode(question, title, text);
    const logits = await gate.pass(() => model.run(encoded.input));
    readings.push(decode(encoded, logits, sentences));
  }
  return readings;
}
