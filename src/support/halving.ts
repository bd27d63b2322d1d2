/**
 * Finds by halving where a condition begins to hold.
 * @param length of a list in order: the condition holds for none of its first indexes and for all after them
 * @returns the first index for which it holds; `length` where it holds for none
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
