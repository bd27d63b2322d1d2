import type { Annotator } from '../annotator/annotator.js';
import { type Bringing, bring, Taken } from '../ingest/bring.js';
import { linkMaterial } from '../ingest/linkMaterial.js';
import type { Material } from '../ingest/material.js';
import { Unready } from '../reader/network.js';
import { Queue } from '../support/queue.js';
import type { Fetcher } from '../web/fetcher.js';
import { entryOf } from './list.js';
import { Refusal } from './refusal.js';
import type { Bring, Submission } from './routes.js';

/** What drafts are made with. */
export interface Workshop {
  /** The folder of articles. */
  readonly out: string;
  /** For whatever writes an article's files, by its name. */
  readonly queue: Queue;
  readonly annotator: Annotator;
  readonly fetcher: Fetcher;
}

async function materialOf(submission: Submission, fetcher: Fetcher): Promise<Material> {
  if (submission.by === 'link') return linkMaterial(submission.url, fetcher);
  if (submission.by === 'file') return { name: submission.name, bytes: submission.bytes, url: null };
  // As standard input: nothing tells how it is written but the text itself.
  return { name: '-', bytes: new TextEncoder().encode(submission.text), url: null };
}

/** What is done where a folder is there; nobody has said so yet where they were not asked. */
function wishedOf({ becomes }: Submission): Pick<Bringing, 'slug' | 'ifThere'> {
  if (becomes === undefined) return { ifThere: 'refuse' };
  return becomes.as === 'version' ? { slug: becomes.of, ifThere: 'update' } : { ifThere: 'number' };
}

/**
 * Drafts articles into a folder, one at a time: reading one takes all of the machine. What is drafted is saved in its
 * article's turn, so that nothing is lost that somebody saves meanwhile.
 */
export function createBring({ annotator, fetcher, out, queue }: Workshop): Bring {
  const drafting = new Queue();
  return (submission) =>
    drafting.run('', async () => {
      const material = await materialOf(submission, fetcher);
      const saving = (slug: string, save: () => Promise<boolean>): Promise<boolean> => queue.run(slug, save);
      try {
        const wished = { out, saving, ...wishedOf(submission) };
        const { slug, warnings } = await bring(material, wished, annotator);
        return { slug, warnings: [...warnings] };
      } catch (error) {
        if (error instanceof Taken) return { taken: await entryOf(out, error.slug) };
        throw error instanceof Unready ? new Refusal(503, error.message) : error;
      }
    });
}
