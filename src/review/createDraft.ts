import type { Annotator } from '../annotator/annotator.js';
import { type IngestOptions, ingest, SlugTaken } from '../ingest/ingest.js';
import { fetchMaterial, type Material } from '../ingest/material.js';
import { NetworkUnavailable } from '../reader/network.js';
import { KeyedQueue } from '../support/keyedQueue.js';
import type { Fetcher } from '../web/fetcher.js';
import { entryOf } from './list.js';
import { Refusal } from './refusal.js';
import type { CreateDraft, Submission } from './routes.js';

/** What drafting needs. */
export interface DraftTools {
  /** The folder of articles. */
  readonly out: string;
  /** Serialises access to an article's files, by slug. */
  readonly queue: KeyedQueue;
  readonly annotator: Annotator;
  readonly fetcher: Fetcher;
}

async function materialOf(submission: Submission, fetcher: Fetcher): Promise<Material> {
  if (submission.by === 'link') return fetchMaterial(submission.url, fetcher);
  if (submission.by === 'file') return { name: submission.name, bytes: submission.bytes, url: null };
  // As with standard input, only the text itself tells its format.
  return { name: '-', bytes: new TextEncoder().encode(submission.text), url: null };
}

/** What to do if the article exists already; refused until the editor has decided. */
function optionsOf({ becomes }: Submission): Pick<IngestOptions, 'slug' | 'ifExists'> {
  if (becomes === undefined) return { ifExists: 'refuse' };
  return becomes.as === 'version' ? { slug: becomes.of, ifExists: 'update' } : { ifExists: 'number' };
}

/**
 * Drafts articles into a folder, one at a time, since reading takes the whole machine. Saving goes through the
 * article's queue, so that no change by an editor is lost.
 */
export function draftCreator({ annotator, fetcher, out, queue }: DraftTools): CreateDraft {
  const drafting = new KeyedQueue();
  return (submission) =>
    drafting.run('', async () => {
      const material = await materialOf(submission, fetcher);
      const saving = (slug: string, save: () => Promise<boolean>): Promise<boolean> => queue.run(slug, save);
      try {
        const options = { out, saving, ...optionsOf(submission) };
        const { slug, warnings } = await ingest(material, options, annotator);
        return { slug, warnings: [...warnings] };
      } catch (error) {
        if (error instanceof SlugTaken) return { taken: await entryOf(out, error.slug) };
        throw error instanceof NetworkUnavailable ? new Refusal(503, error.message) : error;
      }
    });
}
