import type { CardWords } from './card.js';

/** What the thread that answers tells the one that draws: to draw, or to end. */
export type Order = { readonly id: number; readonly words: CardWords } | { readonly end: true };

/** What comes back: the picture as a PNG, or why there is none. */
export type Report =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly fault: string };
