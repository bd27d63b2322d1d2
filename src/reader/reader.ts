import type { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';

/** What the reader found in one sentence. */
export interface SentenceReading {
  /**
   * Logit of the best answer span in the sentence, relative to “not here”. It is comparable between windows
   * and articles.
   */
  readonly score: number;
  /** The evidence that an answer starts or ends anywhere in the sentence: mean of both log-sums. */
  readonly mass: number;
  /** The best answer span: UTF-16 offsets into the article. */
  readonly answer: Span;
}

/** Readings by index in `article.sentences`; sentences that were not read are missing. */
export type Reading = ReadonlyMap<number, SentenceReading>;

export interface ReadOptions {
  /** Indexes of the sentences to read, together with their context; all if left out. */
  readonly sentences?: readonly number[] | undefined;
  /** Cancels the reading, also while it waits in the queue. */
  readonly signal: AbortSignal;
}

/** Points at the words of an article that answer a question. */
export interface Reader {
  /**
   * Reads a question in an article.
   * @returns null if nothing was read: switched off, broken, or out of time; never rejects
   */
  read(question: string, article: Article, options: ReadOptions): Promise<Reading | null>;
  /** Ends its thread. */
  close(): Promise<void>;
}

/**
 * Wraps a reader for scripts, where nobody waits in a chat: they get the same answers on a busy machine.
 * @param maxWait milliseconds for one article
 */
export function patientReader(reader: Reader, maxWait = 60_000): Reader {
  return {
    read: (question, article, { sentences }) =>
      reader.read(question, article, { sentences, signal: AbortSignal.timeout(maxWait) }),
    close: () => reader.close(),
  };
}

/** A reader that reads nothing: all answers are then found by words alone. */
export const noReader: Reader = {
  read: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};
