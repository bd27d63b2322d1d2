/** Rows or parameters per statement: SQLite limits them. */
const most = 300;

/** Splits a list into chunks that fit into one statement. */
export function* chunksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}
