import { join } from 'node:path';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { loadConfig, modelsFolder, OperatorFault } from '../config.js';
import { ingest } from '../ingest/ingest.js';
import { fetchMaterial } from '../ingest/material.js';
import { reportOf } from '../ingest/report.js';
import { run } from '../start.js';
import { systemClock } from '../web/clock.js';
import { createFetcher } from '../web/fetcher.js';
import { readCommandLine } from './commandLine.js';
import { DamagedFeedState, FeedStateFile } from './feedState.js';
import { followAll } from './rounds.js';

/**
 * Follows the feeds of the command line until the program is stopped. An article that is being drafted is finished.
 */
async function start(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2));
  if (typeof commandLine === 'string') {
    console.log(commandLine);
    return;
  }
  const { fetchAllow, knowledge } = loadConfig();
  const stop = new AbortController();
  // A second signal ends the program at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const annotator = openAnnotator(modelsFolder());
  const fetcher = createFetcher({ allow: fetchAllow });
  try {
    const areRead = await followAll(commandLine.feeds, {
      fetcher,
      followed: new FeedStateFile(join(knowledge, '.followed.json')),
      clock: systemClock,
      newest: commandLine.newest,
      every: commandLine.every,
      draft: async (url) => {
        const options = { out: knowledge, ifExists: 'number' } as const;
        const drafted = await ingest(await fetchMaterial(url, fetcher), options, annotator);
        return reportOf(drafted).lines.join('\n');
      },
      report: console.log,
      complain: console.error,
      signal: stop.signal,
    });
    if (commandLine.every === null && !areRead) process.exitCode = 1;
  } catch (error) {
    throw error instanceof DamagedFeedState ? new OperatorFault(error.message) : error;
  } finally {
    await fetcher.close();
  }
}

void run(start);
