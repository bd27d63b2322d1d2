import { binarySearch } from './binarySearch.js';

/** A position in a file as editors count it, from 1; a column is one UTF-16 code unit. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Converts offsets of a text into lines and columns. */
export class LineIndex {
  /** Offsets of the line starts. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    // Editors do not show a byte order mark.
    const starts = [text.startsWith('\ufeff') ? 1 : 0];
    for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  /**
   * Returns the position of an offset.
   * @param offset UTF-16 offset into the text
   */
  at(offset: number): LineColumn {
    const starts = this.#starts;
    const line = Math.max(
      1,
      binarySearch(starts.length, (index) => (starts[index] ?? 0) > offset),
    );
    return { line, column: Math.max(0, offset - (starts[line - 1] ?? 0)) + 1 };
  }
}

/** Formats a position as terminals and editors link it: `12:7`. */
export function formatLineColumn({ line, column }: LineColumn): string {
  return `${line}:${column}`;
}
