/**
 * What a page tells its readers: that a program is suspected, that scripts are needed, that its article is for subscribers
 * (`wall`) or that there are accounts at all (`account`, `sign-in`: free pages say so too), that cookies want consent, that
 * the page is missing, or that it lists what a search found.
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

/** Sentences of one sort that a page says to its readers. */
export interface Notice {
  readonly what: string;
  readonly meaning: Meaning;
  /** Matches a sentence from its beginning; what is anchored at its end too matches whole sentences and headings. */
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  /** Sentences and headlines of articles, which none of the patterns may take. */
  readonly no: readonly string[];
}
