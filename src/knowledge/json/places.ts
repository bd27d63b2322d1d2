import type { Node } from 'jsonc-parser';
import { type LineColumn, LineIndex } from '../../support/lineColumn.js';
import { readTree } from './tree.js';

/** A node's value under a key. As in `JSON.parse`, the last of duplicate keys counts. */
function inside(node: Node, segment: PropertyKey): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(segment)];
  return propertyOf(node, segment)?.[1];
}

function propertyOf(node: Node, key: PropertyKey): readonly Node[] | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children;
}

/** Finds the line and column of values in a JSON text. */
export class JsonPlaces {
  readonly #root: Node | null;
  readonly #lines: LineIndex;

  /** @param json a valid JSON text */
  constructor(json: string) {
    this.#root = readTree(json).root;
    this.#lines = new LineIndex(json);
  }

  /**
   * Where a value begins; where it is missing, its closest ancestor.
   * @param path keys and indexes that lead to the value
   * @param key a key of the value, to locate the key itself
   * @returns null where the text could not be parsed
   */
  at(path: readonly PropertyKey[], key?: string): LineColumn | null {
    let node = this.#root;
    if (!node) return null;
    for (const segment of path) {
      const next = inside(node, segment);
      if (!next) break;
      node = next;
    }
    const named = key === undefined ? undefined : propertyOf(node, key)?.[0];
    return this.#lines.at((named ?? node).offset);
  }
}
