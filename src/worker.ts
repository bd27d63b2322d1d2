import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { storing } from './indexing.js';
import { make } from './knowledge/make.js';
import { Records } from './knowledge/records.js';

/** What a worker is told at its start; each message then names an article of the folder. */
const taskSchema = z.object({ folder: z.string() });
export type Task = z.output<typeof taskSchema>;

// A thread of its own, which makes the records of the articles that it is told of, and gives each back as it is done.
const { folder } = taskSchema.parse(workerData);
const records = new Records(folder, storing.version);
parentPort?.on('message', async (slug: string) => {
  parentPort?.postMessage(await make(records, slug, storing));
});
