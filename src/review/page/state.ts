import type { View } from '../api.js';
import { type Choice, chosen } from './choice.js';
import type { Conflict } from './conflicts.js';
import { doubtsOf } from './doubts.js';
import type { ArticleFile, Key } from './file.js';
import { begin, type History } from './history.js';
import { type Pin, type PlacedFault, placed } from './pins.js';
import { whole } from './whole.js';

/** What the page says to the editor. */
export interface Notice {
  /** `note`: something to know, which stays until it is closed. `stale`: the files changed on disk, and the editor must choose. */
  readonly kind: 'said' | 'note' | 'trouble' | 'stale';
  readonly text: string;
  /** What failed, to be tried again. */
  readonly again?: () => void;
}

/** An article while it is reviewed. */
export interface State {
  readonly view: View;
  readonly history: History<ArticleFile>;
  /** The file as it was saved last. */
  readonly saved: ArticleFile;
  readonly pins: readonly Pin[];
  readonly faults: readonly PlacedFault[];
  /** What there was to look at when the article was opened. */
  readonly first: readonly Key[];
  readonly choice: Choice | null;
  /** How often the focus was to go to what is chosen. */
  readonly attention: number;
  readonly notice: Notice | null;
  /** Whether something is being saved or published. */
  readonly isBusy: boolean;
  /** What is still to decide. */
  readonly conflicts: readonly Conflict[];
  /** Changes that did not find their way into the files, to be downloaded. */
  readonly lost: ArticleFile | null;
}

/** The state in which an article is opened: the most doubtful item is chosen. */
export function opened(view: View): State {
  const file = whole(view.file);
  const first = doubtsOf(file).map(({ key }) => key);
  return {
    view,
    history: begin(file),
    saved: file,
    ...placed(file, view.reading),
    first,
    choice: first[0] === undefined ? null : chosen(file, first[0]),
    attention: 1,
    notice: null,
    isBusy: false,
    conflicts: view.conflicts,
    lost: null,
  };
}

/** Whether there is something to save. */
export function isChanged({ history, saved }: Pick<State, 'history' | 'saved'>): boolean {
  return history.present !== saved;
}

/** How many errors the file has, as it was read last. */
export function errorsIn({ faults }: Pick<State, 'faults'>): number {
  return faults.filter(({ severity }) => severity === 'error').length;
}

/** Whether there is something to publish: a draft, a next version, changes, or an article that does not answer now. */
export function isPublishable(state: State): boolean {
  const { isNext, state: now } = state.view;
  return isChanged(state) || isNext || (now !== 'published' && now !== 'corrected');
}

/** What went wrong, as a sentence for the editor. */
export function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?!”]$/u.test(message) ? '' : '.'}`;
}
