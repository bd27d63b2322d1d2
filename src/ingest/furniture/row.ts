/** Lines of one sort that stand beside an article's sentences. */
export interface Furniture {
  readonly what: string;
  /** Matches a whole block. */
  readonly pattern: RegExp;
  /** Whether a headline may look like it ("Watch: bridge opens"), so that a first line stays. */
  readonly mayTitle?: true;
  readonly yes: readonly string[];
  /** Sentences of articles, which none of the patterns may take. */
  readonly no: readonly string[];
}
