/** How long a user waits for the database, in milliseconds. */
export const storeTimeout = 1200;

/** The same after the interaction was acknowledged, in milliseconds. */
export const deferredTimeout = 8000;

/**
 * A promise's result, or `late` where it takes longer than `most` milliseconds. The promise itself runs on.
 * @throws what the promise throws in time
 */
export async function withTimeout<T, L>(promise: Promise<T>, most: number, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<L>((resolve) => {
    timer = setTimeout(resolve, most, late);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
