import type { Reading } from '../api.js';
import type { ApiClient } from './apiClient.js';
import { beside, chosen, following, rowsOf } from './choice.js';
import { type Conflict, take } from './conflicts.js';
import { confirm } from './edits/confirm.js';
import { remove } from './edits/remove.js';
import type { ArticleFile, Key } from './file.js';
import { type History, make, redo, undo } from './history.js';
import { placed } from './pins.js';
import { isChanged, sentence } from './state.js';
import type { StateHolder } from './stateHolder.js';
import { uncertainItems } from './uncertain.js';
import type { UnsavedChanges, UnsavedStore } from './unsaved.js';

/** How long to wait for further changes before the server reads the file, in milliseconds. */
const pause = 250;

/** Changes the file, has the server read it, and moves the choice. */
export class Editing {
  readonly #holder: StateHolder;
  readonly #calls: Pick<ApiClient, 'read'>;
  readonly #unsavedStore: UnsavedStore;
  /** The open conflicts of each state of the file, for undo. */
  readonly #conflicts = new WeakMap<ArticleFile, readonly Conflict[]>();
  /** Counts the requests to read the file; only the last answer is used. */
  #reads = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(holder: StateHolder, calls: Pick<ApiClient, 'read'>, unsavedStore: UnsavedStore) {
    this.#holder = holder;
    this.#calls = calls;
    this.#unsavedStore = unsavedStore;
  }

  /** Cancels pending reads. */
  close(): void {
    clearTimeout(this.#timer);
    this.#reads++;
  }

  /** Changes the file. @param run groups changes into one undo step, as in `make` */
  change(change: (file: ArticleFile) => ArticleFile, run: string | null = null): void {
    const { conflicts, history } = this.#holder.state;
    this.#make(make(history, change, run), conflicts);
  }

  /** Takes one side of a conflict. */
  decide(conflict: Conflict, value: unknown): void {
    const { conflicts, history } = this.#holder.state;
    this.#make(
      make(history, (file) => take(file, conflict, value)),
      conflicts.filter((each) => each !== conflict),
    );
  }

  /** Restores unsaved changes. */
  restore({ conflicts, file }: UnsavedChanges): void {
    this.#make(
      make(this.#holder.state.history, () => file),
      conflicts,
    );
  }

  #make(history: History<ArticleFile>, conflicts: readonly Conflict[]): void {
    this.#conflicts.set(this.#holder.file, this.#holder.state.conflicts);
    this.#conflicts.set(history.present, conflicts);
    this.#move(history);
  }

  #move(history: History<ArticleFile>): void {
    if (history === this.#holder.state.history) return;
    this.#holder.set({ history, conflicts: this.#conflicts.get(history.present) ?? [] });
    this.keep();
    this.#readSoon();
  }

  /** Stores unsaved changes for a reload. */
  keep(): void {
    const { conflicts, view } = this.#holder.state;
    if (!isChanged(this.#holder.state)) this.#unsavedStore.drop(view.slug);
    else if (
      !this.#unsavedStore.set(view.slug, { version: view.version, file: this.#holder.file, conflicts })
    )
      this.#holder.say(
        'trouble',
        'Your browser has no space left for unsaved changes. Save before you reload the page.',
      );
  }

  undo(): void {
    this.#step(undo(this.#holder.state.history), 'Undone.');
  }

  redo(): void {
    this.#step(redo(this.#holder.state.history), 'Redone.');
  }

  /** Undoes or redoes, and goes to the item that is uncertain again. */
  #step(history: History<ArticleFile>, text: string): void {
    if (history.present === this.#holder.file) return;
    const before = new Set(uncertainItems(this.#holder.file).map(({ key }) => key));
    this.#move(history);
    const back = uncertainItems(this.#holder.file).find(({ key }) => !before.has(key));
    if (back) this.goTo(back.key);
    this.#holder.say('said', text);
  }

  /** Chooses an item. */
  choose(key: Key | null): void {
    this.#holder.set({ choice: key === null ? null : chosen(this.#holder.file, key) });
  }

  /** Chooses an item and moves the focus to it. @param key null where nothing is left */
  goTo(key: Key | null): void {
    this.choose(key);
    this.#holder.set({ attention: this.#holder.state.attention + 1 });
  }

  /** Goes to the next or previous uncertain item. */
  go(by: 1 | -1): void {
    const { choice } = this.#holder.state;
    const row = beside(rowsOf(this.#holder.file, choice), choice?.key ?? null, by);
    this.goTo(row?.key ?? choice?.key ?? null);
  }

  /** Confirms the chosen item, and goes to the next. */
  confirm(): void {
    const { choice } = this.#holder.state;
    if (!choice) {
      this.go(1);
      return;
    }
    const next = following(rowsOf(this.#holder.file, choice), choice.key);
    this.change((file) => confirm(file, choice.key));
    this.goTo(choice.uncertain ? (next?.key ?? null) : choice.key);
  }

  /** Removes an item, and goes to the next if it was uncertain. */
  remove(key: Key): void {
    const { choice } = this.#holder.state;
    const next = choice?.uncertain ? following(rowsOf(this.#holder.file, choice), key) : null;
    this.change((file) => remove(file, key));
    if (choice?.key === key) this.goTo(next?.key ?? null);
    this.#holder.say('said', 'Removed. You can undo this.');
  }

  /** Hides the notice. */
  dismiss(): void {
    this.#holder.set({ notice: null, lost: null });
  }

  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), pause);
  }

  async #read(): Promise<void> {
    const number = ++this.#reads;
    const { file } = this.#holder;
    const isLast = (): boolean => number === this.#reads;
    let reading: Reading;
    try {
      reading = await this.#calls.read(this.#holder.state.view.slug, file);
    } catch (error) {
      if (isLast()) this.#holder.say('trouble', sentence(error), () => void this.#read());
      return;
    }
    if (!isLast()) return;
    const { notice } = this.#holder.state;
    // The server answers again, so a retry is no longer offered.
    this.#holder.set({ ...placed(file, reading), notice: notice?.again ? null : notice });
  }
}
