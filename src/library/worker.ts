import { parentPort, workerData } from 'node:worker_threads';
import { make } from '../knowledge/make.js';
import { Records } from '../knowledge/records.js';
import { storing } from './indexing.js';
import { taskSchema } from './task.js';

// A thread of its own, which makes the records of the articles that it is told of, and gives each back as it is done.
const { folder } = taskSchema.parse(workerData);
const records = new Records(folder, storing.version);
parentPort?.on('message', async (slug: string) => {
  parentPort?.postMessage(await make(records, slug, storing));
});
