/**
 * Finds the first index from which a condition holds, by binary search.
 * @param length of a sorted list: the condition is false up to some index and true from there on
 * @returns the first index for which it holds; `length` if there is none
 */
export function binarySearch(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
