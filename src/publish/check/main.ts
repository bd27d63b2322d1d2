import { join } from 'node:path';
import { loadConfig } from '../../config.js';
import { LiveLibrary } from '../../knowledge/liveLibrary.js';
import { type Fault, faultLine, loadArticle, slugsIn } from '../../knowledge/load.js';
import { draftFolder, hasNextVersion } from '../../knowledge/versions.js';

/**
 * Checks the knowledge folder and prints every fault with file, line, path and message. The exit code is 1 if a
 * published article has errors or there is no article at all. Drafts may have errors.
 */
async function check(): Promise<void> {
  const live = await LiveLibrary.open(loadConfig().knowledge);
  const { articles } = live.library;
  const drafts = live.unpublished.filter(({ state }) => state === 'draft').map(({ slug }) => slug);
  const next = slugsIn(live.folder).filter((slug) => hasNextVersion(join(live.folder, slug)));
  const loaded = await Promise.all(next.map((slug) => loadArticle(live.folder, join(slug, draftFolder))));
  const faults = [...live.library.faults, ...loaded.flatMap((version) => version.faults)];
  const isDraft = ({ file }: Fault): boolean => {
    const [slug = '', folder] = file.split('/');
    return drafts.includes(slug) || folder === draftFolder;
  };
  for (const fault of faults) {
    const severity = isDraft(fault) ? 'in a draft' : fault.severity;
    console.error(`${severity}: ${faultLine(fault)}`);
  }
  const errors = faults.filter((fault) => fault.severity === 'error' && !isDraft(fault)).length;
  const warnings = faults.filter((fault) => fault.severity === 'warning' && !isDraft(fault)).length;
  console.log(
    `good articles: ${articles.length}, errors: ${errors}, warnings: ${warnings}, not published: ${live.unpublished.length + next.length}`,
  );
  if (errors > 0 || articles.length + live.unpublished.length === 0) process.exitCode = 1;
}

check().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
