import type { Tools } from '../../src/discord/newsroom/adding.js';
import { RateLimiter } from '../../src/discord/scheduling/rateLimiter.js';
import { draftFiles } from '../../src/ingest/files.js';
import { createFetcher } from '../../src/web/fetcher.js';
import { cachedAnnotator } from '../annotator.js';

/** What a bot adds articles with: in this process. @param allow hosts of this machine that links may lead to, as `127.0.0.1:8080` */
export function toolsFor(allow: readonly string[] = []): Pick<Tools, 'drafting' | 'fetcher'> {
  return {
    drafting: { draft: (order) => draftFiles(order, cachedAnnotator) },
    fetcher: createFetcher({ allow }),
  };
}

/** A pace that holds nobody back. */
export function noPace(): RateLimiter {
  const most = Number.POSITIVE_INFINITY;
  return new RateLimiter({ user: most, channel: most, alone: most });
}
