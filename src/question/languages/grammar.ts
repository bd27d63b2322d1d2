/** What somebody means who asks nothing about an article. */
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
   * Forms of questions and the English one that stands for each; the first that fits counts. A form is a regular
   * expression in which `<who>`, `<what>` and `<about>` are any words and `<Name>` is a name, each word with a capital letter;
   * one that ends in ` ?` needs a question mark. Accents need not be typed.
   */
  readonly forms: readonly (readonly [form: string, english: string])[];
  /** Words that questions about the news are made of: an English one and what stands for it; `*` is any ending. */
  readonly words: Readonly<Record<string, string>>;
  /** Words that stand before names and say nothing. */
  readonly articles: string;
  /** What people say around a question out of courtesy; regular expressions. */
  readonly polite: { readonly before: string; readonly behind: string };
  /** Small talk; regular expressions of whole lines, without apostrophes and hyphens. */
  readonly talk: Readonly<Record<Talk, string>>;
  /** Whether questions are written in Cyrillic letters; in the others a name may be. */
  readonly isCyrillic?: true;
  /** How names look in other cases or transcriptions, and how they look in English. */
  readonly names?: readonly (readonly [RegExp, string])[];
}
