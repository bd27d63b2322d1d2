import type { ArticleFile, Key } from './file.js';
import { type UncertainItem, uncertainItems } from './uncertain.js';

/** The item that the editor has chosen. */
export interface Choice {
  readonly key: Key;
  /** Its entry when it was chosen among the uncertain items; null where it was chosen elsewhere. */
  readonly uncertain: UncertainItem | null;
}

/**
 * The uncertain items, in order. The chosen one stays in place after it is confirmed, so that the list does not
 * jump.
 */
export function rowsOf(file: ArticleFile, choice: Choice | null): readonly UncertainItem[] {
  const uncertain = uncertainItems(file);
  const lingering = choice?.uncertain;
  if (!lingering || uncertain.some(({ key }) => key === lingering.key)) return uncertain;
  return [...uncertain, lingering].sort((a, b) => a.confidence - b.confidence);
}

/** Chooses an item. */
export function chosen(file: ArticleFile, key: Key): Choice {
  return { key, uncertain: uncertainItems(file).find((uncertain) => uncertain.key === key) ?? null };
}

/**
 * The row next to the chosen one; the first where none is chosen.
 * @param by 1 for the next one, -1 for the one before
 * @returns null where there is none
 */
export function beside(rows: readonly UncertainItem[], key: Key | null, by: 1 | -1): UncertainItem | null {
  const at = rows.findIndex((row) => row.key === key);
  if (at === -1) return rows[0] ?? null;
  return rows[at + by] ?? null;
}

/** The row to go to after an item is done: the next one, or the first of those skipped before. */
export function following(rows: readonly UncertainItem[], key: Key): UncertainItem | null {
  return beside(rows, key, 1) ?? rows.find((row) => row.key !== key) ?? null;
}
