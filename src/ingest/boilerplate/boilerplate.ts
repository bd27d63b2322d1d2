import { calls } from './calls.js';
import { credits } from './credits.js';
import { pageLines } from './pageLines.js';
import type { BoilerplateRow } from './row.js';

/** All kinds of boilerplate. Each pattern is anchored at both ends and bounded between: it takes linear time. */
export const boilerplate: readonly BoilerplateRow[] = [...pageLines, ...credits, ...calls];

/** Longest block that may be boilerplate, in UTF-16 units. */
const longest = 700;

/** The kind of boilerplate that a block is; undefined for an article's own words. */
export function boilerplateIn(block: string): BoilerplateRow | undefined {
  return block.length > longest ? undefined : boilerplate.find(({ pattern }) => pattern.test(block));
}
