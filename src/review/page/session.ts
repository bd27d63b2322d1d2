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
  readonly holder: StateHolder;
  readonly editing: Editing;
  readonly saving: Saving;
  readonly #calls: ApiClient;

  /** Restores unsaved changes, where they were made to the present files. */
  constructor(view: View, calls: ApiClient, unsavedStore: UnsavedStore) {
    this.#calls = calls;
    this.holder = new StateHolder(opened(view));
    this.editing = new Editing(this.holder, calls, unsavedStore);
    this.saving = new Saving(this.holder, this.editing, calls, unsavedStore);
    const kept = unsavedStore.get(view.slug);
    if (!kept) return;
    if (kept.version === view.version) {
      this.editing.restore(kept);
      this.holder.say('said', 'Your unsaved changes were restored.');
    } else {
      this.holder.set({ lost: kept.file });
      this.holder.say(
        'stale',
        'The files have changed on disk since your last changes, which were not saved.',
      );
    }
  }

  /** How selected words are written in the file. @returns null where that is impossible; the notice says why */
  async words(words: Words): Promise<Written | null> {
    try {
      return await this.#calls.words(this.holder.state.view.slug, words);
    } catch (error) {
      this.holder.say('trouble', sentence(error));
      return null;
    }
  }

  /** Asks a question of the present file. @returns the answer, or the error */
  async ask(line: string): Promise<string> {
    const { holder } = this;
    try {
      return await this.#calls.ask(holder.state.view.slug, { file: holder.file, line });
    } catch (error) {
      return sentence(error);
    }
  }
}
