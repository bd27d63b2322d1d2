import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { storing } from './indexing.js';
import { make } from './knowledge/make.js';
import { Records } from './knowledge/records.js';

/** What a worker is told to do. */
const taskSchema = z.object({ folder: z.string(), slugs: z.array(z.string()) });
export type Task = z.output<typeof taskSchema>;

// A thread of its own, which makes the records of some articles and gives each back as it is done.
const { folder, slugs } = taskSchema.parse(workerData);
const records = new Records(folder, storing.version);
async function makeAll(): Promise<void> {
  for (const slug of slugs) parentPort?.postMessage(await make(records, slug, storing));
}

void makeAll();
