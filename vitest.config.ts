import { defineConfig } from 'vitest/config';

/**
 * Folders whose tests only read and compute: they share a process, and with it WordNet, the tagger and the weights, which
 * take longer to load than most files take to run. The others get a process of their own.
 */
const pure = [
  'answer',
  'annotator',
  'attribution',
  'index',
  'ingest',
  'knowledge',
  'question',
  'reading',
  'search',
];
const filesIn = (folders: readonly string[]): string[] => folders.map((name) => `test/${name}/**/*.test.ts`);
const shared = { setupFiles: ['test/setup.ts'], testTimeout: 30_000 };

export default defineConfig({
  test: {
    // All cores: the usual leaves one free, which is half of two.
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'pure', include: filesIn(pure), isolate: false } },
      { test: { ...shared, name: 'apart', include: ['test/**/*.test.ts'], exclude: filesIn(pure) } },
    ],
  },
});
