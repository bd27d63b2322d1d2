import { createRequire } from 'node:module';
import type { Node, ParseErrorCode } from 'jsonc-parser';

/** A place at which a text is no JSON. */
export interface JsonError {
  /** What is wrong, as the parser names it: "CommaExpected". */
  readonly code: string;
  /** UTF-16 offset and length of what it is about. */
  readonly offset: number;
  readonly length: number;
}

/** A JSON text with the place of everything in it, as far as it can be read. */
export interface JsonTree {
  readonly root: Node | null;
  readonly errors: readonly JsonError[];
}

/**
 * Reads JSON (without comments or trailing commas) with the place of everything in it.
 * @returns neither a tree nor errors where lists stand in lists so deep that they cannot be followed
 */
export function readTree(json: string): JsonTree {
  // Loaded here: only what is faulty is read so, and a start should not wait for it.
  const { parseTree, printParseErrorCode } = createRequire(import.meta.url)(
    'jsonc-parser',
  ) as typeof import('jsonc-parser');
  const found: { error: ParseErrorCode; offset: number; length: number }[] = [];
  try {
    // The parser takes a byte order mark for a symbol; a space keeps all places as they are.
    const root = parseTree(json.replace(/^\ufeff/, ' '), found, { disallowComments: true });
    const errors = found.map(({ error, offset, length }) => ({
      code: printParseErrorCode(error),
      offset,
      length,
    }));
    return { root: root ?? null, errors };
  } catch (error) {
    // It calls itself for every list inside of a list.
    if (error instanceof RangeError) return { root: null, errors: [] };
    throw error;
  }
}
