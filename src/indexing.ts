import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Made, make, type Storing } from './knowledge/make.js';
import { Records } from './knowledge/records.js';
import { readText } from './reading/read.js';
import { encodeReading, readingVersion } from './reading/stored.js';
import { digestOf, digestVersion } from './search/digest.js';
import type { Task } from './worker.js';

/** Fingerprint of the sources, which the build puts in; not there where the sources are run as they are. */
declare const VERBATIM_SOURCES: string | undefined;

/** Changes with the form of a record, and with what is stored of an article. */
const recordVersion = 2;
const unbuilt = 'sources';
const sources = typeof VERBATIM_SOURCES === 'string' ? VERBATIM_SOURCES : unbuilt;
/** Threads at most, and articles that make another one worth its start. */
const mostThreads = 4;
const worthThread = 200;

/** How the articles of a library are stored. */
export const storing: Storing = {
  version: `${recordVersion}.${digestVersion}.${readingVersion}.${sources}`,
  digest: digestOf,
  // Sources that are run as they are change without a sign: what they read is not stored.
  ...(sources !== unbuilt && { beside: ({ article }) => encodeReading(readText(article)) }),
};

/** The same, with many articles made in worker threads. Where the sources are run as they are there is no worker. */
export function storingInThreads(): Storing {
  const path = ['./worker.cjs', '../worker.cjs']
    .map((name) => new URL(name, import.meta.url))
    .find((url) => existsSync(url));
  if (path === undefined) return storing;
  return { ...storing, makeMany: (folder, slugs) => makeMany(path, folder, slugs) };
}

/** Makes records in as many threads as there are cores; what a thread that fails leaves undone is made in this one. */
async function* makeMany(path: URL, folder: string, slugs: readonly string[]): AsyncGenerator<Made> {
  const wanted = Math.ceil(slugs.length / worthThread);
  const count = Math.min(wanted, mostThreads, availableParallelism());
  const left = new Set(slugs);
  const done: Made[] = [];
  let running = count;
  let wake = (): void => undefined;
  for (let at = 0; at < count; at++) {
    const task: Task = { folder, slugs: slugs.filter((_, index) => index % count === at) };
    new Worker(path, { workerData: task })
      // The worker is ours and posts nothing else.
      .on('message', (made: Made) => {
        done.push(made);
        wake();
      })
      .on('error', (error) => console.error(`articles are read without a thread: ${error.message}`))
      .on('exit', () => {
        running--;
        wake();
      });
  }
  while (running > 0 || done.length > 0) {
    const made = done.shift();
    if (made) {
      left.delete(made.slug);
      yield made;
    } else
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  }
  const records = new Records(folder, storing.version);
  for (const slug of left) yield await make(records, slug, storing);
}
