/** Work that may pause at each `yield`. */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How long the event loop waits for steps at a time, in milliseconds, unless a single one takes longer. */
const longestSlice = 10;

/** Does all steps, and lets the event loop go on between them. */
export async function finishInSlices(steps: Steps<void>): Promise<void> {
  for (let begun = performance.now(); !steps.next().done; ) {
    if (performance.now() - begun < longestSlice) continue;
    await new Promise(setImmediate);
    begun = performance.now();
  }
}

/** What is made of each object once, at once or in steps. Nothing is kept longer than its object. */
export class SteppedCache<K extends object, V extends object> {
  readonly #made = new WeakMap<K, V>();
  readonly #begun = new WeakMap<K, Steps<V>>();

  constructor(private readonly make: (key: K) => Steps<V>) {}

  /** The value of a key. What is not made yet is made at once, from where the steps have come. */
  get(key: K): V {
    for (;;) {
      const value = this.#made.get(key) ?? this.#advance(key);
      if (value) return value;
    }
  }

  /** Makes the value of a key in steps. */
  *prepare(key: K): Steps<void> {
    while (!this.#made.has(key)) {
      this.#advance(key);
      yield;
    }
  }

  #advance(key: K): V | null {
    const steps = this.#begun.get(key) ?? this.make(key);
    // What fails is begun anew.
    this.#begun.delete(key);
    const { done, value } = steps.next();
    if (!done) {
      this.#begun.set(key, steps);
      return null;
    }
    this.#made.set(key, value);
    return value;
  }
}
