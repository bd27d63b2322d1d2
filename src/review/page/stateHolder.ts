import type { ArticleFile } from './file.js';
import type { Notice, State } from './state.js';

/** Holds the state of an article under review, and notifies the page of changes. */
export class StateHolder {
  readonly #listeners = new Set<() => void>();
  #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  /** The present file. */
  get file(): ArticleFile {
    return this.#state.history.present;
  }

  /** @returns a function that unsubscribes */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(parts: Partial<State>): void {
    this.#state = { ...this.#state, ...parts };
    for (const listener of this.#listeners) listener();
  }

  /** Shows a notice. @param again retries what failed */
  say(kind: Notice['kind'], text: string, again?: () => void): void {
    this.set({ notice: { kind, text, ...(again && { again }) } });
  }
}
