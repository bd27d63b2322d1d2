import { firstWhere } from './halving.js';

/** Where in a file something stands, as editors count: both from 1, a column being one UTF-16 code unit. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, by which offsets are told as editors tell them. */
export class Lines {
  /** Offsets at which lines begin. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    // A byte order mark shows in no editor.
    const starts = [text.startsWith('\ufeff') ? 1 : 0];
    for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  /** @param offset UTF-16 offset into the text */
  at(offset: number): LineColumn {
    const starts = this.#starts;
    const line = Math.max(
      1,
      firstWhere(starts.length, (index) => (starts[index] ?? 0) > offset),
    );
    return { line, column: Math.max(0, offset - (starts[line - 1] ?? 0)) + 1 };
  }
}

/** A place as terminals and editors link it after a file's name: `12:7`. */
export function placeText({ line, column }: LineColumn): string {
  return `${line}:${column}`;
}
