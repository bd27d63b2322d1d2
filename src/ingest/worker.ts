import type { Annotator } from '../annotator/annotator.js';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { Unreadable } from '../knowledge/unreadable.js';
import type { WorkerReply, WorkerRequest } from './drafting.js';
import { draftFiles } from './files.js';

// A process of its own, which drafts one article after the other: whatever a page does to it, the process that answers goes
// on. It ends when that one does.
process.on('disconnect', () => process.exit());

let annotator: Annotator | null = null;

function send(reply: WorkerReply): void {
  process.send?.(reply);
}

// Only the process that has started this one can send to it.
process.on('message', async ({ id, models, order }: WorkerRequest) => {
  try {
    annotator ??= openAnnotator(models);
    send({ id, drafted: await draftFiles(order, annotator) });
  } catch (error) {
    if (error instanceof Unreadable) send({ id, unreadable: error.message, reason: error.reason });
    else send({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
