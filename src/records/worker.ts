import { type BuiltRecord, buildRecord } from '../knowledge/buildRecord.js';
import { RecordStore } from '../knowledge/recordStore.js';
import { recordBuilder } from './recordBuilder.js';
import type { Task } from './task.js';

/** Builds the record of an article in a worker thread. */
export default function work({ folder, slug }: Task): Promise<BuiltRecord> {
  return buildRecord(new RecordStore(folder, recordBuilder.version), slug, recordBuilder);
}
