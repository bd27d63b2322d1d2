import type { View } from '../api.js';
import { type ApiClient, type Move, Refused, Unreachable } from './apiClient.js';
import { completeFile } from './completeFile.js';
import type { Editing } from './editing.js';
import { placed } from './pins.js';
import { isChanged, opened, sentence } from './state.js';
import type { StateHolder } from './stateHolder.js';
import type { UnsavedStore } from './unsaved.js';

/** The options of a publication. */
export interface Publication {
  /**
   * When it starts to answer, with a time zone. If left out: at once, or when the embargo of the version before ends.
   */
  readonly from?: string | undefined;
  readonly corrected?: string | undefined;
}

const answersNow = 'Published: it answers now.';
const answersLater = 'Published: it answers from then on.';

/** Saves, publishes, and makes all other changes to the files. */
export class Saving {
  readonly #board: StateHolder;
  readonly #editing: Editing;
  readonly #calls: Pick<ApiClient, 'save' | 'move' | 'open'>;
  readonly #keeper: UnsavedStore;

  constructor(
    board: StateHolder,
    editing: Editing,
    calls: Pick<ApiClient, 'save' | 'move' | 'open'>,
    keeper: UnsavedStore,
  ) {
    this.#board = board;
    this.#editing = editing;
    this.#calls = calls;
    this.#keeper = keeper;
  }

  /** Runs one operation at a time. @returns whether it succeeded; the notice says why not */
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

  /** Saves. @returns whether it succeeded */
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
      // Changes made while saving are read separately.
      if (this.#board.file === file) this.#board.set(placed(completeFile(view.file), view.reading));
      this.#editing.keep();
      this.#board.say('said', 'Saved.');
    });
  }

  /** Saves unsaved changes, and publishes. @returns whether it succeeded */
  async publish({ corrected, from }: Publication): Promise<boolean> {
    if (isChanged(this.#board.state) && !(await this.save())) return false;
    return this.#move((view) => (view?.state === 'embargoed' ? answersLater : answersNow), {
      to: 'published',
      version: this.#board.state.view.version,
      ...(from !== undefined && { from }),
      ...(corrected !== undefined && { corrected }),
    });
  }

  /** Saves unsaved changes, and withdraws the article. @returns whether it succeeded */
  async withdraw(): Promise<boolean> {
    if (isChanged(this.#board.state) && !(await this.save())) return false;
    const { version } = this.#board.state.view;
    return this.#move(() => 'Withdrawn: it answers nobody.', { to: 'withdrawn', version });
  }

  /** Discards the version under review. @param gone called where nothing of the article is left */
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

  /** Reloads the files from disk. Lost changes can still be downloaded. */
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
