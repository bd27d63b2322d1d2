import type { Annotator } from '../annotator/annotator.js';
import { bring } from '../ingest/bring.js';
import { linkMaterial } from '../ingest/link.js';
import type { Material } from '../ingest/material.js';
import { Unready } from '../reader/network.js';
import type { Fetcher } from '../web/fetcher.js';
import { Queue } from './queue.js';
import { Refusal } from './refusal.js';
import type { Bring, Wanted } from './routes.js';

/** What drafts are made with. */
export interface Workshop {
  /** The folder of articles. */
  readonly out: string;
  readonly annotator: Annotator;
  readonly fetcher: Fetcher;
}

async function materialOf(wanted: Wanted, fetcher: Fetcher): Promise<Material> {
  if (wanted.by === 'link') return linkMaterial(wanted.url, fetcher);
  if (wanted.by === 'file') return { name: wanted.name, bytes: wanted.bytes, url: null };
  // As standard input: nothing tells how it is written but the text itself.
  return { name: '-', bytes: new TextEncoder().encode(wanted.text), url: null };
}

/** Drafts articles into a folder, one at a time: reading one takes all of the machine. */
export function createBring({ annotator, fetcher, out }: Workshop): Bring {
  const queue = new Queue();
  return (wanted) =>
    queue.run('', async () => {
      const material = await materialOf(wanted, fetcher);
      const brought = await bring(material, { out, ifThere: 'number' }, annotator).catch((error: unknown) => {
        throw error instanceof Unready ? new Refusal(503, error.message) : error;
      });
      return { slug: brought.slug, warnings: [...brought.warnings] };
    });
}
