import type { Span } from '../article/spans.js';

/** Sentences that are read together: the first and the last of them, both included. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts an article into windows of whole sentences, each as long as it may be; a sentence that is longer than a window
 * is one by itself. Neighbours share a sentence where another one fits beside it, so that most are read with what
 * stands before and after them.
 * @param sentences UTF-16 offsets, in order
 * @param size UTF-16 code units at most, from the first sentence's start to the last one's end
 */
export function windowsOf(sentences: readonly Span[], size: number): Window[] {
  /** Whether the sentences from one to another, both included, are a window. */
  const fits = (from: number, to: number): boolean =>
    (sentences[to]?.end ?? Number.POSITIVE_INFINITY) - (sentences[from]?.start ?? 0) <= size;
  const windows: Window[] = [];
  for (let first = 0; first < sentences.length; ) {
    let last = first;
    while (fits(first, last + 1)) last++;
    windows.push({ first, last });
    if (last + 1 >= sentences.length) break;
    // To share the last sentence is only worth it where another one fits beside it.
    first = last > first && fits(last, last + 1) ? last : last + 1;
  }
  return windows;
}

/**
 * The fewest windows that hold the sentences asked for.
 * @param windows of one article, in order
 * @param rows indexes of sentences, in any order; one that is in no window counts for nothing
 * @returns indexes of windows, in order
 */
export function windowsWith(windows: readonly Window[], rows: readonly number[]): number[] {
  const chosen: number[] = [];
  let at = 0;
  for (const row of [...rows].sort((a, b) => a - b)) {
    const held = windows[chosen.at(-1) ?? -1];
    if (held && row >= held.first && row <= held.last) continue;
    // Of two that hold it, the later one: it may hold the next row too.
    while ((windows[at + 1]?.first ?? Number.POSITIVE_INFINITY) <= row) at++;
    const window = windows[at];
    if (window && row >= window.first && row <= window.last) chosen.push(at);
  }
  return chosen;
}
