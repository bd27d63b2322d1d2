import type { Block } from './blocks.js';
import { bare } from './dom.js';

/** In how many pieces Readability leaves a line at most. */
const mostPieces = 10;
/** Longest line that is joined, in UTF-16 units. */
const longestLine = 800;

/** Joins the pieces that Readability made of one line of the page. */
export function joinedLines(blocks: readonly Block[], all: readonly Block[]): Block[] {
  const whole = new Map(all.map((block) => [bare(block.text), block.text]));
  const found: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const first = blocks[at];
    if (!first) break;
    let plain = bare(first.text);
    let [taken, text] = [1, first.text];
    for (let next = 1; !whole.has(plain) && next < mostPieces && plain.length < longestLine; next++) {
      plain += bare(blocks[at + next]?.text ?? '');
      const line = whole.get(plain);
      if (line !== undefined) [taken, text] = [next + 1, line];
    }
    found.push(taken === 1 ? first : { ...first, text });
    at += taken;
  }
  return found;
}
