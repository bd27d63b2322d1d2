import type { Annotator } from '../annotator/annotator.js';
import { openAnnotator } from '../annotator/openAnnotator.js';
import { Unreadable } from '../knowledge/unreadable.js';
import { draftHere } from './draftHere.js';
import type { Asked, Told } from './draftingProcess.js';

// A process of its own, which drafts one article after the other: whatever a page does to it, the one that answers
// people goes on. It ends when that one does.
process.on('disconnect', () => process.exit());

let annotator: Annotator | null = null;

function tell(what: Told): void {
  process.send?.(what);
}

// Only the process that has started this one can send to it.
process.on('message', async ({ id, models, order }: Asked) => {
  try {
    annotator ??= openAnnotator(models);
    tell({ id, drafted: await draftHere(order, annotator) });
  } catch (error) {
    if (error instanceof Unreadable) tell({ id, unreadable: error.message, reason: error.reason });
    else tell({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
