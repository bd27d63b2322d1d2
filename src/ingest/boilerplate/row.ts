/** A kind of line that stands beside an article's sentences. */
export interface BoilerplateRow {
  readonly kind: string;
  /** Matches a whole block. */
  readonly pattern: RegExp;
  /** Whether a headline may look like it ("Watch: bridge opens"), so that a first line stays. */
  readonly mayTitle?: true;
  readonly yes: readonly string[];
  /** Sentences of articles, which no row may take. */
  readonly no: readonly string[];
}
