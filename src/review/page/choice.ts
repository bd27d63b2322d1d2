import { type Doubt, doubtsOf } from './doubts.js';
import type { ArticleFile, Key } from './file.js';

/** What an editor looks at. */
export interface Choice {
  readonly key: Key;
  /** As it was when it was chosen among what is to look at; null where it was chosen elsewhere. */
  readonly doubt: Doubt | null;
}

/**
 * What is to look at, in order. Whatever the editor is looking at stays in its place, although it is not doubtful any more,
 * so that nothing moves away under the hand.
 */
export function rowsOf(file: ArticleFile, choice: Choice | null): readonly Doubt[] {
  const doubts = doubtsOf(file);
  const lingering = choice?.doubt;
  if (!lingering || doubts.some(({ key }) => key === lingering.key)) return doubts;
  return [...doubts, lingering].sort((a, b) => a.confidence - b.confidence);
}

/** An item as it is chosen. */
export function chosen(file: ArticleFile, key: Key): Choice {
  return { key, doubt: doubtsOf(file).find((doubt) => doubt.key === key) ?? null };
}

/**
 * The row before or after the one that is chosen; the first where none is.
 * @param by 1 for the next one, -1 for the one before
 * @returns null where there is none
 */
export function beside(rows: readonly Doubt[], key: Key | null, by: 1 | -1): Doubt | null {
  const at = rows.findIndex((row) => row.key === key);
  if (at === -1) return rows[0] ?? null;
  return rows[at + by] ?? null;
}

/** What to look at after an item is dealt with: the next row, or the first of those that were left out. */
export function following(rows: readonly Doubt[], key: Key): Doubt | null {
  return beside(rows, key, 1) ?? rows.find((row) => row.key !== key) ?? null;
}
