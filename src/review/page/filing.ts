import type { View } from '../api.js';
import type { Board } from './board.js';
import { type Calls, type Move, Refused, Unreachable } from './calls.js';
import type { Editing } from './editing.js';
import type { Keeper } from './kept.js';
import { placed } from './pins.js';
import { isChanged, opened, sentence } from './state.js';
import { whole } from './whole.js';

/** How a version is published. */
export interface Publication {
  /** From when on it answers, with a time zone; where it is left out, at once, or when the version before it is to. */
  readonly from?: string | undefined;
  readonly corrected?: string | undefined;
}

const answersNow = 'Published: it answers now.';
const answersLater = 'Published: it answers from then on.';

/** Saving, publishing, and what else changes the files. */
export class Filing {
  readonly #board: Board;
  readonly #editing: Editing;
  readonly #calls: Pick<Calls, 'save' | 'move' | 'open'>;
  readonly #keeper: Keeper;

  constructor(board: Board, editing: Editing, calls: Pick<Calls, 'save' | 'move' | 'open'>, keeper: Keeper) {
    this.#board = board;
    this.#editing = editing;
    this.#calls = calls;
    this.#keeper = keeper;
  }

  /** Does one thing at a time. @returns whether it is done; the notice says why it is not */
  async #alone(work: () => Promise<void>): Promise<boolean> {
    if (this.#board.state.isBusy) return false;
    this.#board.set({ isBusy: true });
    try {
      await work();
      return true;
    } catch (error) {
      this.#fail(error, () => void this.#alone(work));
      return false;
    } finally {
      this.#board.set({ isBusy: false });
    }
  }

  #fail(error: unknown, again: () => void): void {
    if (error instanceof Refused && error.status === 409) {
      if (isChanged(this.#board.state)) this.#board.set({ lost: this.#board.file });
      this.#board.say('stale', 'The files changed on disk since you opened them: nothing was done.');
    } else this.#board.say('trouble', sentence(error), error instanceof Unreachable ? again : undefined);
  }

  /** Saves. @returns whether it is saved */
  save(): Promise<boolean> {
    return this.#alone(async () => {
      const { file } = this.#board;
      const { conflicts, view: before } = this.#board.state;
      const hasConflicts = conflicts.length + before.conflicts.length > 0;
      const view = await this.#calls.save(before.slug, {
        version: before.version,
        file,
        ...(hasConflicts && { conflicts: [...conflicts] }),
      });
      this.#board.set({ view, saved: file });
      // What has changed since it was sent is read by itself.
      if (this.#board.file === file) this.#board.set(placed(whole(view.file), view.reading));
      this.#editing.keep();
      this.#board.say('said', 'Saved.');
    });
  }

  /** Saves what is not saved, and publishes. @returns whether it is published */
  async publish({ corrected, from }: Publication): Promise<boolean> {
    if (isChanged(this.#board.state) && !(await this.save())) return false;
    return this.#move((view) => (view?.state === 'embargoed' ? answersLater : answersNow), {
      to: 'published',
      version: this.#board.state.view.version,
      ...(from !== undefined && { from }),
      ...(corrected !== undefined && { corrected }),
    });
  }

  /** Saves what is not saved, and takes the article back. @returns whether it is withdrawn */
  async withdraw(): Promise<boolean> {
    if (isChanged(this.#board.state) && !(await this.save())) return false;
    const { version } = this.#board.state.view;
    return this.#move(() => 'Withdrawn: it answers nobody.', { to: 'withdrawn', version });
  }

  /** Drops the version that is reviewed. @param gone is called where nothing of the article is left */
  discard(gone: () => void): Promise<boolean> {
    const { version } = this.#board.state.view;
    return this.#move(() => 'Discarded.', { to: 'discarded', version }, gone);
  }

  #move(said: (view: View | null) => string, move: Move, gone?: () => void): Promise<boolean> {
    return this.#alone(async () => {
      const { slug } = this.#board.state.view;
      const view = await this.#calls.move(slug, move);
      this.#editing.close();
      this.#keeper.drop(slug);
      if (view) this.#board.set({ ...opened(view), attention: this.#board.state.attention + 1 });
      else gone?.();
      this.#board.say('said', said(view));
    });
  }

  /** Loads the files as they are on disk. The own changes stay to be downloaded. */
  reload(): Promise<boolean> {
    return this.#alone(async () => {
      const { lost, view } = this.#board.state;
      const now = await this.#calls.open(view.slug);
      this.#editing.close();
      this.#keeper.drop(view.slug);
      this.#board.set({ ...opened(now), lost, attention: this.#board.state.attention + 1 });
      this.#board.say('said', 'Loaded from disk.');
    });
  }
}
