import type { Span } from '../../article/spans.js';

/** One exchange in a text: what stands between two places (UTF-16 offsets into it) gives way to other words, or to none. */
export interface Exchange extends Span {
  readonly instead: string;
}

/** Words that a row has found, and what stands around them in their sentence. */
export interface Found {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A rule: which words of a quotation can be exchanged so that it says something else and stays English. */
export interface BendRow {
  /** Matches the words that are exchanged; what must stand beside them stands in lookarounds. */
  readonly pattern: RegExp;
  readonly meaning: string;
  /** What takes their place; null for nothing, so that they stay. */
  readonly instead: (found: Found) => string | null;
  /** Neither what stands before them in their sentence nor what stands after them may have this. */
  readonly unless?: { readonly before?: RegExp; readonly after?: RegExp };
  /** Quotations, and what becomes of each. */
  readonly yes: readonly (readonly [said: string, bent: string])[];
  /** Quotations of which the exchange would make nonsense, or the same. */
  readonly no: readonly string[];
}
