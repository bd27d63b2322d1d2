import type { View } from '../api.js';
import type { ApiClient, Words } from './apiClient.js';
import { Editing } from './editing.js';
import type { Written } from './file.js';
import { Saving } from './saving.js';
import { opened, sentence } from './state.js';
import { StateHolder } from './stateHolder.js';
import type { UnsavedStore } from './unsaved.js';

/** An article under review. */
export class Session {
  readonly board: StateHolder;
  readonly editing: Editing;
  readonly saving: Saving;
  readonly #calls: ApiClient;

  /** Restores unsaved changes, where they were made to the present files. */
  constructor(view: View, calls: ApiClient, keeper: UnsavedStore) {
    this.#calls = calls;
    this.board = new StateHolder(opened(view));
    this.editing = new Editing(this.board, calls, keeper);
    this.saving = new Saving(this.board, this.editing, calls, keeper);
    const kept = keeper.get(view.slug);
    if (!kept) return;
    if (kept.version === view.version) {
      this.editing.restore(kept);
      this.board.say('said', 'Your unsaved changes are here again.');
    } else {
      this.board.set({ lost: kept.file });
      this.board.say('stale', 'The files changed on disk since your last changes, which were not saved.');
    }
  }

  /** How selected words are written in the file. @returns null where that is impossible; the notice says why */
  async words(words: Words): Promise<Written | null> {
    try {
      return await this.#calls.words(this.board.state.view.slug, words);
    } catch (error) {
      this.board.say('trouble', sentence(error));
      return null;
    }
  }

  /** Asks a question of the present file. @returns the answer, or the error */
  async ask(line: string): Promise<string> {
    const { board } = this;
    try {
      return await this.#calls.ask(board.state.view.slug, { file: board.file, line });
    } catch (error) {
      return sentence(error);
    }
  }
}
