import type { Span } from '../article/spans.js';

/** Sentences that are read together: the first and the last, both included. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/**
 * Splits an article into windows of whole sentences, each as long as possible. A sentence longer than a
 * window forms one by itself. Neighbouring windows share a sentence where another fits beside it, so that
 * most sentences are read with context on both sides.
 * @param sentences UTF-16 offsets, in order
 * @param size longest window in UTF-16 code units, from the start of its first sentence to the end of its
 *   last
 */
export function windowsOf(sentences: readonly Span[], size: number): Window[] {
  /** Whether a range of sentences, both ends included, fits into a window. */
  const fits = (from: number, to: number): boolean =>
    (sentences[to]?.end ?? Number.POSITIVE_INFINITY) - (sentences[from]?.start ?? 0) <= size;
  const windows: Window[] = [];
  for (let first = 0; first < sentences.length; ) {
    let last = first;
    while (fits(first, last + 1)) last++;
    windows.push({ first, last });
    if (last + 1 >= sentences.length) break;
    // Share the last sentence only if another one fits beside it.
    first = last > first && fits(last, last + 1) ? last : last + 1;
  }
  return windows;
}

/**
 * Chooses the fewest windows that cover some sentences.
 * @param windows of one article, in order
 * @param rows indexes of sentences, in any order; those outside all windows are ignored
 * @returns indexes of windows, in order
 */
export function windowsCovering(windows: readonly Window[], rows: readonly number[]): number[] {
  const chosen: number[] = [];
  let at = 0;
  for (const row of [...rows].sort((a, b) => a - b)) {
    const held = windows[chosen.at(-1) ?? -1];
    if (held && row >= held.first && row <= held.last) continue;
    // Prefer the later of two windows: it may cover the next sentence too.
    while ((windows[at + 1]?.first ?? Number.POSITIVE_INFINITY) <= row) at++;
    const window = windows[at];
    if (window && row >= window.first && row <= window.last) chosen.push(at);
  }
  return chosen;
}
