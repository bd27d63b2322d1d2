import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Folders whose tests change nothing that others meet: they share a process, and with it WordNet, the tagger, the weights
 * and discord.js, which take longer to load than most files take to run. The others get a process of their own.
 */
const sharing = [
  'answer',
  'annotator',
  'article',
  'archive',
  'attribution',
  'card',
  'discord',
  'events',
  'health',
  'index',
  'ingest',
  'knowledge',
  'lexicon',
  'nlp',
  'phrases',
  'present',
  'question',
  'reader',
  'request',
  'store',
  'support',
  'web',
];
/** The file in them that runs the tests of others once more. */
const alone = ['test/discord/http/interactions.test.ts'];
const filesIn = (folders: readonly string[]): string[] => folders.map((name) => `test/${name}/**/*.test.ts`);
const shared = { setupFiles: ['test/setup.ts'], testTimeout: 30_000 };

export default defineConfig({
  test: {
    // More than there are cores: many tests wait, for programs that they start or for Discord's double.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    projects: [
      { test: { ...shared, name: 'sharing', include: filesIn(sharing), exclude: alone, isolate: false } },
      { test: { ...shared, name: 'alone', include: alone } },
      { test: { ...shared, name: 'apart', include: ['test/**/*.test.ts'], exclude: filesIn(sharing) } },
    ],
  },
});
