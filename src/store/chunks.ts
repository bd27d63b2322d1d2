/** Rows written, or named, in one statement at most: SQLite limits what is filled in. */
const most = 300;

/** A list in parts that are each no longer than a statement takes. */
export function* chunksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}
