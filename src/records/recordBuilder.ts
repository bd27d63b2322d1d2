import { digestOf, digestVersion } from '../index/articles/digest.js';
import { buildRecord, type RecordBuilder } from '../knowledge/buildRecord.js';
import { encodeReading, readingVersion } from '../knowledge/readingCodec.js';
import { readText } from '../knowledge/readText.js';
import { RecordStore } from '../knowledge/recordStore.js';
import { builtProgram } from '../support/builtProgram.js';
import { RecordWorkers } from './recordWorkers.js';

/** Hash of the sources, which the build defines; undefined when the sources run directly. */
declare const VERBATIM_SOURCES: string | undefined;

/** Increase it when the record format changes. */
const recordVersion = 5;
const unbuilt = 'sources';
const sources = typeof VERBATIM_SOURCES === 'string' ? VERBATIM_SOURCES : unbuilt;

/** Builds the records of articles in this thread. */
export const recordBuilder: RecordBuilder = {
  version: `${recordVersion}.${digestVersion}.${readingVersion}.${sources}`,
  digest: digestOf,
  // Without a build, nothing tells that the sources changed: readings are not stored.
  ...(sources !== unbuilt && { encodeReading: (knowledge) => encodeReading(readText(knowledge)) }),
};

/** Builds records in worker threads. Falls back to this thread if there is no build, and so no worker. */
export function threadedRecordBuilder(): RecordBuilder {
  const worker = builtProgram('src/records/worker');
  if (worker === null) return recordBuilder;
  const workers = new RecordWorkers(worker);
  return {
    ...recordBuilder,
    buildMany: (folder, slugs) => {
      const records = new RecordStore(folder, recordBuilder.version);
      return workers.build(folder, slugs, (slug) => buildRecord(records, slug, recordBuilder));
    },
  };
}
