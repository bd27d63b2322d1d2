/** What can be undone and done again. Times are not kept: a state comes before or after another one. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change is a part of, such as the typing into one field; null where it stands alone. */
  readonly run: string | null;
}

/** Changes that stay to be undone. */
const most = 200;

/** A history in which nothing has happened yet. */
export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], run: null };
}

/**
 * Makes a change. Changes of one run count as one, and each of them takes the place of the one before: it starts from the
 * state before the run.
 * @param change gives the new state; where it gives the same one, nothing has happened
 * @param run what the change is a part of
 */
export function make<T>(history: History<T>, change: (from: T) => T, run: string | null = null): History<T> {
  const before = run !== null && run === history.run ? history.past.at(-1) : undefined;
  const from = before ?? history.present;
  const present = change(from);
  if (present === history.present) return history;
  const past = before === undefined ? [...history.past, history.present].slice(-most) : history.past;
  return { past, present, future: [], run };
}

/** The state before the last change; the same history where there is none. */
export function undo<T>({ future, past, present, run }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, run };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], run: null };
}

/** The state that was undone last; the same history where there is none. */
export function redo<T>({ future, past, present, run }: History<T>): History<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future, run };
  return { past: [...past, present], present: after, future: rest, run: null };
}
