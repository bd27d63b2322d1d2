import { checkOfFewer, details, type MessageCheck, presentMessage } from '../answer/check/message.js';
import type { Block } from '../answer/present.js';
import type { Knowledge } from '../knowledge/load.js';
import { paginate, wholeMessage } from './pages.js';
import { piecesOfAll } from './pieces.js';

/**
 * A checked message as the blocks of one message: with less of each quotation, then with fewer quotations, where
 * not all fits.
 */
export function blocksInOne({ contents }: Knowledge, check: MessageCheck, locale: string): readonly Block[] {
  const source = contents.source?.url ?? null;
  let blocks: readonly Block[] = [];
  for (const form of forms(check, locale)) {
    blocks = form;
    if (paginate(piecesOfAll(blocks, source), wholeMessage).length === 1) break;
  }
  return blocks;
}

function* forms(check: MessageCheck, locale: string): Generator<readonly Block[]> {
  const { length } = check.checks;
  for (const detail of details)
    if (detail !== 'bare' || length === 1) yield presentMessage(check, locale, detail);
  for (let count = length - 1; count > 0; count--)
    yield presentMessage(checkOfFewer(check, count), locale, 'terse');
}
