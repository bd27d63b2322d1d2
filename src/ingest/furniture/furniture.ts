import { credits } from './credits.js';
import { otherTexts } from './otherTexts.js';
import { pageWords } from './pageWords.js';
import type { Furniture } from './row.js';

/**
 * All sorts of lines that stand beside an article's sentences. Each pattern is anchored at both ends and bounded in
 * between, so that it takes time in proportion to a block's length.
 */
export const furniture: readonly Furniture[] = [...otherTexts, ...credits, ...pageWords];

/** Longest block that may be furniture, in UTF-16 units. */
const longest = 700;

/** The sort of furniture that a block is; undefined for an article's own words. */
export function furnitureIn(block: string): Furniture | undefined {
  return block.length > longest ? undefined : furniture.find(({ pattern }) => pattern.test(block));
}
