/** A stretch of an article's text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands above the body of an article. */
export interface Header {
  readonly title: Span | null;
  readonly date: Span | null;
  /** The names in the by-line. */
  readonly author: Span | null;
  /** Everything above the body: title, date line, by-line. */
  readonly end: number;
}

/** A paragraph of the body, and its sentences in order. */
export interface Paragraph extends Span {
  readonly sentences: readonly Span[];
}
