import type { Annotator } from '../../src/annotator/annotator.js';
import type { Tools } from '../../src/discord/newsroom/adding.js';
import { RateLimiter } from '../../src/discord/scheduling/rateLimiter.js';
import { draftFiles } from '../../src/ingest/files.js';
import type { Annotations } from '../../src/nlp/annotations.js';
import { createFetcher } from '../../src/web/fetcher.js';
import { shippedAnnotator } from '../annotator.js';

const annotated = new Map<string, Promise<Annotations>>();
/** The shipped annotator, which reads each text once: most of what a draft costs, and the tests bring the same texts. */
const annotator: Annotator = {
  annotate(text, quotations) {
    const key = JSON.stringify([text, quotations.map(({ start, end }) => [start, end])]);
    const known = annotated.get(key) ?? shippedAnnotator.annotate(text, quotations);
    annotated.set(key, known);
    return known;
  },
};

/** What a bot adds articles with: in this process. @param allow hosts of this machine that links may lead to, as `127.0.0.1:8080` */
export function toolsFor(allow: readonly string[] = []): Pick<Tools, 'drafting' | 'fetcher'> {
  return {
    drafting: { draft: (order) => draftFiles(order, annotator) },
    fetcher: createFetcher({ allow }),
  };
}

/** A pace that holds nobody back. */
export function noPace(): RateLimiter {
  const most = Number.POSITIVE_INFINITY;
  return new RateLimiter({ user: most, channel: most, alone: most });
}
