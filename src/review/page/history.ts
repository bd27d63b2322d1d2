/** An undo history. It keeps states in order, without times. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change is part of, such as typing in one field; null where it stands alone. */
  readonly run: string | null;
}

/** How many changes can be undone. */
const most = 200;

/** A history without changes. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], run: null };
}

/**
 * Makes a change. Changes of one run are one undo step: each starts from the state before the run.
 * @param change returns the new state, or the same one for no change
 * @param run what the change is part of
 */
export function make<T>(history: History<T>, change: (from: T) => T, run: string | null = null): History<T> {
  const before = run !== null && run === history.run ? history.past.at(-1) : undefined;
  const from = before ?? history.present;
  const present = change(from);
  if (present === history.present) return history;
  const past = before === undefined ? [...history.past, history.present].slice(-most) : history.past;
  return { past, present, future: [], run };
}

/** Undoes the last change; returns the same history where there is none. */
export function undo<T>({ future, past, present, run }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, run };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], run: null };
}

/** Redoes the change that was undone last; returns the same history where there is none. */
export function redo<T>({ future, past, present, run }: History<T>): History<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future, run };
  return { past: [...past, present], present: after, future: rest, run: null };
}
