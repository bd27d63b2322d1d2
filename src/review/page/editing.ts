import type { Reading } from '../api.js';
import type { Board } from './board.js';
import type { Calls } from './calls.js';
import { beside, chosen, following, rowsOf } from './choice.js';
import { type Conflict, take } from './conflicts.js';
import { doubtsOf } from './doubts.js';
import { confirm } from './edits/confirm.js';
import { remove } from './edits/remove.js';
import type { ArticleFile, Key } from './file.js';
import { type History, make, redo, undo } from './history.js';
import type { Keeper, Kept } from './kept.js';
import { placed } from './pins.js';
import { isChanged, sentence } from './state.js';

/** How long the program is not asked while changes follow one another, in milliseconds. */
const pause = 250;

/** Changes to a file, with what the program says of them, and what the editor looks at. */
export class Editing {
  readonly #board: Board;
  readonly #calls: Pick<Calls, 'read'>;
  readonly #keeper: Keeper;
  /** What was to decide in each state of the file, so that an undo asks again. */
  readonly #conflicts = new WeakMap<ArticleFile, readonly Conflict[]>();
  /** How often the program was asked to read the file; only the last answer counts. */
  #reads = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(board: Board, calls: Pick<Calls, 'read'>, keeper: Keeper) {
    this.#board = board;
    this.#calls = calls;
    this.#keeper = keeper;
  }

  /** Gives up what still waits to be read. */
  close(): void {
    clearTimeout(this.#timer);
    this.#reads++;
  }

  /** Changes the file. @param run of changes that count as one, as `make` has it */
  change(change: (file: ArticleFile) => ArticleFile, run: string | null = null): void {
    const { conflicts, history } = this.#board.state;
    this.#make(make(history, change, run), conflicts);
  }

  /** Takes one side of a conflict. */
  decide(conflict: Conflict, value: unknown): void {
    const { conflicts, history } = this.#board.state;
    this.#make(
      make(history, (file) => take(file, conflict, value)),
      conflicts.filter((each) => each !== conflict),
    );
  }

  /** Brings changes back that were not saved. */
  restore({ conflicts, file }: Kept): void {
    this.#make(
      make(this.#board.state.history, () => file),
      conflicts,
    );
  }

  #make(history: History<ArticleFile>, conflicts: readonly Conflict[]): void {
    this.#conflicts.set(this.#board.file, this.#board.state.conflicts);
    this.#conflicts.set(history.present, conflicts);
    this.#move(history);
  }

  #move(history: History<ArticleFile>): void {
    if (history === this.#board.state.history) return;
    this.#board.set({ history, conflicts: this.#conflicts.get(history.present) ?? [] });
    this.keep();
    this.#readSoon();
  }

  /** Keeps unsaved changes for a reload. */
  keep(): void {
    const { conflicts, view } = this.#board.state;
    if (!isChanged(this.#board.state)) this.#keeper.drop(view.slug);
    else if (!this.#keeper.set(view.slug, { version: view.version, file: this.#board.file, conflicts }))
      this.#board.say('trouble', 'The browser has no room to keep your changes: save before you reload.');
  }

  undo(): void {
    this.#step(undo(this.#board.state.history), 'Undone.');
  }

  redo(): void {
    this.#step(redo(this.#board.state.history), 'Done again.');
  }

  /** Goes back or forth, to what there is to look at again. */
  #step(history: History<ArticleFile>, text: string): void {
    if (history.present === this.#board.file) return;
    const before = new Set(doubtsOf(this.#board.file).map(({ key }) => key));
    this.#move(history);
    const back = doubtsOf(this.#board.file).find(({ key }) => !before.has(key));
    if (back) this.goTo(back.key);
    this.#board.say('said', text);
  }

  /** Chooses what to look at. */
  choose(key: Key | null): void {
    this.#board.set({ choice: key === null ? null : chosen(this.#board.file, key) });
  }

  /** Goes to an item, with the focus. @param key null where nothing is left to look at */
  goTo(key: Key | null): void {
    this.choose(key);
    this.#board.set({ attention: this.#board.state.attention + 1 });
  }

  /** Goes to the next of what is to look at, or to the one before. */
  go(by: 1 | -1): void {
    const { choice } = this.#board.state;
    const row = beside(rowsOf(this.#board.file, choice), choice?.key ?? null, by);
    this.goTo(row?.key ?? choice?.key ?? null);
  }

  /** Says that what is chosen is right, and goes on to the next. */
  confirm(): void {
    const { choice } = this.#board.state;
    if (!choice) {
      this.go(1);
      return;
    }
    const next = following(rowsOf(this.#board.file, choice), choice.key);
    this.change((file) => confirm(file, choice.key));
    this.goTo(choice.doubt ? (next?.key ?? null) : choice.key);
  }

  /** Takes an item out, and goes on to the next where it was to look at. */
  remove(key: Key): void {
    const { choice } = this.#board.state;
    const next = choice?.doubt ? following(rowsOf(this.#board.file, choice), key) : null;
    this.change((file) => remove(file, key));
    if (choice?.key === key) this.goTo(next?.key ?? null);
    this.#board.say('said', 'Taken out. Undo brings it back.');
  }

  /** Takes back what was said to the editor. */
  dismiss(): void {
    this.#board.set({ notice: null, lost: null });
  }

  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), pause);
  }

  async #read(): Promise<void> {
    const number = ++this.#reads;
    const { file } = this.#board;
    const isLast = (): boolean => number === this.#reads;
    let reading: Reading;
    try {
      reading = await this.#calls.read(this.#board.state.view.slug, file);
    } catch (error) {
      if (isLast()) this.#board.say('trouble', sentence(error), () => void this.#read());
      return;
    }
    if (!isLast()) return;
    const { notice } = this.#board.state;
    // It answers again: nothing needs to be tried again.
    this.#board.set({ ...placed(file, reading), notice: notice?.again ? null : notice });
  }
}
