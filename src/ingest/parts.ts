import type { Source } from './page/source.js';

/** What was read of a file: paragraphs, and metadata. */
export interface Parts {
  /** Paragraphs, headings and items, in order. A title, date or author that is null may be among the first. */
  readonly blocks: readonly string[];
  readonly title: string | null;
  /** The date line as it is shown, or an ISO date. */
  readonly date: string | null;
  /** The authors' names, as a by-line has them after "By". */
  readonly author: string | null;
  readonly source: Source | null;
  /** What is no part of the article. */
  readonly leftOut: readonly string[];
  /** What is unusual, in sentences. */
  readonly warnings: readonly string[];
}
