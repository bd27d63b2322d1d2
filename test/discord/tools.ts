import type { Tools } from '../../src/discord/newsroom/adding.js';
import { Pace } from '../../src/discord/server/memory.js';
import { draftHere } from '../../src/ingest/draftHere.js';
import { createFetcher } from '../../src/web/fetcher.js';
import { shippedAnnotator } from '../annotator.js';

/** What a bot adds articles with: in this process. @param allow hosts of this machine that links may lead to, as `127.0.0.1:8080` */
export function toolsFor(allow: readonly string[] = []): Pick<Tools, 'drafting' | 'fetcher'> {
  return {
    drafting: { draft: (order) => draftHere(order, shippedAnnotator) },
    fetcher: createFetcher({ allow }),
  };
}

/** A pace that holds nobody back. */
export function noPace(): Pace {
  const most = Number.POSITIVE_INFINITY;
  return new Pace({ user: most, channel: most, alone: most });
}
