import { scrolling } from './review.js';

/** A stretch from top to bottom of what a pane has in it, in pixels from where that begins, be it scrolled or not. */
export interface Height {
  readonly top: number;
  readonly bottom: number;
}

/** Where words are in their pane, in pixels. */
export interface Place extends Height {
  readonly left: number;
}

/** How far what a pane has in it is from where the window shows it, in pixels. */
const shiftOf = (pane: Element): number => pane.scrollTop - pane.getBoundingClientRect().top;

/** Where words are in a pane. */
export function placeIn(pane: Element, words: Range): Place {
  const { bottom, left, top } = words.getBoundingClientRect();
  const shift = shiftOf(pane);
  return { top: top + shift, bottom: bottom + shift, left: left - pane.getBoundingClientRect().left };
}

/** What is to be seen of a pane now. */
export function seenOf(pane: Element): Height {
  const { bottom, top } = pane.getBoundingClientRect();
  const shift = shiftOf(pane);
  return { top: Math.max(0, top) + shift, bottom: Math.min(innerHeight, bottom) + shift };
}

/** Scrolls as far as is needed to see a stretch of a pane; of one that is too high, its top. */
export function reveal(pane: Element, { bottom, top }: Height): void {
  const seen = seenOf(pane);
  const down = Math.min(bottom - seen.bottom, top - seen.top);
  const by = top < seen.top ? top - seen.top : Math.max(0, down);
  if (by === 0) return;
  // In a low window the page is scrolled, not its panes.
  const isPane = getComputedStyle(pane).overflowY === 'auto';
  (isPane ? pane : window).scrollBy({ top: by, behavior: scrolling() });
}
