import type { ArticleFile } from './file.js';
import type { Notice, State } from './state.js';

/** Holds the state of an article under review, and tells the page when it changes. */
export class Board {
  readonly #listeners = new Set<() => void>();
  #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  /** The file as it is now. */
  get file(): ArticleFile {
    return this.#state.history.present;
  }

  /** @returns what ends it */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(parts: Partial<State>): void {
    this.#state = { ...this.#state, ...parts };
    for (const listener of this.#listeners) listener();
  }

  /** Tells the editor something. @param again what can be tried again */
  say(kind: Notice['kind'], text: string, again?: () => void): void {
    this.set({ notice: { kind, text, ...(again && { again }) } });
  }
}
