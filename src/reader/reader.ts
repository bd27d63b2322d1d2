import type { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';

/** What the reader makes of one sentence. */
export interface SentenceReading {
  /** Logit of the best answer span in the sentence, relative to "not here": comparable between windows and articles. */
  readonly score: number;
  /** Log of the summed evidence that an answer starts, or ends, anywhere in the sentence: the mean of both. */
  readonly mass: number;
  /** The best answer span: UTF-16 offsets into the article. */
  readonly answer: Span;
}

/** By row of `article.sentences`; what was not read is missing. */
export type Reading = ReadonlyMap<number, SentenceReading>;

export interface ReadOptions {
  /** The sentences to read, with what stands around them; all where it is left out. */
  readonly rows?: readonly number[] | undefined;
  /** Gives up when it aborts: the place in the queue counts too. */
  readonly signal: AbortSignal;
}

/** Points at the words of an article that answer a question. */
export interface Reader {
  /** @returns null where nothing was read: switched off, broken, or out of time; never rejects */
  read(question: string, article: Article, options: ReadOptions): Promise<Reading | null>;
  /** Ends what runs for it. */
  close(): Promise<void>;
}

/**
 * A reader that takes its time, where nobody waits in a chat: a script gets the same answers on a busy machine.
 * @param patience milliseconds for one article
 */
export function patientReader(reader: Reader, patience = 60_000): Reader {
  return {
    read: (question, article, { rows }) =>
      reader.read(question, article, { rows, signal: AbortSignal.timeout(patience) }),
    close: () => reader.close(),
  };
}

/** A reader that reads nothing: every answer is then found by words alone. */
export const noReader: Reader = {
  read: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};
