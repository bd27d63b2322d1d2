import { join } from 'node:path';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { loadConfig, modelsFolder, OperatorFault } from '../config.js';
import { bringLink } from '../ingest/link.js';
import { run } from '../start.js';
import { systemClock } from '../web/clock.js';
import { createFetcher } from '../web/fetcher.js';
import { readCommandLine } from './commandLine.js';
import { DamagedMemory, Followed } from './followed.js';
import { followAll } from './rounds.js';

/** Follows the feeds of the command line until it is ended; an article that is being brought is brought to its end. */
async function start(): Promise<void> {
  const wished = readCommandLine(process.argv.slice(2));
  if (typeof wished === 'string') {
    console.log(wished);
    return;
  }
  const { fetchAllow, knowledge } = loadConfig();
  const stop = new AbortController();
  // A second signal ends the program at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const annotator = openAnnotator(modelsFolder());
  const fetcher = createFetcher({ allow: fetchAllow });
  try {
    const areRead = await followAll(wished.feeds, {
      fetcher,
      followed: new Followed(join(knowledge, '.followed.json')),
      clock: systemClock,
      newest: wished.newest,
      every: wished.every,
      bring: async (url) => (await bringLink(url, { out: knowledge, fetcher, annotator })).lines.join('\n'),
      report: console.log,
      complain: console.error,
      signal: stop.signal,
    });
    if (wished.every === null && !areRead) process.exitCode = 1;
  } catch (error) {
    throw error instanceof DamagedMemory ? new OperatorFault(error.message) : error;
  } finally {
    await fetcher.close();
  }
}

void run(start);
