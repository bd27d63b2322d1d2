/** How long somebody waits for the database at most, in milliseconds. */
export const patienceForStore = 1200;

/** The same behind an acknowledgement, in milliseconds. */
export const patienceBehind = 8000;

/** The result of a promise, or a value where it takes longer than `most` milliseconds. @throws what the promise throws in time */
export async function within<T, L>(promise: Promise<T>, most: number, late: L): Promise<T | L> {
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
