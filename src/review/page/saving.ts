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

const answersNow = 'Published. The bot answers from it now.';
const answersLater = 'Published. The bot will answer from it when the embargo ends.';

/** Saves, publishes, and makes all other changes to the files. */
export class Saving {
  readonly #holder: StateHolder;
  readonly #editing: Editing;
  readonly #calls: Pick<ApiClient, 'save' | 'move' | 'open'>;
  readonly #unsavedStore: UnsavedStore;

  constructor(
    holder: StateHolder,
    editing: Editing,
    calls: Pick<ApiClient, 'save' | 'move' | 'open'>,
    unsavedStore: UnsavedStore,
  ) {
    this.#holder = holder;
    this.#editing = editing;
    this.#calls = calls;
    this.#unsavedStore = unsavedStore;
  }

  /** Runs one operation at a time. @returns whether it succeeded; the notice says why not */
  async #alone(work: () => Promise<void>): Promise<boolean> {
    if (this.#holder.state.isBusy) return false;
    this.#holder.set({ isBusy: true });
    try {
      await work();
      return true;
    } catch (error) {
      this.#fail(error, () => void this.#alone(work));
      return false;
    } finally {
      this.#holder.set({ isBusy: false });
    }
  }

  #fail(error: unknown, again: () => void): void {
    if (error instanceof Refused && error.status === 409) {
      if (isChanged(this.#holder.state)) this.#holder.set({ lost: this.#holder.file });
      this.#holder.say('stale', 'The files have changed on disk since you opened them, so nothing was done.');
    } else this.#holder.say('trouble', sentence(error), error instanceof Unreachable ? again : undefined);
  }

  /** Saves. @returns whether it succeeded */
  save(): Promise<boolean> {
    return this.#alone(async () => {
      const { file } = this.#holder;
      const { conflicts, view: before } = this.#holder.state;
      const hasConflicts = conflicts.length + before.conflicts.length > 0;
      const view = await this.#calls.save(before.slug, {
        version: before.version,
        file,
        ...(hasConflicts && { conflicts: [...conflicts] }),
      });
      this.#holder.set({ view, saved: file });
      // Changes made while saving are read separately.
      if (this.#holder.file === file) this.#holder.set(placed(completeFile(view.file), view.reading));
      this.#editing.keep();
      this.#holder.say('said', 'Saved.');
    });
  }

  /** Saves unsaved changes, and publishes. @returns whether it succeeded */
  async publish({ corrected, from }: Publication): Promise<boolean> {
    if (isChanged(this.#holder.state) && !(await this.save())) return false;
    return this.#move((view) => (view?.state === 'embargoed' ? answersLater : answersNow), {
      to: 'published',
      version: this.#holder.state.view.version,
      ...(from !== undefined && { from }),
      ...(corrected !== undefined && { corrected }),
    });
  }

  /** Saves unsaved changes, and withdraws the article. @returns whether it succeeded */
  async withdraw(): Promise<boolean> {
    if (isChanged(this.#holder.state) && !(await this.save())) return false;
    const { version } = this.#holder.state.view;
    return this.#move(() => 'Withdrawn. The bot no longer answers from it.', { to: 'withdrawn', version });
  }

  /** Discards the version under review. @param gone called where nothing of the article is left */
  discard(gone: () => void): Promise<boolean> {
    const { version } = this.#holder.state.view;
    return this.#move(() => 'Discarded.', { to: 'discarded', version }, gone);
  }

  #move(said: (view: View | null) => string, move: Move, gone?: () => void): Promise<boolean> {
    return this.#alone(async () => {
      const { slug } = this.#holder.state.view;
      const view = await this.#calls.move(slug, move);
      this.#editing.close();
      this.#unsavedStore.drop(slug);
      if (view) this.#holder.set({ ...opened(view), attention: this.#holder.state.attention + 1 });
      else gone?.();
      this.#holder.say('said', said(view));
    });
  }

  /** Reloads the files from disk. Lost changes can still be downloaded. */
  reload(): Promise<boolean> {
    return this.#alone(async () => {
      const { lost, view } = this.#holder.state;
      const now = await this.#calls.open(view.slug);
      this.#editing.close();
      this.#unsavedStore.drop(view.slug);
      this.#holder.set({ ...opened(now), lost, attention: this.#holder.state.attention + 1 });
      this.#holder.say('said', 'Reloaded.');
    });
  }
}
