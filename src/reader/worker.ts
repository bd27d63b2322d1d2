import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { Encoder, readSentences } from './encoder.js';
import { Gate } from './gate.js';
import { Model, openVocabulary } from './model.js';
import { NetworkUnavailable } from './network.js';
import type { Job, ReaderCommand, ReaderReply, WindowReading } from './protocol.js';
import { settingsSchema } from './settings.js';

/** What the worker is started with. */
const taskSchema = z.object({
  folder: z.string(),
  settings: settingsSchema,
  /** Memory of the gate that the main thread shuts before it ends this thread. */
  memory: z.instanceof(SharedArrayBuffer),
});
export type Task = z.output<typeof taskSchema>;

// This thread reads one job after the other. Loading starts at once; the first job waits for it.
const { folder, settings, memory } = taskSchema.parse(workerData);
const gate = new Gate(memory);
const opened = Promise.all([gate.pass(() => Model.open(folder, settings)), openVocabulary(folder)]).then(
  ([model, vocabulary]) => ({
    model,
    encoder: new Encoder(vocabulary, settings.tokens),
  }),
);
// The error is reported below, with the job that needs the model.
opened.catch(() => undefined);
let stopped = -1;

parentPort?.on('message', async (command: ReaderCommand) => {
  // Safe to end here: no native code runs while a message is handled.
  if ('end' in command) process.exit();
  if ('stop' in command) {
    stopped = command.id;
    return;
  }
  try {
    send({ id: command.id, windows: await read(command.job, () => stopped === command.id) });
  } catch (error) {
    // Any other error is a bug, and ends the thread.
    if (!(error instanceof NetworkUnavailable)) throw error;
    send({ unavailable: error.message });
  }
});

function send(reply: ReaderReply): void {
  parentPort?.postMessage(reply);
}

/**
 * Reads the windows of a job, one after the other.
 * @returns null if it was stopped
 */
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
    readings.push(readSentences(encoded, logits, sentences));
  }
  return readings;
}
