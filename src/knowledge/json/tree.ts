import { createRequire } from 'node:module';
import type { Node, ParseErrorCode } from 'jsonc-parser';

/** A syntax error in a JSON text. */
export interface JsonError {
  /** The parser's code: "CommaExpected". */
  readonly code: string;
  /** UTF-16 offset and length. */
  readonly offset: number;
  readonly length: number;
}

/** A syntax tree with offsets, as far as the text could be parsed. */
export interface JsonTree {
  readonly root: Node | null;
  readonly errors: readonly JsonError[];
}

/**
 * Parses JSON (no comments, no trailing commas) into a syntax tree.
 * @returns neither a tree nor errors where lists are nested too deeply
 */
export function readTree(json: string): JsonTree {
  // Loaded lazily: only faulty files need it. The cast: `require` gives any.
  const { parseTree, printParseErrorCode } = createRequire(import.meta.url)(
    'jsonc-parser',
  ) as typeof import('jsonc-parser');
  const found: { error: ParseErrorCode; offset: number; length: number }[] = [];
  try {
    // The parser does not know byte order marks. A space keeps all offsets.
    const root = parseTree(json.replace(/^\ufeff/, ' '), found, { disallowComments: true });
    const errors = found.map(({ error, offset, length }) => ({
      code: printParseErrorCode(error),
      offset,
      length,
    }));
    return { root: root ?? null, errors };
  } catch (error) {
    // The parser recurses for every nested list.
    if (error instanceof RangeError) return { root: null, errors: [] };
    throw error;
  }
}
