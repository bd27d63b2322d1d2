/**
 * What a page tells its readers: that it suspects a program (`bot-check`), needs scripts, shows its article to subscribers only
 * (`wall`), has accounts (`account`) or a link to log in (`sign-in`; free pages have both), asks for consent to cookies, is
 * missing, or lists what a search found.
 */
export type Meaning =
  | 'bot-check'
  | 'javascript'
  | 'wall'
  | 'account'
  | 'sign-in'
  | 'consent'
  | 'missing'
  | 'search';

/** Sentences of one kind that a page says to its readers. */
export interface NoticeRow {
  readonly kind: string;
  readonly meaning: Meaning;
  /** Matches a sentence from its beginning; where it is anchored at its end too, whole sentences and headings. */
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  /** Sentences and headlines of articles, which no row may take. */
  readonly no: readonly string[];
}

/** Something within a sentence: the source of an expression. */
export const some = (most: number): string => `[^.!?]{0,${most}}`;
