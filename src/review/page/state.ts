import type { View } from '../api.js';
import { type Choice, chosen } from './choice.js';
import { completeFile } from './completeFile.js';
import type { Conflict } from './conflicts.js';
import type { ArticleFile, Key } from './file.js';
import { begin, type History } from './history.js';
import { type Pin, type PlacedFault, placed } from './pins.js';
import { uncertainItems } from './uncertain.js';

/** A message to the editor. */
export interface Notice {
  /** `note`: stays until it is closed. `stale`: the files changed on disk, and the editor must choose. */
  readonly kind: 'said' | 'note' | 'trouble' | 'stale';
  readonly text: string;
  /** Retries what failed. */
  readonly again?: () => void;
}

/** The state of an article under review. */
export interface State {
  readonly view: View;
  readonly history: History<ArticleFile>;
  /** The file as last saved. */
  readonly saved: ArticleFile;
  readonly pins: readonly Pin[];
  readonly faults: readonly PlacedFault[];
  /** The uncertain items when the article was opened. */
  readonly first: readonly Key[];
  readonly choice: Choice | null;
  /** Counts the requests to focus the chosen item. */
  readonly attention: number;
  readonly notice: Notice | null;
  /** Whether something is being saved or published. */
  readonly isBusy: boolean;
  /** The open conflicts. */
  readonly conflicts: readonly Conflict[];
  /** Changes that could not be saved, to be downloaded. */
  readonly lost: ArticleFile | null;
}

/** The state of a newly opened article: the least certain item is chosen. */
export function opened(view: View): State {
  const file = completeFile(view.file);
  const first = uncertainItems(file).map(({ key }) => key);
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

/** Whether there are unsaved changes. */
export function isChanged({ history, saved }: Pick<State, 'history' | 'saved'>): boolean {
  return history.present !== saved;
}

/** How many errors the file had when it was last read. */
export function errorsIn({ faults }: Pick<State, 'faults'>): number {
  return faults.filter(({ severity }) => severity === 'error').length;
}

/**
 * Whether there is something to publish: a draft, a next version, changes, or an article that does not answer now.
 */
export function isPublishable(state: State): boolean {
  const { isNext, state: now } = state.view;
  return isChanged(state) || isNext || (now !== 'published' && now !== 'corrected');
}

/** An error as a sentence for the editor. */
export function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?!”]$/u.test(message) ? '' : '.'}`;
}
