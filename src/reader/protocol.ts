import type { Span } from '../article/spans.js';
import type { SentenceReading } from './reader.js';

/** A window to read: its text, and where in it the sentences are. */
export interface WindowText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** A question, and the windows of one article to read it in. */
export interface Job {
  readonly question: string;
  /** The article's title, which stands before each window; empty where it has none. */
  readonly title: string;
  readonly windows: readonly WindowText[];
}

/** For each sentence of a window what was read, with offsets into the window's text; null where nothing could be. */
export type WindowReading = readonly (SentenceReading | null)[];

/** What the thread that answers tells the one that reads: to read, to stop with what it reads, or to end. */
export type Order =
  | { readonly id: number; readonly job: Job }
  | { readonly id: number; readonly stop: true }
  | { readonly end: true };

/** What comes back: a job's windows (null where it was stopped), or why none can be read. */
export type Report =
  | { readonly id: number; readonly windows: readonly WindowReading[] | null }
  | { readonly unready: string };
