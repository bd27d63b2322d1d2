/** Work that can pause at each `yield`. */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps at once. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Longest time to block the event loop, in milliseconds, unless a single step takes longer. */
const maxSlice = 10;

/** Runs all steps, and yields to the event loop between them. */
export async function runInSlices(steps: Steps<void>): Promise<void> {
  for (let sliceStart = performance.now(); !steps.next().done; ) {
    if (performance.now() - sliceStart < maxSlice) continue;
    await new Promise(setImmediate);
    sliceStart = performance.now();
  }
}

/** Caches a value computed from each object, at once or in steps. Nothing is kept longer than its object. */
export class IncrementalCache<K extends object, V extends object> {
  readonly #values = new WeakMap<K, V>();
  readonly #started = new WeakMap<K, Steps<V>>();

  constructor(private readonly compute: (key: K) => Steps<V>) {}

  /** Returns the value of a key, and finishes its computation if need be. */
  get(key: K): V {
    for (;;) {
      const value = this.#values.get(key) ?? this.#advance(key);
      if (value) return value;
    }
  }

  /** Computes the value of a key in steps. */
  *prepare(key: K): Steps<void> {
    while (!this.#values.has(key)) {
      this.#advance(key);
      yield;
    }
  }

  #advance(key: K): V | null {
    const steps = this.#started.get(key) ?? this.compute(key);
    // A failed computation starts again.
    this.#started.delete(key);
    const { done, value } = steps.next();
    if (!done) {
      this.#started.set(key, steps);
      return null;
    }
    this.#values.set(key, value);
    return value;
  }
}
