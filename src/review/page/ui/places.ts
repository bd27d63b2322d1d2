import { scrolling } from './review.js';

/** A vertical range in a pane's scrolled content, in pixels. */
export interface Height {
  readonly top: number;
  readonly bottom: number;
}

/** A position in a pane's content, in pixels. */
export interface Place extends Height {
  readonly left: number;
}

/** The distance between content and window coordinates, in pixels. */
const shiftOf = (pane: Element): number => pane.scrollTop - pane.getBoundingClientRect().top;

/** The position of words in a pane. */
export function placeIn(pane: Element, words: Range): Place {
  const { bottom, left, top } = words.getBoundingClientRect();
  const shift = shiftOf(pane);
  return { top: top + shift, bottom: bottom + shift, left: left - pane.getBoundingClientRect().left };
}

/** The visible range of a pane. */
export function seenOf(pane: Element): Height {
  const { bottom, top } = pane.getBoundingClientRect();
  const shift = shiftOf(pane);
  return { top: Math.max(0, top) + shift, bottom: Math.min(innerHeight, bottom) + shift };
}

/** Scrolls as little as needed to show a range of a pane; the top of one that is too high. */
export function reveal(pane: Element, { bottom, top }: Height): void {
  const seen = seenOf(pane);
  const down = Math.min(bottom - seen.bottom, top - seen.top);
  const by = top < seen.top ? top - seen.top : Math.max(0, down);
  if (by === 0) return;
  // In a low window the page scrolls instead of its panes.
  const isPane = getComputedStyle(pane).overflowY === 'auto';
  (isPane ? pane : window).scrollBy({ top: by, behavior: scrolling() });
}
