import type { Node } from 'jsonc-parser';
import { type LineColumn, Lines } from '../support/lineColumn.js';
import { readTree } from './jsonTree.js';

/** A node's value under a key; where a key stands twice the last counts, as it does to `JSON.parse`. */
function inside(node: Node, segment: PropertyKey): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(segment)];
  return propertyOf(node, segment)?.[1];
}

function propertyOf(node: Node, key: PropertyKey): readonly Node[] | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children;
}

/** Tells where in a JSON text a value stands. */
export class JsonPlaces {
  readonly #root: Node | null;
  readonly #lines: Lines;

  /** @param json the text, which must be JSON */
  constructor(json: string) {
    this.#root = readTree(json).root;
    this.#lines = new Lines(json);
  }

  /**
   * Where a value begins; where the text lacks it, where that begins in which it should stand.
   * @param path keys and indexes that lead to the value
   * @param key a key of the value: its own place is told then
   * @returns null where the text could not be read
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
