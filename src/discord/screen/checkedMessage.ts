import type { Knowledge } from '../../knowledge/load.js';
import type { Block } from '../../present/blocks.js';
import { checkOfFewer, details, type MessageCheck, presentMessage } from '../../request/checkMessage.js';
import { piecesOfAll } from './markdown/pieces.js';
import { paginate, wholeMessage } from './pages.js';

/** Fits a checked message into one reply: first with less detail on each quotation, then with fewer quotations. */
export function blocksInOne(knowledge: Knowledge, check: MessageCheck, locale: string): readonly Block[] {
  const { article, contents } = knowledge;
  const source = contents.source?.url ?? null;
  let blocks: readonly Block[] = [];
  for (const form of forms(check, locale)) {
    // Places link to this article's source, so paragraph numbers of other articles stand in brackets without a link.
    blocks = form.map((block) =>
      source !== null &&
      'passage' in block &&
      block.passage.article !== article &&
      block.place.startsWith('¶')
        ? { ...block, place: `(${block.place})` }
        : block,
    );
    if (paginate(piecesOfAll(blocks, source, locale), wholeMessage).length === 1) break;
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
