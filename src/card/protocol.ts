import type { CardWords } from './card.js';

/** A message to the drawing thread: draw, or exit. */
export type Order = { readonly id: number; readonly words: CardWords } | { readonly end: true };

/** The drawing thread's reply: a PNG, or the error's message. */
export type Report =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly fault: string };
