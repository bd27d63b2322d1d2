import type { Span } from '../article/spans.js';
import type { SentenceReading } from './reader.js';

/** A window to read: its text, and the offsets of its sentences. */
export interface WindowText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** A question, and the windows of one article to read it in. */
export interface Job {
  readonly question: string;
  /** Title of the article, which precedes each window; empty if it has none. */
  readonly title: string;
  readonly windows: readonly WindowText[];
}

/**
 * For each sentence of a window, the reading with offsets into the window’s text; null if it could not be
 * read.
 */
export type WindowReading = readonly (SentenceReading | null)[];

/** Message to the thread: read a job, stop reading it, or end. */
export type ReaderCommand =
  | { readonly id: number; readonly job: Job }
  | { readonly id: number; readonly stop: true }
  | { readonly end: true };

/** Message from the thread: the windows of a job (null if it was stopped), or why nothing can be read. */
export type ReaderReply =
  | { readonly id: number; readonly windows: readonly WindowReading[] | null }
  | { readonly unavailable: string };
