/** From this confidence on an item that a program has read need not be looked at. */
export const sure = 0.8;

/** Whether somebody should look at an item: a program has read it, and is not sure. */
export function isDoubtful({ confidence = 1 }: { readonly confidence?: number | undefined }): boolean {
  return confidence < sure;
}
