/** Kinds of small talk. */
export type Talk =
  | 'greeting'
  | 'thanks'
  | 'farewell'
  | 'identity'
  | 'wellbeing'
  | 'remark'
  | 'help'
  | 'articles';

/** How questions are asked in a language. */
export interface Grammar {
  /**
   * Forms of questions with their English equivalents; the first that fits counts. A form is a regular
   * expression in which `<who>`, `<what>` and `<about>` match any words, and `<Name>` matches capitalised
   * words. A form that ends in ` ?` needs a question mark. Accents are optional.
   */
  readonly forms: readonly (readonly [form: string, english: string])[];
  /** Common words of the news: an English word and its translations; `*` is any ending. */
  readonly words: Readonly<Record<string, string>>;
  /** Articles and titles before names, which are dropped. */
  readonly articles: string;
  /** Polite phrases around a question; regular expressions. */
  readonly polite: { readonly before: string; readonly behind: string };
  /** Small talk; regular expressions for whole lines, without apostrophes and hyphens. */
  readonly talk: Readonly<Record<Talk, string>>;
  /** Whether the language uses Cyrillic. In the other languages only names may. */
  readonly isCyrillic?: true;
  /** Inflected or transliterated names, and their English form. */
  readonly names?: readonly (readonly [RegExp, string])[];
}
