/** Items that a program read with less confidence than this need a review. */
export const sure = 0.8;

/** Whether an item needs a review: a program has read it, and is not sure. */
export function isUncertain({ confidence = 1 }: { readonly confidence?: number | undefined }): boolean {
  return confidence < sure;
}
