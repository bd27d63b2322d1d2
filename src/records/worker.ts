import { parentPort, workerData } from 'node:worker_threads';
import { buildRecord } from '../knowledge/buildRecord.js';
import { RecordStore } from '../knowledge/recordStore.js';
import { recordBuilder } from './recordBuilder.js';
import { taskSchema } from './task.js';

// A worker thread: builds the record of each article that it gets the slug of, and posts it back.
const { folder } = taskSchema.parse(workerData);
const records = new RecordStore(folder, recordBuilder.version);
parentPort?.on('message', async (slug: string) => {
  parentPort?.postMessage(await buildRecord(records, slug, recordBuilder));
});
