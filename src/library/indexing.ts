import { digestOf, digestVersion } from '../index/articles/digest.js';
import { make, type Storing } from '../knowledge/make.js';
import { readText } from '../knowledge/readText.js';
import { Records } from '../knowledge/records.js';
import { encodeReading, readingVersion } from '../knowledge/stored.js';
import { builtProgram } from '../support/builtProgram.js';
import { Threads } from './threads.js';

/** Fingerprint of the sources, which the build puts in; not there where the sources are run as they are. */
declare const VERBATIM_SOURCES: string | undefined;

/** Changes with the form of a record, and with what is stored of an article. */
const recordVersion = 4;
const unbuilt = 'sources';
const sources = typeof VERBATIM_SOURCES === 'string' ? VERBATIM_SOURCES : unbuilt;

/** How the articles of a library are stored. */
export const storing: Storing = {
  version: `${recordVersion}.${digestVersion}.${readingVersion}.${sources}`,
  digest: digestOf,
  // Sources that are run as they are change without a sign: what they read is not stored.
  ...(sources !== unbuilt && { beside: (knowledge) => encodeReading(readText(knowledge)) }),
};

/** The same, but many articles, and those that change later, are made in worker threads. Sources that run as they are have no worker. */
export function storingInThreads(): Storing {
  const worker = builtProgram('src/library/worker');
  if (worker === null) return storing;
  const threads = new Threads(worker);
  return {
    ...storing,
    makeMany: (folder, slugs) => {
      const records = new Records(folder, storing.version);
      return threads.make(folder, slugs, (slug) => make(records, slug, storing));
    },
  };
}
