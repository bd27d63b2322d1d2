import type { Source } from './page/source.js';

/** What was read of a file: the article's paragraphs, and what stands beside them. */
export interface Parts {
  /** Paragraphs, headings and items in order. Where title, date and author are null they may be the first of these. */
  readonly blocks: readonly string[];
  readonly title: string | null;
  /** The date line as it is shown, or an ISO date. */
  readonly date: string | null;
  /** The authors' names, as a by-line has them after "By". */
  readonly author: string | null;
  readonly source: Source | null;
  /** What was read and is no part of the article. */
  readonly leftOut: readonly string[];
  /** What is unusual, in sentences. */
  readonly warnings: readonly string[];
}
