import type { View } from '../api.js';
import { Board } from './board.js';
import type { Calls, Words } from './calls.js';
import { Editing } from './editing.js';
import type { Written } from './file.js';
import { Filing } from './filing.js';
import type { Keeper } from './kept.js';
import { opened, sentence } from './state.js';

/** One article under review. */
export class Session {
  readonly board: Board;
  readonly editing: Editing;
  readonly filing: Filing;
  readonly #calls: Calls;

  /** Unsaved changes that were kept are there again, where they were made to these very files. */
  constructor(view: View, calls: Calls, keeper: Keeper) {
    this.#calls = calls;
    this.board = new Board(opened(view));
    this.editing = new Editing(this.board, calls, keeper);
    this.filing = new Filing(this.board, this.editing, calls, keeper);
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

  /**
   * How selected words are written in the file.
   * @returns null where they cannot be; the notice says why
   */
  async words(words: Words): Promise<Written | null> {
    try {
      return await this.#calls.words(this.board.state.view.slug, words);
    } catch (error) {
      this.board.say('trouble', sentence(error));
      return null;
    }
  }

  /** Asks the file as it is now a question. @returns the answer, or why there is none */
  async ask(line: string): Promise<string> {
    const { board } = this;
    try {
      return await this.#calls.ask(board.state.view.slug, { file: board.file, line });
    } catch (error) {
      return sentence(error);
    }
  }
}
