import { loadConfig } from '../src/config.js';
import { LiveLibrary } from '../src/knowledge/liveLibrary.js';
import { faultLine } from '../src/knowledge/load.js';
import { run } from '../src/start.js';

/** Checks the knowledge folder: every fault by file, path and message; exit code 1 where one is an error. */
await run(async () => {
  const { library } = await LiveLibrary.open(loadConfig().knowledge);
  const { faults } = library;
  for (const fault of faults) {
    console.error(`${fault.severity}: ${faultLine(fault)}`);
  }
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const warnings = faults.length - errors;
  console.log(`good articles: ${library.articles.length}, errors: ${errors}, warnings: ${warnings}`);
  if (errors > 0 || library.articles.length === 0) process.exitCode = 1;
});
